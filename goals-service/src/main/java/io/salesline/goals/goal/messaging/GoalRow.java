package io.salesline.goals.goal.messaging;

import io.salesline.goals.MemberId;
import io.salesline.goals.UnitId;
import io.salesline.goals.goal.domain.GoalEvent.GoalSet;
import io.salesline.goals.goal.domain.GoalScope;
import io.salesline.goals.goal.domain.Tiers;
import java.math.BigDecimal;
import java.util.UUID;

/** The values on the goal topics. The title stays here: it is free text. */
record GoalRow(
    UUID goalId,
    String metric,
    UUID memberId,
    UUID unitId,
    String month,
    BigDecimal commitAmount,
    BigDecimal targetAmount,
    BigDecimal stretchAmount,
    String currency,
    String status,
    UUID ownerId) {

  static GoalRow of(GoalSet event) {
    Tiers tiers = event.tiers();
    return new GoalRow(
        event.goal().value(),
        event.metric().key(),
        event.scope() instanceof GoalScope.OfMember(MemberId member) ? member.value() : null,
        event.scope() instanceof GoalScope.OfUnit(UnitId unit) ? unit.value() : null,
        event.month().toString(),
        tiers.commit().amount(),
        tiers.target().amount(),
        tiers.stretch().amount(),
        tiers.target().currency().getCurrencyCode(),
        event.status(),
        event.owner());
  }
}
