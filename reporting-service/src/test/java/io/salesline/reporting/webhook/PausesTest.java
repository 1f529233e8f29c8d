package io.salesline.reporting.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PausesTest {

  private final Pauses pauses = new Pauses(Duration.ofSeconds(5), Duration.ofHours(1));

  @ParameterizedTest
  @CsvSource({
    "1, 0.5, 5000",
    "2, 0.5, 10000",
    "1, 0, 4000",
    "1, 1, 6000",
    "15, 0.5, 3600000",
    "99, 0.5, 3600000"
  })
  void doubleUntilTheLongest(int attempt, double chance, long millis) {
    assertThat(pauses.after(attempt, chance)).hasMillis(millis);
  }
}
