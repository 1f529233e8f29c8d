package io.salesline.platform.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class MoneyTest {

  private static final Currency USD = Currency.getInstance("USD");

  @Test
  void anAmountTakesTheScaleOfItsCurrency() {
    assertThat(Money.of("7", "USD").plainAmount()).isEqualTo("7.00");
    assertThat(Money.of("7", "JPY").plainAmount()).isEqualTo("7");
    assertThat(Money.of("7.500", "USD")).isEqualTo(Money.of("7.5", "USD"));
  }

  @Test
  void moreDecimalsThanTheCurrencyHasAreRefused() {
    assertThatThrownBy(() -> Money.of("0.001", "USD")).hasMessageContaining("decimals");
    assertThatThrownBy(() -> Money.of("0.5", "JPY")).hasMessageContaining("decimals");
  }

  @Test
  void aDecimalBombIsRefusedBeforeItIsExpanded() {
    assertThatThrownBy(() -> new Money(new BigDecimal("1e10000000"), USD))
        .hasMessageContaining("digits");
    assertThatThrownBy(() -> new Money(new BigDecimal("1e-10000000"), USD))
        .hasMessageContaining("decimals");
  }

  @Test
  void currenciesDoNotMix() {
    assertThatThrownBy(() -> Money.of("1", "USD").plus(Money.of("1", "CNY")))
        .hasMessageContaining("cannot mix USD and CNY");
  }

  @Test
  void sumsAreExact() {
    assertThat(Money.of("0.10", "USD").plus(Money.of("0.20", "USD")))
        .isEqualTo(Money.of("0.30", "USD"));
    assertThat(Money.of("0.10", "USD").minus(Money.of("0.20", "USD")).isNegative()).isTrue();
  }
}
