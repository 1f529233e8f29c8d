package io.salesline.reporting.deal;

import io.salesline.platform.access.Scope;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.web.Cursor;
import io.salesline.platform.web.Page;
import io.salesline.platform.web.PageRequest;
import io.salesline.reporting.answer.Amounts;
import io.salesline.reporting.answer.Viewer;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Opens a deal to the events that made it what it is. */
@ApplicationScoped
class DealEvents {

  /** A deal is listed to those who see its record today, and to those whose results count it. */
  private static final String OF_A_DEAL =
      """
      select e.*
      from deal d
      left join deal_event e on e.opportunity_id = d.opportunity_id and e.revision > $2
      where d.opportunity_id = $1
        and ($3 or d.owner_id in (select member_id from visible_members($4, $5))
          or d.status <> 'open' and exists (
            select from seen_results($4, $5) seen
            where seen.owner_id = d.owner_id and d.closed_on <@ seen.days))
      order by e.revision
      limit $6
      """;

  private final Pool pool;
  private final Amounts amounts;

  DealEvents(Pool pool, Amounts amounts) {
    this.pool = pool;
    this.amounts = amounts;
  }

  /** Fails with 404 where the caller sees no such deal. */
  Uni<Page<DealEventItem>> page(UUID deal, PageRequest part, Viewer viewer) {
    Scope scope = viewer.ofDeals();
    int limit = part.limit();
    long after = part.cursor(1).map(DealEvents::revision).orElse(0L);
    var values =
        Tuple.tuple()
            .addUUID(deal)
            .addLong(after)
            .addBoolean(scope.all())
            .addUUID(scope.member())
            .addLocalDate(scope.today())
            .addInteger(limit + 1);
    return pool.preparedQuery(OF_A_DEAL)
        .execute(values)
        .map(DealEvents::found)
        .map(rows -> Page.of(rows, limit, DealEvents::cursor, this::item));
  }

  private static List<Row> found(RowSet<Row> rows) {
    if (rows.size() == 0) {
      throw Refusal.notFound();
    }
    var events = new ArrayList<Row>();
    for (Row row : rows) {
      if (row.getLong("revision") != null) {
        events.add(row);
      }
    }
    return events;
  }

  private static String cursor(Row row) {
    return Cursor.encode(row.getLong("revision"));
  }

  private static long revision(Cursor cursor) {
    if (!cursor.text(0).matches("\\d{1,18}")) {
      throw Refusal.malformed("cursor-malformed");
    }
    return Long.parseLong(cursor.text(0));
  }

  private DealEventItem item(Row row) {
    return new DealEventItem(
        row.getLong("revision"),
        row.getUUID("event_id"),
        row.getString("type"),
        row.getOffsetDateTime("occurred_at").toInstant(),
        row.getOffsetDateTime("recorded_at").toInstant(),
        row.getUUID("owner_id"),
        row.getString("stage"),
        row.getString("status"),
        amounts.text(row.getBigDecimal("amount")),
        row.getJsonObject("change").getMap());
  }
}
