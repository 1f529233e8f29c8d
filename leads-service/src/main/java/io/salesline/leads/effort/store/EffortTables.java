package io.salesline.leads.effort.store;

import io.salesline.leads.effort.app.EffortLedger;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;

@ApplicationScoped
class EffortTables implements EffortLedger {

  private static final String RECORD =
      """
      insert into customer_effort as e (id, revision, kind, customer_id, member_id, spent_on, minutes)
      select * from jsonb_to_recordset($1::jsonb) as r(id uuid, revision bigint, kind text,
        customer_id uuid, member_id uuid, spent_on date, minutes int)
      on conflict (id) do update set
        revision = excluded.revision, kind = excluded.kind, customer_id = excluded.customer_id,
        member_id = excluded.member_id, spent_on = excluded.spent_on, minutes = excluded.minutes
        where e.revision < excluded.revision
      """;

  @Override
  public Uni<Void> record(SqlConnection transaction, List<Entry> entries) {
    if (entries.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    var rows = new JsonArray();
    entries.forEach(entry -> rows.add(row(entry)));
    return transaction.preparedQuery(RECORD).execute(Tuple.of(rows)).replaceWithVoid();
  }

  private static JsonObject row(Entry entry) {
    return new JsonObject()
        .put("id", entry.id().toString())
        .put("revision", entry.revision())
        .put("kind", entry.kind())
        .put("customer_id", Objects.toString(entry.customerId(), null))
        .put("member_id", entry.memberId().toString())
        .put("spent_on", Objects.toString(entry.spentOn(), null))
        .put("minutes", entry.minutes());
  }
}
