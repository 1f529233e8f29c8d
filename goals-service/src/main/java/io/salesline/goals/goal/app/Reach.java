package io.salesline.goals.goal.app;

import io.salesline.goals.goal.domain.Goal;
import io.salesline.goals.goal.domain.GoalScope;
import io.salesline.goals.result.app.Results.Earner;
import io.salesline.goals.result.app.Results.Slice;
import io.salesline.goals.result.app.Results.Span;
import java.time.LocalDate;

/** Which results are a goal's. */
final class Reach {

  private Reach() {}

  /** What was reached by the close of a day. */
  static Slice of(Goal goal, LocalDate asOf) {
    return new Slice(
        goal.metric(),
        earner(goal.scope()),
        goal.segment(),
        new Span(goal.period().first(), goal.period().last(), asOf));
  }

  static Earner earner(GoalScope scope) {
    return switch (scope) {
      case GoalScope.OfMember(var member) -> new Earner.Person(member);
      case GoalScope.OfUnit(var unit) -> new Earner.Group(unit);
    };
  }
}
