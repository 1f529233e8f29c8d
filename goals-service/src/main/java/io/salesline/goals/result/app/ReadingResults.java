package io.salesline.goals.result.app;

import io.salesline.goals.metric.Metric;
import io.salesline.goals.result.app.Corrections.Difference;
import io.salesline.goals.result.app.Corrections.Since;
import io.salesline.goals.result.app.Results.After;
import io.salesline.goals.result.app.Results.Counted;
import io.salesline.goals.result.app.Results.Slice;
import io.salesline.goals.result.app.Results.Span;
import io.salesline.goals.result.app.Results.Sum;
import io.salesline.goals.result.domain.Definition;
import io.salesline.goals.result.domain.Definition.Parts;
import io.salesline.goals.result.domain.Measure;
import io.salesline.goals.result.domain.Ratio;
import io.salesline.platform.access.Scope;
import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What a metric has come to. A ratio is made of its parts anew, whoever is asked about. */
@ApplicationScoped
public class ReadingResults {

  /**
   * What there is of a metric that is no ratio.
   *
   * @param since how it changed since the month was closed; empty for one that is not
   */
  public record Restated(Sum now, Optional<Since> since) {

    /** As it was known when the month was closed. */
    Optional<BigDecimal> reported() {
      return since.map(it -> now.amount().subtract(it.amount()));
    }
  }

  /**
   * @param whole of the metric; of a ratio what is divided
   * @param divisor of a ratio what it is divided by
   */
  public record Reading(Definition metric, Span span, Restated whole, Optional<Restated> divisor) {

    /** As it is known now. Empty for a ratio whose divisor is nothing. */
    public Optional<BigDecimal> restated() {
      BigDecimal now = whole.now().amount();
      return divisor
          .map(by -> Ratio.of(now, by.now().amount()).map(Ratio::value))
          .orElseGet(() -> Optional.of(now));
    }

    /** As it was known when the month was closed; empty too for a month that is not. */
    public Optional<BigDecimal> reported() {
      return divisor
          .map(
              by ->
                  whole
                      .reported()
                      .flatMap(it -> Ratio.of(it, by.reported().orElseThrow()).map(Ratio::value)))
          .orElseGet(whole::reported);
    }
  }

  private final Metrics metrics;
  private final Results results;
  private final Corrections corrections;
  private final Sights sights;

  ReadingResults(Metrics metrics, Results results, Corrections corrections, Sights sights) {
    this.metrics = metrics;
    this.results = results;
    this.corrections = corrections;
    this.sights = sights;
  }

  /** Fails with 404 where there is no such metric, or the reader does not see the earner. */
  public Uni<Reading> read(Scope scope, Slice slice) {
    return sights
        .require(scope, slice.earner())
        .chain(() -> require(slice.metric()))
        .chain(metric -> read(metric, slice));
  }

  /** Fails as {@link #read} does, and with 422 {@code metric-is-ratio}. */
  public Uni<List<Counted>> entries(Scope scope, Slice slice, Optional<After> after, int most) {
    return sights
        .require(scope, slice.earner())
        .chain(() -> require(slice.metric()))
        .invoke(ReadingResults::requireNoRatio)
        .chain(() -> results.entries(slice, after.orElse(null), most));
  }

  /** Fails as {@link #entries} does. */
  public Uni<List<Difference>> differences(
      Scope scope, Slice slice, Optional<Long> afterLine, int most) {
    return sights
        .require(scope, slice.earner())
        .chain(() -> require(slice.metric()))
        .invoke(ReadingResults::requireNoRatio)
        .chain(() -> corrections.list(slice, afterLine, most));
  }

  private Uni<Definition> require(Metric metric) {
    return metrics.find(metric).map(found -> found.orElseThrow(Refusal::notFound));
  }

  private Uni<Reading> read(Definition metric, Slice slice) {
    return metric
        .parts()
        .map(parts -> ratio(metric, parts, slice))
        .orElseGet(() -> restated(slice).map(sum -> reading(metric, slice, sum, null)));
  }

  private Uni<Reading> ratio(Definition metric, Parts parts, Slice slice) {
    return restated(slice.of(parts.numerator()))
        .chain(
            whole ->
                restated(slice.of(parts.denominator()))
                    .map(by -> reading(metric, slice, whole, by)));
  }

  private static Reading reading(Definition metric, Slice slice, Restated whole, Restated by) {
    return new Reading(metric, slice.span(), whole, Optional.ofNullable(by));
  }

  private Uni<Restated> restated(Slice slice) {
    return results
        .sum(slice)
        .chain(now -> corrections.since(slice).map(since -> new Restated(now, since)));
  }

  private static void requireNoRatio(Definition metric) {
    if (metric.measure() == Measure.RATIO) {
      throw Refusal.unprocessable("metric-is-ratio");
    }
  }
}
