package io.salesline.reporting.deal;

import io.salesline.platform.time.Organisation;
import io.salesline.platform.web.Cursor;
import io.salesline.platform.web.Page;
import io.salesline.platform.web.PageRequest;
import io.salesline.reporting.answer.Amounts;
import io.salesline.reporting.answer.Viewer;
import io.salesline.reporting.sql.Bindings;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Lists the deals behind numbers. */
@ApplicationScoped
class Deals {

  private static final int CURSOR_PARTS = 2;

  private final Pool pool;
  private final Amounts amounts;
  private final ZoneId zone;

  Deals(Pool pool, Amounts amounts, Organisation organisation) {
    this.pool = pool;
    this.amounts = amounts;
    this.zone = organisation.zone();
  }

  Uni<Page<DealItem>> page(DealsQuestion question, PageRequest part, Viewer viewer) {
    var bindings = new Bindings();
    int limit = part.limit();
    String sql =
        DealsSql.of(
            question,
            question.cut(viewer.ofDeals()),
            zone,
            part.cursor(CURSOR_PARTS),
            limit + 1,
            bindings);
    return pool.preparedQuery(sql)
        .execute(bindings.tuple())
        .map(rows -> listOf(rows))
        .map(rows -> Page.of(rows, limit, Deals::cursor, row -> item(row, viewer)));
  }

  private static List<Row> listOf(Iterable<Row> rows) {
    var list = new ArrayList<Row>();
    rows.forEach(list::add);
    return list;
  }

  private static String cursor(Row row) {
    return Cursor.encode(row.getString("position"), row.getUUID("opportunity_id"));
  }

  private DealItem item(Row row, Viewer viewer) {
    UUID id = row.getUUID("opportunity_id");
    String label = row.getString(viewer.readsChinese() ? "label_zh" : "label_en");
    return new DealItem(
        id,
        row.getUUID("owner_id"),
        row.getString("owner"),
        row.getUUID("customer_id"),
        row.getString("customer"),
        row.getUUID("product_id"),
        row.getString("product"),
        row.getString("stage"),
        label == null ? row.getString("stage") : label,
        row.getString("status"),
        amounts.text(row.getBigDecimal("amount")),
        row.getLocalDate("expected_close"),
        row.getLocalDate("opened_on"),
        row.getLocalDate("closed_on"),
        row.getString("loss_reason"),
        row.getString("collection"),
        row.getBoolean("history"),
        row.getLong("revision"),
        "/api/reporting/v1/deals/" + id + "/events");
  }
}
