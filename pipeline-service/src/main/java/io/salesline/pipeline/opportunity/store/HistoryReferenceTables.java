package io.salesline.pipeline.opportunity.store;

import io.salesline.pipeline.id.CustomerId;
import io.salesline.pipeline.id.MemberId;
import io.salesline.pipeline.opportunity.app.HistoryRecord;
import io.salesline.pipeline.opportunity.app.HistoryReferences;
import io.salesline.pipeline.opportunity.domain.ProductId;
import io.salesline.platform.money.Money;
import io.salesline.platform.reactive.Patience;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

@ApplicationScoped
class HistoryReferenceTables implements HistoryReferences {

  private static final String RESOLVE =
      """
      select 'owner' as kind, username as name, member_id as id, null::numeric as price, null as currency
        from access_profile where username = any($1)
      union all
      select 'customer', null, customer_id, null, null from customer_replica where customer_id = any($2)
      union all
      select 'product', code, product_id, list_price, currency from product where code = any($3)
      """;

  private final Pool pool;

  HistoryReferenceTables(Pool pool) {
    this.pool = pool;
  }

  @Override
  public Uni<Resolved> resolve(List<HistoryRecord> records) {
    String[] owners = distinct(records, HistoryRecord::ownerUsername).toArray(String[]::new);
    UUID[] customers =
        distinct(records, HistoryRecord::customer).stream()
            .map(CustomerId::value)
            .toArray(UUID[]::new);
    String[] codes = distinct(records, HistoryRecord::productCode).toArray(String[]::new);
    return Patience.until(
            () -> pool.preparedQuery(RESOLVE).execute(Tuple.of(owners, customers, codes)),
            rows -> rows.size() >= owners.length + customers.length + codes.length)
        .map(HistoryReferenceTables::resolved);
  }

  private static <T> List<T> distinct(
      List<HistoryRecord> records, Function<HistoryRecord, T> part) {
    return records.stream().map(part).filter(Objects::nonNull).distinct().toList();
  }

  private static Resolved resolved(RowSet<Row> rows) {
    var resolved = new Resolved(new HashMap<>(), new HashSet<>(), new HashMap<>());
    for (Row row : rows) {
      UUID id = row.getUUID("id");
      switch (row.getString("kind")) {
        case "owner" -> resolved.owners().put(row.getString("name"), new MemberId(id));
        case "customer" -> resolved.customers().add(new CustomerId(id));
        default -> resolved.products().put(row.getString("name"), product(id, row));
      }
    }
    return resolved;
  }

  private static Product product(UUID id, Row row) {
    var currency = Currency.getInstance(row.getString("currency"));
    return new Product(new ProductId(id), new Money(row.getBigDecimal("price"), currency));
  }
}
