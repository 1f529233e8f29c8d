package io.salesline.leads.worth.store;

import io.salesline.leads.worth.app.DealLedger;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

@ApplicationScoped
class DealTables implements DealLedger {

  private static final String RECORD =
      """
      insert into customer_deal as d (opportunity_id, revision, customer_id, status, amount, rate,
        opened_on, closed_on)
      select * from jsonb_to_recordset($1::jsonb) as r(opportunity_id uuid, revision bigint,
        customer_id uuid, status text, amount numeric, rate numeric, opened_on date, closed_on date)
      on conflict (opportunity_id) do update set
        revision = excluded.revision, customer_id = excluded.customer_id, status = excluded.status,
        amount = excluded.amount, rate = excluded.rate, opened_on = excluded.opened_on,
        closed_on = excluded.closed_on
        where d.revision < excluded.revision
      """;
  private static final String RECORD_LINES =
      """
      insert into customer_deal_line as l (opportunity_id, line, revision, removed, profit)
      select * from jsonb_to_recordset($1::jsonb) as r(opportunity_id uuid, line int,
        revision bigint, removed boolean, profit numeric)
      on conflict (opportunity_id, line) do update set
        revision = excluded.revision, removed = excluded.removed, profit = excluded.profit
        where l.revision < excluded.revision
      """;

  @Override
  public Uni<Void> record(SqlConnection transaction, List<Deal> deals) {
    return write(transaction, RECORD, deals, DealTables::row);
  }

  @Override
  public Uni<Void> recordLines(SqlConnection transaction, List<Line> lines) {
    return write(transaction, RECORD_LINES, lines, DealTables::row);
  }

  private static <T> Uni<Void> write(
      SqlConnection transaction, String sql, List<T> states, Function<T, JsonObject> row) {
    if (states.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    var rows = new JsonArray();
    states.forEach(state -> rows.add(row.apply(state)));
    return transaction.preparedQuery(sql).execute(Tuple.of(rows)).replaceWithVoid();
  }

  private static JsonObject row(Deal deal) {
    return new JsonObject()
        .put("opportunity_id", deal.opportunityId().toString())
        .put("revision", deal.revision())
        .put("customer_id", Objects.toString(deal.customerId(), null))
        .put("status", deal.status())
        .put("amount", plain(deal.amount()))
        .put("rate", plain(deal.rate()))
        .put("opened_on", Objects.toString(deal.openedOn(), null))
        .put("closed_on", Objects.toString(deal.closedOn(), null));
  }

  private static JsonObject row(Line line) {
    return new JsonObject()
        .put("opportunity_id", line.opportunityId().toString())
        .put("line", line.number())
        .put("revision", line.revision())
        .put("removed", line.removed())
        .put("profit", plain(line.profit()));
  }

  private static String plain(BigDecimal number) {
    return number == null ? null : number.toPlainString();
  }
}
