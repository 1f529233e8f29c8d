package io.salesline.pipeline.exchange.messaging;

import io.salesline.pipeline.exchange.app.KeepingExchangeRate;
import io.salesline.pipeline.exchange.domain.ExchangeRate;
import io.salesline.platform.outbox.OutboundEvent;
import io.salesline.platform.outbox.Stream;
import io.salesline.platform.time.Organisation;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** Turns what is said of a rate into what is published. */
@ApplicationScoped
class OutgoingRates implements KeepingExchangeRate.Publication {

  private static final Stream RATES = Stream.of("pipeline", "exchange-rate");

  private final Organisation organisation;

  OutgoingRates(Organisation organisation) {
    this.organisation = organisation;
  }

  record RateRow(
      String currency,
      String kind,
      LocalDate validFrom,
      BigDecimal rate,
      String currencyOrganisation) {}

  @Override
  public OutboundEvent of(ExchangeRate rate, Instant at) {
    var row =
        new RateRow(
            rate.currency().getCurrencyCode(),
            rate.kind().key(),
            rate.from(),
            rate.rate(),
            organisation.currency().getCurrencyCode());
    return new OutboundEvent(
        RATES, rate.key(), "exchange-rate.changed.v1", rate.revision(), at, row);
  }
}
