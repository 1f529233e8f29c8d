package io.salesline.pipeline.opportunity.domain;

import static io.salesline.pipeline.opportunity.domain.SampleDeals.DOLLARS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesline.platform.money.Money;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @ParameterizedTest
  @CsvSource({"600.10, 453.90", "1054.00, 0.00", "1100.00, -46.00"})
  void grossProfitIsWhatTheCostLeaves(BigDecimal cost, BigDecimal profit) {
    // Given
    DealValue value = DealValue.of(Money.of("1054", "USD"), DOLLARS);

    // Then
    assertThat(value.grossProfitOrganisation()).isNull();
    assertThat(value.costing(cost).grossProfitOrganisation()).isEqualTo(profit);
  }

  @Test
  void grossProfitIsToldInTheOrganisationsCurrencyAtTheRateOfTheDeal() {
    // Given
    DealValue value =
        DealValue.of(Money.of("1000.00", "EUR"), DOLLARS, Optional.of(new BigDecimal("1.0837")));

    // When
    DealValue costing = value.costing(new BigDecimal("333.33"));

    // Then
    assertThat(costing.grossProfitOrganisation()).isEqualTo(new BigDecimal("722.47"));
    assertThat(costing.amountOrganisation()).isEqualTo(new BigDecimal("1083.70"));
  }
}
