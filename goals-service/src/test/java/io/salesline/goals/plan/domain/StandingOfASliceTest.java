package io.salesline.goals.plan.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesline.platform.money.Money;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class StandingOfASliceTest {

  @Test
  void isMeasuredAgainstThePlansOwnDays() {
    Standing standing = standing("1200.00", "400.00", "380.00");

    assertThat(standing.attainment()).contains(new BigDecimal("0.3167"));
    assertThat(standing.pace()).contains(new BigDecimal("0.9500"));
    assertThat(standing.projectedEnd()).contains(Money.of("1140.00", "USD"));
    assertThat(standing.state()).isEqualTo(State.GREEN);
  }

  @Test
  void changesItsStateAtTheExactFraction() {
    assertThat(standing("100.00", "100.00", "94.99").state()).isEqualTo(State.AMBER);
    assertThat(standing("100.00", "100.00", "85.00").state()).isEqualTo(State.AMBER);
    assertThat(standing("100.00", "100.00", "84.99").state()).isEqualTo(State.RED);
  }

  @Test
  void isGreenWhileNothingIsExpected() {
    Standing standing = standing("100.00", "0.00", "0.00");

    assertThat(standing.state()).isEqualTo(State.GREEN);
    assertThat(standing.pace()).isEmpty();
    assertThat(standing.projectedEnd()).isEmpty();
    assertThat(standing("0.00", "0.00", "5.00").attainment()).isEmpty();
  }

  private static Standing standing(String target, String expected, String actual) {
    return new Standing(
        Money.of(target, "USD"), Money.of(expected, "USD"), Money.of(actual, "USD"));
  }
}
