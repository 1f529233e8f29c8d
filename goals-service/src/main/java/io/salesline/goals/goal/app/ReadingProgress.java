package io.salesline.goals.goal.app;

import static java.math.RoundingMode.HALF_UP;

import io.salesline.goals.goal.domain.Amount;
import io.salesline.goals.goal.domain.Elapsed;
import io.salesline.goals.goal.domain.Goal;
import io.salesline.goals.goal.domain.GoalId;
import io.salesline.goals.goal.domain.Progress;
import io.salesline.goals.goal.domain.Revision;
import io.salesline.goals.goal.domain.Tiers;
import io.salesline.goals.result.app.Metrics;
import io.salesline.goals.result.app.Results;
import io.salesline.goals.result.app.Results.Counted;
import io.salesline.goals.result.app.Results.Sum;
import io.salesline.platform.access.Scope;
import io.salesline.platform.money.Money;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.reactive.InTurn;
import io.salesline.platform.time.WorkingCalendar;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** How far a goal is by the close of a day, and the deals that this number opens into. */
@ApplicationScoped
public class ReadingProgress {

  /**
   * Progress with the state of the results that it was read from.
   *
   * @param tiers that held on that day
   */
  public record Reading(Goal goal, LocalDate asOf, Tiers tiers, Progress progress, Sum results) {

    /** What was earned by the incentives so far. */
    public Money earned() {
      return goal.incentives().worth(tiers, progress.actual(), goal.currency());
    }

    /**
     * What one more deal would bring, of the size that they had so far; nothing while none is won.
     */
    public Money nextDealBrings() {
      return goal.incentives().worthOfNext(tiers, progress.actual(), usualDeal(), goal.currency());
    }

    private Amount usualDeal() {
      Amount actual = progress.actual();
      return results.entries() == 0
          ? actual.with(BigDecimal.ZERO)
          : actual.with(
              actual
                  .value()
                  .divide(BigDecimal.valueOf(results.entries()), actual.value().scale(), HALF_UP));
    }
  }

  /**
   * What counts for a goal.
   *
   * @param amount how much it counts
   * @param isDeal whether its subject is a deal, not a receipt or what else the metric counts
   */
  public record Behind(Counted counted, Amount amount, boolean isDeal) {}

  private final Goals goals;
  private final Revisions revisions;
  private final Metrics metrics;
  private final Results results;
  private final WorkingCalendar calendar;

  ReadingProgress(
      Goals goals,
      Revisions revisions,
      Metrics metrics,
      Results results,
      WorkingCalendar calendar) {
    this.goals = goals;
    this.revisions = revisions;
    this.metrics = metrics;
    this.results = results;
    this.calendar = calendar;
  }

  /** Fails with 404 where the reader does not see the goal. */
  public Uni<Reading> read(Scope scope, GoalId id, LocalDate asOf) {
    return require(scope, id).chain(goal -> read(goal, asOf));
  }

  /** All that counts for the number, also deals that the reader may not open today. */
  public Uni<List<Behind>> deals(
      Scope scope, GoalId id, LocalDate asOf, Results.After after, int most) {
    return require(scope, id).chain(goal -> behind(goal, asOf, after, most));
  }

  private Uni<List<Behind>> behind(Goal goal, LocalDate asOf, Results.After after, int most) {
    return results
        .entries(Reach.of(goal, asOf), after, most)
        .chain(entries -> behind(goal, entries));
  }

  private Uni<List<Behind>> behind(Goal goal, List<Counted> entries) {
    return metrics
        .countsDeals(goal.metric())
        .map(deals -> behind(goal.tiers().target(), entries, deals));
  }

  private static List<Behind> behind(Amount like, List<Counted> entries, boolean deals) {
    return entries.stream()
        .map(entry -> new Behind(entry, like.with(entry.amount()), deals))
        .toList();
  }

  private Uni<Goal> require(Scope scope, GoalId id) {
    return goals.find(scope, id).map(found -> found.orElseThrow(Refusal::notFound));
  }

  private Uni<Reading> read(Goal goal, LocalDate asOf) {
    return results.sum(Reach.of(goal, asOf)).chain(sum -> reading(goal, asOf, sum));
  }

  /** Of many at once, in their order. */
  Uni<List<Reading>> read(List<Goal> goals, LocalDate asOf) {
    return results
        .sums(goals.stream().map(goal -> Reach.of(goal, asOf)).toList())
        .chain(sums -> readings(goals, asOf, sums));
  }

  private Uni<List<Reading>> readings(List<Goal> goals, LocalDate asOf, List<Sum> sums) {
    return InTurn.all(
        IntStream.range(0, goals.size()).boxed().toList(),
        place -> reading(goals.get(place), asOf, sums.get(place)));
  }

  private Uni<Reading> reading(Goal goal, LocalDate asOf, Sum sum) {
    return tiers(goal, asOf).map(tiers -> reading(goal, asOf, tiers, sum));
  }

  /** What was asked on that day: a revision does not hold for the days before it. */
  private Uni<Tiers> tiers(Goal goal, LocalDate asOf) {
    return asOf.isBefore(goal.effectiveOn())
        ? revisions.of(goal.id()).map(known -> Revision.on(asOf, known).tiers())
        : Uni.createFrom().item(goal.tiers());
  }

  private Reading reading(Goal goal, LocalDate asOf, Tiers tiers, Sum sum) {
    return new Reading(goal, asOf, tiers, progress(goal, asOf, tiers, sum), sum);
  }

  private Progress progress(Goal goal, LocalDate asOf, Tiers tiers, Sum sum) {
    Amount target = tiers.target();
    return new Progress(
        target, target.with(sum.amount()), Elapsed.of(goal.period(), asOf, calendar.days()));
  }
}
