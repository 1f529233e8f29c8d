package io.salesline.platform.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked examples of Newcombe (1998), table I, method 3. */
class WilsonTest {

  @ParameterizedTest
  @CsvSource({
    "81, 263, 0.2553, 0.3662",
    "15, 148, 0.0624, 0.1605",
    "0, 20, 0, 0.1611",
    "1, 29, 0.0061, 0.1718"
  })
  void theBoundsAreThoseOfThePublishedExamples(
      long successes, long count, double low, double high) {
    var bounds = Wilson.of(successes, count);

    assertThat(bounds.low()).isCloseTo(low, within(0.00005));
    assertThat(bounds.high()).isCloseTo(high, within(0.00005));
  }

  @Test
  void allOfThemIsTheMirrorOfNone() {
    assertThat(Wilson.of(20, 20).low()).isCloseTo(1 - 0.1611, within(0.00005));
    assertThat(Wilson.of(20, 20).high()).isEqualTo(1);
  }

  @Test
  void nothingIsKnownOfNothing() {
    assertThat(Wilson.of(0, 0)).isEqualTo(new Wilson(0, 1));
  }
}
