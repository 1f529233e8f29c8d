package io.salesline.goals.process.app;

import io.salesline.goals.goal.app.ReadingGoal;
import io.salesline.goals.goal.app.ReadingGoal.Asked;
import io.salesline.goals.metric.Metric;
import io.salesline.goals.process.domain.Activity;
import io.salesline.goals.process.domain.Evidence;
import io.salesline.goals.process.domain.ProcessChain;
import io.salesline.goals.result.app.Results;
import io.salesline.goals.result.app.Results.Totals;
import io.salesline.platform.access.Scope;
import io.salesline.platform.money.Money;
import io.salesline.platform.reactive.InTurn;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;

/** What a goal takes, by what the same people did and won in the twelve months before. */
@ApplicationScoped
public class ProposingProcess {

  private static final int MONTHS = 12;

  /**
   * @param first of the days that are looked at
   * @param last of them
   */
  public record Proposal(Money target, LocalDate first, LocalDate last, ProcessChain chain) {}

  private final ReadingGoal goals;
  private final Results results;

  ProposingProcess(ReadingGoal goals, Results results) {
    this.goals = goals;
    this.results = results;
  }

  /**
   * Fails as {@link ReadingGoal#ofRevenue} does: what people do is not told by the product that it
   * is for, so there are no ratios of a segment.
   *
   * @param today months that are not over by then are not looked at
   */
  public Uni<Proposal> propose(Scope scope, UUID goal, LocalDate today) {
    return goals.ofRevenue(scope, goal).chain(asked -> propose(asked, today));
  }

  private Uni<Proposal> propose(Asked asked, LocalDate today) {
    YearMonth thisMonth = YearMonth.from(today);
    YearMonth end = asked.month().isBefore(thisMonth) ? asked.month() : thisMonth;
    LocalDate first = end.minusMonths(MONTHS).atDay(1);
    LocalDate last = end.atDay(1).minusDays(1);
    return results
        .totals(Metric.BOOKED_REVENUE, asked.earner(), first, last)
        .chain(revenue -> evidence(asked, revenue, first, last))
        .map(evidence -> ProcessChain.of(asked.target().amount(), evidence))
        .map(chain -> new Proposal(asked.target(), first, last, chain));
  }

  private Uni<Evidence> evidence(Asked asked, Totals revenue, LocalDate first, LocalDate last) {
    return InTurn.all(
            List.of(Activity.values()),
            activity -> results.totals(new Metric(activity.key()), asked.earner(), first, last))
        .map(ProposingProcess::counts)
        .map(counts -> new Evidence(revenue.amount(), revenue.squares(), counts));
  }

  private static EnumMap<Activity, Long> counts(List<Totals> totals) {
    var counts = new EnumMap<Activity, Long>(Activity.class);
    for (Activity activity : Activity.values()) {
      counts.put(activity, totals.get(activity.ordinal()).entries());
    }
    return counts;
  }
}
