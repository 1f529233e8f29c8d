package io.salesline.pipeline.exchange.app;

import io.salesline.pipeline.exchange.domain.ExchangeRate;
import io.salesline.pipeline.exchange.domain.FiscalYear;
import io.salesline.pipeline.exchange.domain.RateKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * Rates that were looked up, and which of them holds (domain.md, beginning): what is booked takes
 * the dated rate of its day, what is open the plan rate of the fiscal year. Where the one is not
 * there the other serves. A rate that is said later changes nothing that was valued before.
 */
public record Rates(List<ExchangeRate> all, FiscalYear year) {

  public Rates {
    all = List.copyOf(all);
  }

  /** For an open deal, on the day on which its amount is stated. */
  public Optional<BigDecimal> planned(Currency currency, LocalDate day) {
    return plan(currency, day).or(() -> dated(currency, day));
  }

  /** For what is booked on a day. */
  public Optional<BigDecimal> booked(Currency currency, LocalDate day) {
    return dated(currency, day).or(() -> plan(currency, day));
  }

  private Optional<BigDecimal> plan(Currency currency, LocalDate day) {
    LocalDate start = year.startOf(day);
    return latest(currency, RateKind.PLAN, day)
        .filter(rate -> !rate.from().isBefore(start))
        .map(ExchangeRate::rate);
  }

  private Optional<BigDecimal> dated(Currency currency, LocalDate day) {
    return latest(currency, RateKind.BOOKING, day).map(ExchangeRate::rate);
  }

  private Optional<ExchangeRate> latest(Currency currency, RateKind kind, LocalDate day) {
    return all.stream()
        .filter(rate -> rate.currency().equals(currency) && rate.kind() == kind)
        .filter(rate -> !rate.from().isAfter(day))
        .max(Comparator.comparing(ExchangeRate::from));
  }
}
