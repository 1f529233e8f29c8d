package io.salesline.reporting.deal;

import io.salesline.platform.time.Organisation;
import io.salesline.platform.web.Cursor;
import io.salesline.platform.web.Page;
import io.salesline.platform.web.PageRequest;
import io.salesline.reporting.answer.Amounts;
import io.salesline.reporting.answer.Viewer;
import io.salesline.reporting.question.Cut;
import io.salesline.reporting.sql.Bindings;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Lists the deals behind numbers. */
@ApplicationScoped
public class Deals {

  /** Rows of a file: it is written in memory. */
  private static final int MOST = 10_000;

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
    return page(question, part.cursor(CURSOR_PARTS), part.limit(), viewer);
  }

  /** The first deals, as many as a file takes. */
  Uni<List<DealItem>> most(DealsQuestion question, Viewer viewer) {
    return page(question, Optional.empty(), MOST, viewer).map(Page::items);
  }

  private Uni<Page<DealItem>> page(
      DealsQuestion question, Optional<Cursor> after, int limit, Viewer viewer) {
    var bindings = new Bindings();
    Cut cut = question.cut(viewer.ofDeals());
    String sql = DealsSql.of(question, cut, zone, after, limit + 1, bindings);
    return pool.preparedQuery(sql)
        .execute(bindings.tuple())
        .map(rows -> listOf(rows))
        .map(rows -> page(rows, question.order(), limit, viewer));
  }

  /**
   * The first deals that stand in each stage, by stage, in a transaction of the caller's; a stage
   * in which none stands is left out.
   */
  public Uni<Map<String, Page<DealItem>>> standing(
      SqlClient transaction, StandingQuestion asked, Viewer viewer) {
    var bindings = new Bindings();
    var question = DealsQuestion.ofStanding(asked.cut(), DealOrder.of(asked.sort()));
    String sql =
        DealsSql.ofStages(question, asked.cut(), asked.stages(), asked.limit() + 1, bindings);
    return transaction
        .preparedQuery(sql)
        .execute(bindings.tuple())
        .map(rows -> columns(listOf(rows), question.order(), asked.limit(), viewer));
  }

  private Map<String, Page<DealItem>> columns(
      List<Row> rows, DealOrder order, int limit, Viewer viewer) {
    var found = new HashMap<String, List<Row>>();
    for (Row row : rows) {
      found.computeIfAbsent(row.getString("standing_in"), stage -> new ArrayList<>()).add(row);
    }
    var columns = new HashMap<String, Page<DealItem>>();
    found.forEach((stage, deals) -> columns.put(stage, page(deals, order, limit, viewer)));
    return columns;
  }

  private Page<DealItem> page(List<Row> rows, DealOrder order, int limit, Viewer viewer) {
    return Page.of(rows, limit, order::cursor, row -> item(row, viewer));
  }

  private static List<Row> listOf(Iterable<Row> rows) {
    var list = new ArrayList<Row>();
    rows.forEach(list::add);
    return list;
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
        enteredAt(row),
        daysInStage(row, viewer),
        row.getBoolean("rotting"),
        row.getString("loss_reason"),
        row.getString("collection"),
        row.getBoolean("history"),
        row.getLong("revision"),
        "/api/reporting/v1/deals/" + id + "/events");
  }

  private static Instant enteredAt(Row row) {
    OffsetDateTime entered = row.getOffsetDateTime("stage_entered_at");
    return entered == null ? null : entered.toInstant();
  }

  private Integer daysInStage(Row row, Viewer viewer) {
    Instant entered = enteredAt(row);
    if (entered == null || row.getString("standing_in") == null) {
      return null;
    }
    long days = ChronoUnit.DAYS.between(LocalDate.ofInstant(entered, zone), viewer.today());
    return (int) Math.max(0, days);
  }
}
