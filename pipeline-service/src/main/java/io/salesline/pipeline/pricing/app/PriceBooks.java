package io.salesline.pipeline.pricing.app;

import io.salesline.pipeline.pricing.domain.PriceBook;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Where price books are kept. */
public interface PriceBooks {

  /** All of them, without their prices, by key. */
  Uni<List<PriceBook>> all();

  /** Fails with a 404 refusal. */
  Uni<PriceBook> get(String key);

  /** The revision that stands, with the book locked until the transaction ends; 0 for none. */
  Uni<Long> lock(UnitOfWork unit, String key);

  /** All prices of a book, what was removed included. */
  Uni<List<PriceBook.Kept>> kept(UnitOfWork unit, String key);

  /** Those of the products that there are. */
  Uni<Set<UUID>> known(UnitOfWork unit, Set<UUID> products);

  Uni<Void> save(UnitOfWork unit, PriceBook book, List<PriceBook.Kept> changes);

  /** What one costs; a 404 refusal where neither a book nor the list says so. */
  Uni<Quote> quote(UUID product, BigDecimal quantity, Currency currency, LocalDate day);

  /**
   * @param priceBook null for the product's list price
   */
  record Quote(BigDecimal unitPrice, String priceBook) {}
}
