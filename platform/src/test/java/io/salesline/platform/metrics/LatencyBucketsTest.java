package io.salesline.platform.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LatencyBucketsTest {

  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

  LatencyBucketsTest() {
    metrics.config().meterFilter(new LatencyBuckets());
  }

  @Test
  void requestsAreCountedInBuckets() {
    // Given
    var requests = metrics.timer("http.server.requests", "uri", "/api/leads/v1/leads");

    // When
    requests.record(Duration.ofMillis(30));

    // Then
    var buckets = requests.takeSnapshot().histogramCounts();
    assertThat(buckets).hasSize(10);
    assertThat(Stream.of(buckets).filter(bucket -> bucket.count() == 1).findFirst())
        .map(bucket -> bucket.bucket(TimeUnit.MILLISECONDS))
        .contains(50.0);
  }

  @Test
  void otherTimersKeepTheirOwnWay() {
    // Given
    var timer = metrics.timer("jvm.gc.pause");

    // When
    timer.record(Duration.ofMillis(30));

    // Then
    assertThat(timer.takeSnapshot().histogramCounts()).isEmpty();
  }
}
