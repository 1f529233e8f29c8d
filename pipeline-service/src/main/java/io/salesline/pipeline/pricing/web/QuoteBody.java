package io.salesline.pipeline.pricing.web;

import io.salesline.pipeline.pricing.app.PriceBooks.Quote;
import io.salesline.platform.money.Money;
import java.util.Currency;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one of a product costs. */
@Schema(name = "PriceQuote")
record QuoteBody(
    @Schema(description = "Without tax") Money unitPrice,
    @Schema(description = "The book that says so; null for the list price", nullable = true)
        String priceBook) {

  static QuoteBody of(Quote quote, Currency currency) {
    return new QuoteBody(new Money(quote.unitPrice(), currency), quote.priceBook());
  }
}
