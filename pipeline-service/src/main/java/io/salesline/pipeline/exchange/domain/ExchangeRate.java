package io.salesline.pipeline.exchange.domain;

import io.salesline.platform.money.Decimals;
import io.salesline.platform.problem.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;

/**
 * A rate, from a day on.
 *
 * @param rate units of the organisation's currency for one unit of {@code currency}
 * @param revision counts what was said of this day's rate
 */
public record ExchangeRate(
    Currency currency, RateKind kind, LocalDate from, BigDecimal rate, long revision) {

  private static final int MOST_DECIMALS = 10;
  private static final int MOST_DIGITS = 9;

  public ExchangeRate {
    rate = Decimals.plain(rate);
  }

  /** Names it among all: {@code EUR:booking:2026-01-01}. */
  public String key() {
    return currency.getCurrencyCode() + ":" + kind.key() + ":" + from;
  }

  public ExchangeRate at(long revision) {
    return new ExchangeRate(currency, kind, from, rate, revision);
  }

  /**
   * @throws Refusal 422 {@code rate-of-own-currency}, {@code rate-out-of-range}, {@code
   *     plan-rate-not-at-start}
   */
  public ExchangeRate checked(Currency organisation, FiscalYear year) {
    if (currency.equals(organisation)) {
      throw Refusal.field(
          "currency", "rate-of-own-currency", "currency", organisation.getCurrencyCode());
    }
    if (rate.signum() <= 0
        || rate.scale() > MOST_DECIMALS
        || rate.precision() - rate.scale() > MOST_DIGITS) {
      throw Refusal.field("rate", "rate-out-of-range");
    }
    if (kind == RateKind.PLAN && !from.equals(year.startOf(from))) {
      throw Refusal.field(
          "from", "plan-rate-not-at-start", "date", from, "start", year.startOf(from));
    }
    return this;
  }
}
