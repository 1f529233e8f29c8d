package io.salesline.reporting.deal;

import io.salesline.reporting.sql.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The current row of every deal. */
@ApplicationScoped
public class DealFacts {

  /** What is written of a deal. */
  static final String COLUMNS =
      """
      opportunity_id, revision, owner_id, customer_id, product_id, lead_id, process_version, stage,
      status, collection, amount, expected_close, opened_on, stage_entered_at, closed_on, won_at,
      loss_reason, history, occurred_at, recorded_at, gross_profit\
      """;

  static final String ARRAYS =
      """
      $1::uuid[], $2::bigint[], $3::uuid[], $4::uuid[], $5::uuid[], $6::uuid[], $7::int[], $8::text[],
      $9::text[], $10::text[], $11::text[]::numeric[], $12::date[], $13::date[], $14::timestamptz[],
      $15::date[], $16::timestamptz[], $17::text[], $18::boolean[], $19::timestamptz[],
      $20::timestamptz[], $21::text[]::numeric[]\
      """;

  private static final String UPSERT =
      "insert into deal as d (%s)\nselect * from unnest(%s)\n".formatted(COLUMNS, ARRAYS)
          + """
      on conflict (opportunity_id) do update set
        revision = excluded.revision, owner_id = excluded.owner_id, customer_id = excluded.customer_id,
        product_id = excluded.product_id, lead_id = excluded.lead_id,
        process_version = excluded.process_version, stage = excluded.stage, status = excluded.status,
        collection = excluded.collection, amount = excluded.amount,
        expected_close = excluded.expected_close, opened_on = excluded.opened_on,
        stage_entered_at = excluded.stage_entered_at, closed_on = excluded.closed_on,
        won_at = excluded.won_at, loss_reason = excluded.loss_reason, history = excluded.history,
        occurred_at = excluded.occurred_at, recorded_at = excluded.recorded_at,
        gross_profit = excluded.gross_profit
        where d.revision < excluded.revision
      returning new.opportunity_id, old.revision, old.owner_id, old.customer_id, old.process_version, old.stage,
        old.status, old.status = 'won' and old.collection = 'open' as collecting, old.closed_on,
        old.amount, old.product_id, old.gross_profit, old.opened_on
      """;

  /** Stores the last row of each deal and tells what moved. One whose row is newer is left out. */
  public Uni<List<Move>> store(SqlConnection transaction, List<DealEvent> events) {
    Map<UUID, DealEvent> latest = latest(events);
    return transaction
        .preparedQuery(UPSERT)
        .execute(columns(latest.values()).tuple())
        .map(rows -> moves(latest, rows));
  }

  private static Map<UUID, DealEvent> latest(List<DealEvent> events) {
    var latest = new LinkedHashMap<UUID, DealEvent>();
    events.forEach(event -> latest.put(event.row().opportunityId(), event));
    return latest;
  }

  static Columns<DealEvent> columns(Collection<DealEvent> events) {
    return new Columns<>(events)
        .uuid(event -> event.row().opportunityId())
        .bigint(event -> event.envelope().revision())
        .uuid(event -> event.row().ownerId())
        .uuid(event -> event.row().customerId())
        .uuid(event -> event.row().productId())
        .uuid(event -> event.row().leadId())
        .integer(event -> event.row().processVersion())
        .text(event -> event.row().stage())
        .text(event -> event.row().status())
        .text(event -> event.row().collection())
        .numeric(event -> event.row().amountOrganisation())
        .date(event -> event.row().expectedClose())
        .date(event -> event.row().openedOn())
        .timestamp(event -> event.row().stageEnteredAt())
        .date(event -> event.row().closedOn())
        .timestamp(event -> event.row().wonAt())
        .text(event -> event.row().lossReason())
        .bool(event -> event.row().history())
        .timestamp(event -> event.envelope().occurredAt())
        .timestamp(event -> event.envelope().recordedAt())
        .numeric(event -> event.row().grossProfitAmountOrganisation());
  }

  private static List<Move> moves(Map<UUID, DealEvent> latest, RowSet<Row> rows) {
    var moves = new ArrayList<Move>();
    for (Row row : rows) {
      UUID id = row.getUUID("opportunity_id");
      moves.add(new Move(id, before(row), latest.get(id).row().position()));
    }
    return moves;
  }

  private static Position before(Row row) {
    return row.getLong("revision") == null
        ? null
        : new Position(
            row.getUUID("owner_id"),
            row.getUUID("customer_id"),
            row.getInteger("process_version"),
            row.getString("stage"),
            row.getString("status"),
            row.getBoolean("collecting"),
            row.getLocalDate("closed_on"),
            row.getBigDecimal("amount"),
            row.getUUID("product_id"),
            row.getBigDecimal("gross_profit"),
            row.getLocalDate("opened_on"));
  }
}
