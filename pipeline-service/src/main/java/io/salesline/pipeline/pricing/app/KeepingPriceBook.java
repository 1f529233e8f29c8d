package io.salesline.pipeline.pricing.app;

import io.salesline.pipeline.pricing.domain.PriceBook;
import io.salesline.platform.audit.AuditEntry;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.outbox.OutboundEvent;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.web.IfMatch;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Says what a price book says, all of it at once. */
@ApplicationScoped
public class KeepingPriceBook {

  private final PriceBooks books;
  private final Publication publication;

  KeepingPriceBook(PriceBooks books, Publication publication) {
    this.books = books;
    this.publication = publication;
  }

  /** What the others are told. */
  public interface Publication {

    OutboundEvent of(PriceBook book, Instant at);

    OutboundEvent of(PriceBook book, PriceBook.Kept change, Instant at);
  }

  /**
   * @param said its revision does not count
   * @param expectedRevision 0 for a new book
   * @return fails with a 412 refusal when stale, 422
   */
  public Uni<PriceBook> keep(UnitOfWork unit, PriceBook said, long expectedRevision) {
    PriceBook checked = said.checked();
    return books
        .lock(unit, said.key())
        .invoke(revision -> IfMatch.check(expectedRevision, revision))
        .chain(() -> checkProducts(unit, checked))
        .map(known -> at(checked, expectedRevision + 1))
        .call(book -> books.kept(unit, book.key()).chain(kept -> save(unit, book, kept)));
  }

  private static PriceBook at(PriceBook book, long revision) {
    return new PriceBook(
        book.key(),
        revision,
        book.name(),
        book.currency(),
        book.from(),
        book.until(),
        book.prices());
  }

  private Uni<Void> checkProducts(UnitOfWork unit, PriceBook book) {
    return books
        .known(
            unit,
            book.prices().stream().map(PriceBook.Price::productId).collect(Collectors.toSet()))
        .invoke(known -> checkProducts(book, known))
        .replaceWithVoid();
  }

  private static void checkProducts(PriceBook book, Set<UUID> known) {
    for (int i = 0; i < book.prices().size(); i++) {
      String product = book.prices().get(i).productId().toString();
      if (!known.contains(book.prices().get(i).productId())) {
        throw Refusal.field(
            "prices[" + i + "].product_id", "product-unknown", "product_id", product);
      }
    }
  }

  private Uni<Void> save(UnitOfWork unit, PriceBook book, List<PriceBook.Kept> kept) {
    List<PriceBook.Kept> changes = book.changes(kept);
    unit.publish(publication.of(book, unit.now()));
    changes.forEach(change -> unit.publish(publication.of(book, change, unit.now())));
    unit.audit(
        new AuditEntry(
            "price-book",
            book.key(),
            book.revision() == 1 ? "created" : "amended",
            Map.of(),
            Map.of("revision", book.revision(), "prices", book.prices().size())));
    return books.save(unit, book, changes);
  }
}
