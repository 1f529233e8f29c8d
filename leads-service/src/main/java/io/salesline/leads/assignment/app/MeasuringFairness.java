package io.salesline.leads.assignment.app;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import io.salesline.leads.assignment.app.Shares.RecentShares;
import io.salesline.leads.assignment.domain.Fairness;
import io.salesline.platform.command.Chore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * How evenly each active rule gave its last leads, as gauges: Jain's index of received ÷ entitled,
 * 1 where all had their due. A rule that has given none has no gauge.
 */
@ApplicationScoped
class MeasuringFairness {

  private static final Logger LOG = Logger.getLogger(MeasuringFairness.class);

  /** So many decisions of a rule; a log of millions is not read for a gauge. */
  private static final int DECISIONS = 1_000;

  private final Shares shares;
  private final MultiGauge gauges;

  MeasuringFairness(Shares shares, MeterRegistry metrics) {
    this.shares = shares;
    this.gauges = MultiGauge.builder("salesline.leads.assignment.fairness").register(metrics);
  }

  /** The gauges keep their last values while the database is away. */
  @Scheduled(
      every = "{salesline.measure-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> measure() {
    return Chore.turn(LOG, "fairness is not measured", shares.recent(DECISIONS).invoke(this::show));
  }

  private void show(List<RecentShares> rules) {
    gauges.register(rules.stream().flatMap(rule -> row(rule).stream()).toList(), true);
  }

  private static List<MultiGauge.Row<?>> row(RecentShares rule) {
    var tags = Tags.of("rule_id", rule.rule().toString(), "rule", rule.name().english());
    var index = new Fairness(rule.shares()).byCount();
    return index.isEmpty() ? List.of() : List.of(MultiGauge.Row.of(tags, index.getAsDouble()));
  }
}
