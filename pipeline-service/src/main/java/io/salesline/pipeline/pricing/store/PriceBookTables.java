package io.salesline.pipeline.pricing.store;

import io.salesline.pipeline.pricing.app.PriceBooks;
import io.salesline.pipeline.pricing.domain.PriceBook;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Bilingual;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.store.ArrayText;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class PriceBookTables implements PriceBooks {

  private static final String BOOKS =
      "select b.key, b.revision, b.name_en, b.name_zh, b.currency, b.valid_from, b.valid_until"
          + " from price_book b";
  private static final String ALL = BOOKS + " order by b.key";
  private static final String ONE = BOOKS + " where b.key = :key";
  private static final String PRICES =
      """
      select e.product_id, e.min_quantity, e.unit_price, e.revision, e.removed
      from price_book_entry e where e.price_book = :key order by e.product_id, e.min_quantity
      """;
  // Whoever makes a book that is not there yet waits here as well.
  private static final String LOCK =
      "select 1 from pg_advisory_xact_lock(hashtextextended('pipeline/price-book/' || :key, 0))";
  private static final String REVISION =
      "select coalesce((select b.revision from price_book b where b.key = :key), 0) as revision";
  private static final String KNOWN =
      """
      select p.product_id from product p
      where p.active and p.product_id in (select unnest(cast(cast(:products as text) as uuid[])))
      """;
  private static final String SAVE =
      """
      insert into price_book (key, revision, name_en, name_zh, currency, valid_from, valid_until)
      values (:key, :revision, :name_en, :name_zh, :currency, :valid_from, cast(nullif(:valid_until, '') as date))
      on conflict (key) do update set revision = excluded.revision, name_en = excluded.name_en,
        name_zh = excluded.name_zh, currency = excluded.currency, valid_from = excluded.valid_from,
        valid_until = excluded.valid_until
      """;
  private static final String SAVE_PRICES =
      """
      insert into price_book_entry (price_book, product_id, min_quantity, revision, removed, unit_price)
      select cast(:key as text), product_id, min_quantity, revision, removed, unit_price
      from jsonb_to_recordset(cast(cast(:prices as text) as jsonb)) as e(product_id uuid,
        min_quantity numeric, revision bigint, removed boolean, unit_price numeric)
      on conflict (price_book, product_id, min_quantity) do update set revision = excluded.revision,
        removed = excluded.removed, unit_price = excluded.unit_price
      """;
  private static final String QUOTE =
      """
      select coalesce(q.unit_price, case when p.currency = :currency then p.list_price end) as unit_price,
        q.price_book as price_book
      from product p left join lateral book_price(p.product_id, :quantity, :currency, :day) q on true
      where p.product_id = :product and p.active
      """;

  private final Mutiny.SessionFactory sessions;

  PriceBookTables(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  @Override
  public Uni<List<PriceBook>> all() {
    return sessions
        .withSession(session -> session.createNativeQuery(ALL, Object[].class).getResultList())
        .map(rows -> rows.stream().map(row -> book(row, List.of())).toList());
  }

  @Override
  public Uni<PriceBook> get(String key) {
    return sessions.withSession(
        session ->
            session
                .createNativeQuery(ONE, Object[].class)
                .setParameter("key", key)
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(Refusal::notFound)
                .chain(row -> kept(session, key).map(kept -> book(row, current(kept)))));
  }

  private static List<PriceBook.Price> current(List<PriceBook.Kept> kept) {
    return kept.stream().filter(one -> !one.removed()).map(PriceBook.Kept::price).toList();
  }

  private static PriceBook book(Object[] row, List<PriceBook.Price> prices) {
    return new PriceBook(
        (String) row[0],
        ((Number) row[1]).longValue(),
        new Bilingual((String) row[2], (String) row[3]),
        Currency.getInstance((String) row[4]),
        (LocalDate) row[5],
        (LocalDate) row[6],
        prices);
  }

  @Override
  public Uni<Long> lock(UnitOfWork unit, String key) {
    return unit.session()
        .createNativeQuery(LOCK, Integer.class)
        .setParameter("key", key)
        .getSingleResult()
        .chain(
            () ->
                unit.session()
                    .createNativeQuery(REVISION, Long.class)
                    .setParameter("key", key)
                    .getSingleResult());
  }

  @Override
  public Uni<List<PriceBook.Kept>> kept(UnitOfWork unit, String key) {
    return kept(unit.session(), key);
  }

  private static Uni<List<PriceBook.Kept>> kept(Mutiny.Session session, String key) {
    return session
        .createNativeQuery(PRICES, Object[].class)
        .setParameter("key", key)
        .getResultList()
        .map(rows -> rows.stream().map(PriceBookTables::kept).toList());
  }

  private static PriceBook.Kept kept(Object[] row) {
    return new PriceBook.Kept(
        new PriceBook.Price((UUID) row[0], (BigDecimal) row[1], (BigDecimal) row[2]),
        ((Number) row[3]).longValue(),
        (boolean) row[4]);
  }

  @Override
  public Uni<Set<UUID>> known(UnitOfWork unit, Set<UUID> products) {
    if (products.isEmpty()) {
      return Uni.createFrom().item(Set.of());
    }
    return unit.session()
        .createNativeQuery(KNOWN, UUID.class)
        .setParameter("products", ArrayText.of(products))
        .getResultList()
        .map(Set::copyOf);
  }

  @Override
  public Uni<Void> save(UnitOfWork unit, PriceBook book, List<PriceBook.Kept> changes) {
    return unit.session()
        .createNativeQuery(SAVE)
        .setParameter("key", book.key())
        .setParameter("revision", book.revision())
        .setParameter("name_en", book.name().english())
        .setParameter("name_zh", book.name().chinese())
        .setParameter("currency", book.currency().getCurrencyCode())
        .setParameter("valid_from", book.from())
        .setParameter("valid_until", Objects.toString(book.until(), ""))
        .executeUpdate()
        .chain(() -> savePrices(unit, book, changes));
  }

  private static Uni<Void> savePrices(
      UnitOfWork unit, PriceBook book, List<PriceBook.Kept> changes) {
    var rows = new JsonArray();
    changes.forEach(change -> rows.add(row(change)));
    return unit.session()
        .createNativeQuery(SAVE_PRICES)
        .setParameter("key", book.key())
        .setParameter("prices", rows.encode())
        .executeUpdate()
        .replaceWithVoid();
  }

  /** Numbers stand as texts: JSON's own might lose digits on the way. */
  private static JsonObject row(PriceBook.Kept kept) {
    return new JsonObject()
        .put("product_id", kept.price().productId().toString())
        .put("min_quantity", kept.price().minQuantity().toPlainString())
        .put("revision", kept.revision())
        .put("removed", kept.removed())
        .put("unit_price", kept.price().unitPrice().toPlainString());
  }

  @Override
  public Uni<Quote> quote(UUID product, BigDecimal quantity, Currency currency, LocalDate day) {
    return sessions
        .withSession(
            session ->
                session
                    .createNativeQuery(QUOTE, Object[].class)
                    .setParameter("product", product)
                    .setParameter("quantity", quantity)
                    .setParameter("currency", currency.getCurrencyCode())
                    .setParameter("day", day)
                    .getSingleResultOrNull())
        .map(PriceBookTables::quote);
  }

  private static Quote quote(Object[] row) {
    if (row == null || row[0] == null) {
      throw Refusal.notFound();
    }
    return new Quote((BigDecimal) row[0], (String) row[1]);
  }
}
