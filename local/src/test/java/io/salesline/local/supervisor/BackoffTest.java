package io.salesline.local.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {

  private final Backoff backoff =
      new Backoff(Duration.ofMillis(250), Duration.ofSeconds(10), Duration.ofSeconds(30));

  @Test
  void doublesUpToTheLongest() {
    assertThat(backoff.after(1)).isEqualTo(Duration.ofMillis(250));
    assertThat(backoff.after(2)).isEqualTo(Duration.ofMillis(500));
    assertThat(backoff.after(5)).isEqualTo(Duration.ofSeconds(4));
    assertThat(backoff.after(7)).isEqualTo(Duration.ofSeconds(10));
    assertThat(backoff.after(1_000_000)).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void forgivesAfterALongLife() {
    assertThat(backoff.forgives(Duration.ofSeconds(29))).isFalse();
    assertThat(backoff.forgives(Duration.ofSeconds(30))).isTrue();
  }
}
