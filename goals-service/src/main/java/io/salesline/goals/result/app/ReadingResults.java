package io.salesline.goals.result.app;

import io.salesline.goals.metric.Metric;
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
import java.util.List;
import java.util.Optional;

/** What a metric has come to. A ratio is made of its parts anew, whoever is asked about. */
@ApplicationScoped
public class ReadingResults {

  /**
   * @param whole of the metric; of a ratio what is divided
   * @param divisor of a ratio what it is divided by
   */
  public record Reading(Definition metric, Span span, Sum whole, Optional<Sum> divisor) {

    /** Empty where the divisor is nothing, and for what is no ratio. */
    public Optional<Ratio> ratio() {
      return divisor.flatMap(by -> Ratio.of(whole.amount(), by.amount()));
    }
  }

  private final Metrics metrics;
  private final Results results;
  private final Sights sights;

  ReadingResults(Metrics metrics, Results results, Sights sights) {
    this.metrics = metrics;
    this.results = results;
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

  private Uni<Definition> require(Metric metric) {
    return metrics.find(metric).map(found -> found.orElseThrow(Refusal::notFound));
  }

  private Uni<Reading> read(Definition metric, Slice slice) {
    return metric
        .parts()
        .map(parts -> ratio(metric, parts, slice))
        .orElseGet(() -> results.sum(slice).map(sum -> reading(metric, slice, sum, null)));
  }

  private Uni<Reading> ratio(Definition metric, Parts parts, Slice slice) {
    return results
        .sum(slice.of(parts.numerator()))
        .chain(
            whole ->
                results
                    .sum(slice.of(parts.denominator()))
                    .map(by -> reading(metric, slice, whole, by)));
  }

  private static Reading reading(Definition metric, Slice slice, Sum whole, Sum by) {
    return new Reading(metric, slice.span(), whole, Optional.ofNullable(by));
  }

  private static void requireNoRatio(Definition metric) {
    if (metric.measure() == Measure.RATIO) {
      throw Refusal.unprocessable("metric-is-ratio");
    }
  }
}
