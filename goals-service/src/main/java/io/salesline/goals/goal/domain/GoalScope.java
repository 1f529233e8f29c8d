package io.salesline.goals.goal.domain;

import io.salesline.goals.MemberId;
import io.salesline.goals.UnitId;
import java.util.UUID;

/** Whose results count: a person's own, or those of a unit and all beneath it. */
public sealed interface GoalScope {

  UUID id();

  record OfMember(MemberId member) implements GoalScope {
    @Override
    public UUID id() {
      return member.value();
    }
  }

  record OfUnit(UnitId unit) implements GoalScope {
    @Override
    public UUID id() {
      return unit.value();
    }
  }
}
