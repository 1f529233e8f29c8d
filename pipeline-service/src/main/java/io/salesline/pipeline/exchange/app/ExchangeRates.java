package io.salesline.pipeline.exchange.app;

import io.salesline.pipeline.exchange.domain.ExchangeRate;
import io.salesline.pipeline.exchange.domain.RateKind;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where exchange rates are kept. */
public interface ExchangeRates {

  /** By currency and kind, the latest first; goes on behind the last one of a page before. */
  Uni<List<ExchangeRate>> list(
      Optional<Currency> currency, Optional<RateKind> kind, Optional<ExchangeRate> after, int most);

  /**
   * What stands for this day, locked until the transaction ends, as is the place of what does not.
   */
  Uni<Optional<ExchangeRate>> lock(UnitOfWork unit, ExchangeRate rate);

  Uni<Void> save(UnitOfWork unit, ExchangeRate rate);

  /** Those of one currency that may hold on a day. */
  Uni<Rates> of(UnitOfWork unit, Currency currency, LocalDate day);

  /** All of some currencies. */
  Uni<Rates> of(UnitOfWork unit, Set<Currency> currencies);
}
