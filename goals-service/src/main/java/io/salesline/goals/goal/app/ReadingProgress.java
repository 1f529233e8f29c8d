package io.salesline.goals.goal.app;

import io.salesline.goals.goal.domain.Elapsed;
import io.salesline.goals.goal.domain.Goal;
import io.salesline.goals.goal.domain.GoalId;
import io.salesline.goals.goal.domain.GoalScope;
import io.salesline.goals.goal.domain.Progress;
import io.salesline.goals.result.app.Results;
import io.salesline.goals.result.app.Results.Counted;
import io.salesline.goals.result.app.Results.Earner;
import io.salesline.goals.result.app.Results.Slice;
import io.salesline.goals.result.app.Results.Span;
import io.salesline.goals.result.app.Results.Sum;
import io.salesline.platform.access.Scope;
import io.salesline.platform.money.Money;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.time.WorkingCalendar;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** How far a goal is by the close of a day, and the deals that this number opens into. */
@ApplicationScoped
public class ReadingProgress {

  /** Progress with the state of the results that it was read from. */
  public record Reading(Goal goal, LocalDate asOf, Progress progress, Sum results) {}

  private final Goals goals;
  private final Results results;
  private final WorkingCalendar calendar;

  ReadingProgress(Goals goals, Results results, WorkingCalendar calendar) {
    this.goals = goals;
    this.results = results;
    this.calendar = calendar;
  }

  /** Fails with 404 where the reader does not see the goal. */
  public Uni<Reading> read(Scope scope, GoalId id, LocalDate asOf) {
    return require(scope, id).chain(goal -> read(goal, asOf));
  }

  /** All deals behind the number, also those that the reader may not open today. */
  public Uni<List<Counted>> deals(
      Scope scope, GoalId id, LocalDate asOf, Results.After after, int most) {
    return require(scope, id).chain(goal -> results.entries(slice(goal, asOf), after, most));
  }

  private Uni<Goal> require(Scope scope, GoalId id) {
    return goals.find(scope, id).map(found -> found.orElseThrow(Refusal::notFound));
  }

  private Uni<Reading> read(Goal goal, LocalDate asOf) {
    return results
        .sum(slice(goal, asOf))
        .map(sum -> new Reading(goal, asOf, progress(goal, asOf, sum), sum));
  }

  private Progress progress(Goal goal, LocalDate asOf, Sum sum) {
    Money target = goal.tiers().target();
    return new Progress(
        target,
        new Money(sum.amount(), target.currency()),
        Elapsed.of(goal.month(), asOf, calendar.days()));
  }

  private static Slice slice(Goal goal, LocalDate asOf) {
    return new Slice(goal.metric(), earner(goal), new Span(goal.month(), asOf));
  }

  private static Earner earner(Goal goal) {
    return switch (goal.scope()) {
      case GoalScope.OfMember(var member) -> new Earner.Person(member);
      case GoalScope.OfUnit(var unit) -> new Earner.Group(unit);
    };
  }
}
