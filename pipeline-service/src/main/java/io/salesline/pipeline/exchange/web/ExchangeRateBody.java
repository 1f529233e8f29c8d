package io.salesline.pipeline.exchange.web;

import io.salesline.pipeline.exchange.domain.ExchangeRate;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An exchange rate over HTTP. */
@Schema(name = "ExchangeRate")
record ExchangeRateBody(
    @Schema(examples = "EUR") String currency,
    @Schema(
            enumeration = {"plan", "booking"},
            description = "What open deals are valued at, or what is booked")
        String kind,
    @Schema(description = "It holds from this day on", examples = "2026-01-01") LocalDate from,
    @Schema(
            description = "Units of the organisation's currency for one unit of this one",
            examples = "1.0835")
        String rate,
    @Schema(description = "The ETag", examples = "1") long revision) {

  static ExchangeRateBody of(ExchangeRate rate) {
    return new ExchangeRateBody(
        rate.currency().getCurrencyCode(),
        rate.kind().key(),
        rate.from(),
        rate.rate().toPlainString(),
        rate.revision());
  }
}
