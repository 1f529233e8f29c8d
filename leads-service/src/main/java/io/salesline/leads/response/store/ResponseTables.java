package io.salesline.leads.response.store;

import io.salesline.leads.response.app.Responses;
import io.salesline.leads.response.app.Tenancy;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;

@ApplicationScoped
class ResponseTables implements Responses {

  private static final String ROWS =
      """
      jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as n(id uuid, lead_id uuid,
        owner_id uuid, source text, taken_at timestamptz, allowed_minutes int, due_at timestamptz,
        at timestamptz, worked_seconds bigint)
      """;
  private static final String BEGIN =
      """
      insert into first_response (id, lead_id, owner_id, source, taken_at, allowed_minutes, due_at, outcome)
      select n.id, n.lead_id, n.owner_id, n.source, n.taken_at, n.allowed_minutes, n.due_at, 'open'
      from\s"""
          + ROWS
          + " on conflict (lead_id, owner_id, taken_at) do nothing";
  private static final String OPEN =
      """
      where r.lead_id = n.lead_id and r.owner_id = n.owner_id and r.taken_at = n.taken_at
        and r.outcome = 'open'
      """;
  private static final String ANSWER =
      """
      update first_response r set answered_at = n.at, worked_seconds = n.worked_seconds,
        outcome = case when n.at <= r.due_at then 'met' else 'missed' end
      from\s"""
          + ROWS
          + OPEN;
  private static final String LEAVE =
      """
      update first_response r set outcome = case when n.at < r.due_at then 'left' else 'missed' end
      from\s"""
          + ROWS
          + OPEN;

  @Override
  public Uni<Void> begin(UnitOfWork unit, List<Begun> begun) {
    return write(unit, BEGIN, begun, ResponseTables::row);
  }

  private static JsonObject row(Begun begun) {
    return row(begun.tenancy())
        .put("id", begun.id().toString())
        .put("source", begun.source())
        .put("allowed_minutes", begun.allowedMinutes())
        .put("due_at", begun.dueAt().toString());
  }

  @Override
  public Uni<Void> answer(UnitOfWork unit, List<Answered> answered) {
    return write(
        unit,
        ANSWER,
        answered,
        one ->
            row(one.tenancy())
                .put("at", one.at().toString())
                .put("worked_seconds", one.workedSeconds()));
  }

  @Override
  public Uni<Void> leave(UnitOfWork unit, List<Left> left) {
    return write(unit, LEAVE, left, one -> row(one.tenancy()).put("at", one.at().toString()));
  }

  private static JsonObject row(Tenancy tenancy) {
    return new JsonObject()
        .put("lead_id", tenancy.lead().toString())
        .put("owner_id", tenancy.owner().toString())
        .put("taken_at", tenancy.since().toString());
  }

  private static <T> Uni<Void> write(
      UnitOfWork unit, String sql, List<T> things, Function<T, JsonObject> row) {
    var rows = new JsonArray();
    things.forEach(thing -> rows.add(row.apply(thing)));
    return unit.session()
        .createNativeQuery(sql)
        .setParameter("rows", rows.encode())
        .executeUpdate()
        .replaceWithVoid();
  }
}
