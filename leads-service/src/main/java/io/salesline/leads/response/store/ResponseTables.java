package io.salesline.leads.response.store;

import io.salesline.leads.response.app.Responses;
import io.salesline.leads.response.app.Tenancy;
import io.salesline.leads.response.domain.EscalationStep;
import io.salesline.leads.response.domain.ResponseOutcome;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

@ApplicationScoped
class ResponseTables implements Responses {

  private static final String ROWS =
      """
      json_to_recordset(cast(cast(:rows as text) as json)) as n(id uuid, lead_id uuid,
        owner_id uuid, source text, score int, taken_at timestamptz, allowed_minutes int, due_at timestamptz,
        remind_at timestamptz, tell_at timestamptz, take_back_at timestamptz, at timestamptz,
        worked_seconds bigint)
      """;
  private static final String BEGIN =
      """
      insert into first_response (id, lead_id, owner_id, source, score, taken_at, allowed_minutes, due_at,
        remind_at, tell_at, take_back_at, next_at, outcome)
      select n.id, n.lead_id, n.owner_id, n.source, n.score, n.taken_at, n.allowed_minutes, n.due_at,
        n.remind_at, n.tell_at, n.take_back_at, n.remind_at, 'open'
      from\s"""
          + ROWS
          + " on conflict (lead_id, owner_id, taken_at) do nothing";
  private static final String OPEN =
      """
      where r.lead_id = n.lead_id and r.owner_id = n.owner_id and r.taken_at = n.taken_at
        and r.outcome = 'open'
      returning r.outcome, r.worked_seconds
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
    return unit.session()
        .createNativeQuery(BEGIN)
        .setParameter("rows", rows(begun, ResponseTables::row))
        .executeUpdate()
        .replaceWithVoid();
  }

  private static JsonObject row(Begun begun) {
    return row(begun.tenancy())
        .put("id", begun.id().toString())
        .put("source", begun.source())
        .put("score", begun.score())
        .put("allowed_minutes", begun.allowedMinutes())
        .put("due_at", begun.dueAt().toString())
        .put("remind_at", text(begun.steps().get(EscalationStep.OWNER_REMINDED)))
        .put("tell_at", text(begun.steps().get(EscalationStep.MANAGER_TOLD)))
        .put("take_back_at", text(begun.steps().get(EscalationStep.TAKEN_BACK)));
  }

  private static String text(Instant at) {
    return at == null ? null : at.toString();
  }

  @Override
  public Uni<List<Ended>> answer(UnitOfWork unit, List<Answered> answered) {
    return end(
        unit,
        ANSWER,
        answered,
        one ->
            row(one.tenancy())
                .put("at", one.at().toString())
                .put("worked_seconds", one.workedSeconds()));
  }

  @Override
  public Uni<List<Ended>> leave(UnitOfWork unit, List<Left> left) {
    return end(unit, LEAVE, left, one -> row(one.tenancy()).put("at", one.at().toString()));
  }

  private static JsonObject row(Tenancy tenancy) {
    return new JsonObject()
        .put("lead_id", tenancy.lead().toString())
        .put("owner_id", tenancy.owner().toString())
        .put("taken_at", tenancy.since().toString());
  }

  private static <T> Uni<List<Ended>> end(
      UnitOfWork unit, String sql, List<T> things, Function<T, JsonObject> row) {
    return unit.session()
        .createNativeQuery(sql, Object[].class)
        .setParameter("rows", rows(things, row))
        .getResultList()
        .map(rows -> rows.stream().map(ResponseTables::ended).toList());
  }

  private static Ended ended(Object[] row) {
    return new Ended(ResponseOutcome.of((String) row[0]).orElseThrow(), (Long) row[1]);
  }

  private static <T> String rows(List<T> things, Function<T, JsonObject> row) {
    var rows = new JsonArray();
    things.forEach(thing -> rows.add(row.apply(thing)));
    return rows.encode();
  }
}
