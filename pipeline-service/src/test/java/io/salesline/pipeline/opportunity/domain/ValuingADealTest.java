package io.salesline.pipeline.opportunity.domain;

import static io.salesline.pipeline.opportunity.domain.SampleDeals.DOLLARS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesline.platform.money.Money;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ValuingADealTest {

  @Test
  void inTheOrganisationsCurrencyTheRateIsOneAndTheScaleTheCurrencys() {
    // When
    DealValue value = DealValue.of(Money.of("1054", "USD"), DOLLARS);

    // Then
    assertThat(value.amount()).isEqualTo(new BigDecimal("1054.00"));
    assertThat(value.amountOrganisation()).isEqualTo(new BigDecimal("1054.00"));
    assertThat(value.rate()).isEqualTo(BigDecimal.ONE);
    assertThat(value.money()).isEqualTo(Money.of("1054.00", "USD"));
  }

  @Test
  void anotherCurrencyIsRefusedWhileThereAreNoRates() {
    assertThatThrownBy(() -> DealValue.of(Money.of("1054", "CNY"), DOLLARS))
        .hasMessageContaining("exchange-rate-unknown")
        .hasMessageContaining("CNY");
  }

  @Test
  void aDealIsWorthNothingAtTheLeast() {
    assertThat(DealValue.of(Money.of("0", "USD"), DOLLARS).amount()).isZero();
    assertThatThrownBy(() -> DealValue.of(Money.of("-0.01", "USD"), DOLLARS))
        .hasMessageContaining("amount-negative");
  }
}
