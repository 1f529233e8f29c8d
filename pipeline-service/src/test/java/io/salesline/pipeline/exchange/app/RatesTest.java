package io.salesline.pipeline.exchange.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesline.pipeline.exchange.domain.ExchangeRate;
import io.salesline.pipeline.exchange.domain.FiscalYear;
import io.salesline.pipeline.exchange.domain.RateKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class RatesTest {

  private static final Currency EURO = Currency.getInstance("EUR");
  private static final Currency DOLLARS = Currency.getInstance("USD");
  private static final FiscalYear FROM_APRIL = new FiscalYear(Month.APRIL);

  @Test
  void whatIsBookedTakesTheDatedRateOfItsDay() {
    Rates rates = rates(booking("2026-01-01", "1.1"), booking("2026-02-01", "1.2"));
    assertThat(rates.booked(EURO, day("2026-01-31"))).hasValue(new BigDecimal("1.1"));
    assertThat(rates.booked(EURO, day("2026-02-01"))).hasValue(new BigDecimal("1.2"));
    assertThat(rates.booked(EURO, day("2025-12-31"))).isEmpty();
    assertThat(rates.booked(Currency.getInstance("GBP"), day("2026-02-01"))).isEmpty();
  }

  @Test
  void whatIsOpenTakesThePlanRateOfItsFiscalYear() {
    Rates rates = rates(plan("2025-04-01", "1.05"), booking("2026-03-01", "1.2"));
    assertThat(rates.planned(EURO, day("2026-03-31"))).hasValue(new BigDecimal("1.05"));
    // The next year has no plan rate yet: the dated one serves.
    assertThat(rates.planned(EURO, day("2026-04-01"))).hasValue(new BigDecimal("1.2"));
  }

  @Test
  void aPlanRateServesWhereNothingWasDated() {
    Rates rates = rates(plan("2025-04-01", "1.05"));
    assertThat(rates.booked(EURO, day("2025-06-01"))).hasValue(new BigDecimal("1.05"));
    assertThat(rates.booked(EURO, day("2026-06-01"))).isEmpty();
  }

  @Test
  void aFiscalYearStartsWithItsMonth() {
    assertThat(FROM_APRIL.startOf(day("2026-03-31"))).isEqualTo(day("2025-04-01"));
    assertThat(FROM_APRIL.startOf(day("2026-04-01"))).isEqualTo(day("2026-04-01"));
  }

  @Test
  void someThingsAreNoRate() {
    refused(booking("2026-01-01", "0"), "rate-out-of-range");
    refused(booking("2026-01-01", "-1"), "rate-out-of-range");
    refused(booking("2026-01-01", "1000000000"), "rate-out-of-range");
    refused(booking("2026-01-01", "0.00000000001"), "rate-out-of-range");
    refused(plan("2026-01-01", "1.1"), "plan-rate-not-at-start");
    var own = new ExchangeRate(DOLLARS, RateKind.BOOKING, day("2026-01-01"), BigDecimal.ONE, 0);
    refused(own, "rate-of-own-currency");
    assertThat(booking("2026-01-01", "1.10").checked(DOLLARS, FROM_APRIL).rate())
        .isEqualTo(new BigDecimal("1.1"));
  }

  private static void refused(ExchangeRate rate, String code) {
    assertThatThrownBy(() -> rate.checked(DOLLARS, FROM_APRIL)).hasMessageContaining(code);
  }

  private static Rates rates(ExchangeRate... rates) {
    return new Rates(List.of(rates), FROM_APRIL);
  }

  private static ExchangeRate booking(String from, String rate) {
    return new ExchangeRate(EURO, RateKind.BOOKING, day(from), new BigDecimal(rate), 1);
  }

  private static ExchangeRate plan(String from, String rate) {
    return new ExchangeRate(EURO, RateKind.PLAN, day(from), new BigDecimal(rate), 1);
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }
}
