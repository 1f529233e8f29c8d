package io.salesline.goals.result.app;

import io.salesline.goals.metric.Metric;
import io.salesline.goals.result.domain.Definition;
import io.salesline.goals.result.domain.Definition.Parts;
import io.salesline.goals.result.domain.Measure;
import io.salesline.goals.result.domain.Proposed;
import io.salesline.goals.result.domain.Streams;
import io.salesline.platform.audit.AuditEntry;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;

/** Defines what is counted, and retires what is to be counted no longer. */
@ApplicationScoped
public class DefiningMetric {

  private final Metrics metrics;

  DefiningMetric(Metrics metrics) {
    this.metrics = metrics;
  }

  /** Fails as {@link Proposed#requireSound} does, and with 409 {@code metric-exists}. */
  public Uni<Definition> define(UnitOfWork work, Proposed proposed) {
    proposed.requireSound(Streams.shipped());
    return parts(work, proposed)
        .chain(() -> metrics.add(work, proposed))
        .chain(() -> metrics.hold(work, proposed.metric()))
        .invoke(metric -> record(work, metric, "defined"));
  }

  /** Fails with 404, 409 {@code metric-retired}, {@code metric-in-use}. What it counted stays. */
  public Uni<Definition> retire(UnitOfWork work, Metric metric) {
    return metrics
        .hold(work, metric)
        .invoke(DefiningMetric::requireInUse)
        .call(() -> metrics.requireUnused(work, metric))
        .call(() -> metrics.retire(work, metric))
        .chain(() -> metrics.hold(work, metric))
        .invoke(retired -> record(work, retired, "retired"));
  }

  private Uni<Void> parts(UnitOfWork work, Proposed proposed) {
    return proposed
        .parts()
        .map(parts -> parts(work, parts))
        .orElseGet(() -> Uni.createFrom().voidItem());
  }

  private Uni<Void> parts(UnitOfWork work, Parts parts) {
    return part(work, "numerator", parts.numerator())
        .chain(() -> part(work, "denominator", parts.denominator()));
  }

  private Uni<Void> part(UnitOfWork work, String field, Metric metric) {
    return metrics.keep(work, metric).invoke(found -> requirePart(field, found)).replaceWithVoid();
  }

  private static void requirePart(String field, Optional<Definition> found) {
    if (found.isEmpty() || found.get().retiredAt().isPresent()) {
      throw Refusal.field(field, "unknown-metric");
    }
    if (found.get().measure() == Measure.RATIO) {
      throw Refusal.field(field, "metric-is-ratio");
    }
  }

  private static void requireInUse(Definition metric) {
    if (metric.retiredAt().isPresent()) {
      throw Refusal.conflict("metric-retired");
    }
  }

  private static void record(UnitOfWork work, Definition metric, String how) {
    work.audit(
        new AuditEntry(
            "metric",
            metric.metric().key(),
            how,
            Map.of(),
            Map.of("measure", metric.measure().key(), "unit", metric.unit().key())));
  }
}
