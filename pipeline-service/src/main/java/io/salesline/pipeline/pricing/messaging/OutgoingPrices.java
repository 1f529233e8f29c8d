package io.salesline.pipeline.pricing.messaging;

import io.salesline.pipeline.pricing.app.KeepingPriceBook;
import io.salesline.pipeline.pricing.domain.PriceBook;
import io.salesline.platform.outbox.OutboundEvent;
import io.salesline.platform.outbox.Stream;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Turns what price books say into what is published. */
@ApplicationScoped
class OutgoingPrices implements KeepingPriceBook.Publication {

  private static final Stream BOOKS = Stream.of("pipeline", "price-book");
  private static final Stream PRICES = Stream.of("pipeline", "price");

  record BookRow(
      String book,
      String nameEn,
      String nameZh,
      String currency,
      LocalDate validFrom,
      LocalDate validUntil,
      int entries) {}

  /**
   * @param tier the least quantity as a text, which is part of the key
   */
  record PriceRow(
      String book,
      UUID productId,
      String tier,
      BigDecimal minQuantity,
      boolean removed,
      BigDecimal unitPrice,
      String currency) {}

  @Override
  public OutboundEvent of(PriceBook book, Instant at) {
    var row =
        new BookRow(
            book.key(),
            book.name().english(),
            book.name().chinese(),
            book.currency().getCurrencyCode(),
            book.from(),
            book.until(),
            book.prices().size());
    return new OutboundEvent(BOOKS, book.key(), "price-book.changed.v1", book.revision(), at, row);
  }

  @Override
  public OutboundEvent of(PriceBook book, PriceBook.Kept change, Instant at) {
    PriceBook.Price price = change.price();
    var row =
        new PriceRow(
            book.key(),
            price.productId(),
            price.minQuantity().toPlainString(),
            price.minQuantity(),
            change.removed(),
            price.unitPrice().setScale(book.scale()),
            book.currency().getCurrencyCode());
    String key = book.key() + ":" + price.productId() + ":" + price.minQuantity().toPlainString();
    return new OutboundEvent(PRICES, key, "price.changed.v1", change.revision(), at, row);
  }
}
