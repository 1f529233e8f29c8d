package io.salesline.reporting.dimension;

import io.salesline.platform.inbox.InboundEvent;
import io.salesline.platform.inbox.LastStates;
import io.salesline.reporting.sql.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Product codes. A product that is sold no longer keeps its code: old deals name it. */
@ApplicationScoped
public class Products {

  private static final String UPSERT =
      """
      insert into product (product_id, code)
      select * from unnest($1::uuid[], $2::text[])
      on conflict (product_id) do update set code = excluded.code
      """;

  record ProductRow(UUID productId, String code) {}

  public Uni<Void> store(SqlConnection transaction, List<InboundEvent> events) {
    List<ProductRow> rows = LastStates.of(events).stored(ProductRow.class);
    var columns = new Columns<>(rows).uuid(ProductRow::productId).text(ProductRow::code);
    return transaction.preparedQuery(UPSERT).execute(columns.tuple()).replaceWithVoid();
  }
}
