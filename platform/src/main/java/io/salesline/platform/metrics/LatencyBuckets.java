package io.salesline.platform.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Counts requests and batches in buckets of time. A mean hides the slow ones, and only buckets can
 * be added up over replicas to a quantile.
 */
final class LatencyBuckets implements MeterFilter {

  private static final Set<String> TIMERS =
      Set.of("http.server.requests", "salesline.relay.batch", "salesline.inbox.batch");

  private static final double[] LIMITS =
      Stream.of(5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000)
          .mapToDouble(milliseconds -> Duration.ofMillis(milliseconds).toNanos())
          .toArray();

  @Override
  public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
    if (!TIMERS.contains(id.getName())) {
      return config;
    }
    return DistributionStatisticConfig.builder()
        .serviceLevelObjectives(LIMITS)
        .build()
        .merge(config);
  }

  /** Gives Micrometer the filter. */
  static final class Source {

    @Produces
    @Singleton
    MeterFilter latencyBuckets() {
      return new LatencyBuckets();
    }
  }
}
