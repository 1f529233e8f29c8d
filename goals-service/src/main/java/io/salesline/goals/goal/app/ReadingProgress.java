package io.salesline.goals.goal.app;

import io.salesline.goals.booking.app.BookedResults;
import io.salesline.goals.booking.app.BookedResults.Deal;
import io.salesline.goals.booking.app.BookedResults.Earner;
import io.salesline.goals.booking.app.BookedResults.Span;
import io.salesline.goals.booking.app.BookedResults.Sum;
import io.salesline.goals.goal.domain.Elapsed;
import io.salesline.goals.goal.domain.Goal;
import io.salesline.goals.goal.domain.GoalId;
import io.salesline.goals.goal.domain.GoalScope;
import io.salesline.goals.goal.domain.Progress;
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
  private final BookedResults results;
  private final WorkingCalendar calendar;

  ReadingProgress(Goals goals, BookedResults results, WorkingCalendar calendar) {
    this.goals = goals;
    this.results = results;
    this.calendar = calendar;
  }

  /** Fails with 404 where the reader does not see the goal. */
  public Uni<Reading> read(Scope scope, GoalId id, LocalDate asOf) {
    return require(scope, id).chain(goal -> read(goal, asOf));
  }

  /** All deals behind the number, also those that the reader may not open today. */
  public Uni<List<Deal>> deals(
      Scope scope, GoalId id, LocalDate asOf, BookedResults.After after, int most) {
    return require(scope, id)
        .chain(goal -> results.deals(earner(goal), new Span(goal.month(), asOf), after, most));
  }

  private Uni<Goal> require(Scope scope, GoalId id) {
    return goals.find(scope, id).map(found -> found.orElseThrow(Refusal::notFound));
  }

  private Uni<Reading> read(Goal goal, LocalDate asOf) {
    return results
        .sum(earner(goal), new Span(goal.month(), asOf))
        .map(sum -> new Reading(goal, asOf, progress(goal, asOf, sum), sum));
  }

  private Progress progress(Goal goal, LocalDate asOf, Sum sum) {
    Money target = goal.tiers().target();
    return new Progress(
        target,
        new Money(sum.amount(), target.currency()),
        Elapsed.of(goal.month(), asOf, calendar.days()));
  }

  private static Earner earner(Goal goal) {
    return switch (goal.scope()) {
      case GoalScope.OfMember(var member) -> new Earner.Person(member);
      case GoalScope.OfUnit(var unit) -> new Earner.Group(unit);
    };
  }
}
