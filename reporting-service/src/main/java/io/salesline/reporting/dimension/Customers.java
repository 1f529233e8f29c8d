package io.salesline.reporting.dimension;

import io.salesline.platform.inbox.InboundEvent;
import io.salesline.platform.inbox.LastStates;
import io.salesline.reporting.sql.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Customers' names. A tombstone erases one here too. */
@ApplicationScoped
public class Customers {

  private static final String UPSERT =
      """
      insert into customer (customer_id, name)
      select * from unnest($1::uuid[], $2::text[])
      on conflict (customer_id) do update set name = excluded.name
      """;
  private static final String ERASE = "delete from customer where customer_id = any($1::uuid[])";

  record CustomerRow(UUID customerId, String name) {}

  public Uni<Void> store(SqlConnection transaction, List<InboundEvent> events) {
    var last = LastStates.of(events);
    return name(transaction, last.stored()).chain(() -> erase(transaction, last.deleted()));
  }

  private static Uni<Void> name(SqlConnection transaction, List<InboundEvent> events) {
    List<CustomerRow> rows = events.stream().map(event -> event.as(CustomerRow.class)).toList();
    var columns = new Columns<>(rows).uuid(CustomerRow::customerId).text(CustomerRow::name);
    return transaction.preparedQuery(UPSERT).execute(columns.tuple()).replaceWithVoid();
  }

  private static Uni<Void> erase(SqlConnection transaction, List<InboundEvent> events) {
    UUID[] ids = events.stream().map(event -> UUID.fromString(event.key())).toArray(UUID[]::new);
    return ids.length == 0
        ? Uni.createFrom().voidItem()
        : transaction.preparedQuery(ERASE).execute(Tuple.of(ids)).replaceWithVoid();
  }
}
