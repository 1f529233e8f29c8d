package io.salesline.platform.audit;

import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.outbox.EventJson;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** The audit log's insert: one row a change, in the statement that also writes the outbox. */
public final class AuditRows {

  /** Takes {@code :audit}, a JSON array of rows. */
  public static final String INSERT =
      """
      insert into audit_log (at, member_id, operation, request_id, entity, entity_id, action, before, after)
      select at, member_id, operation, request_id, entity, entity_id, action, cast(before as jsonb),
        cast(after as jsonb)
      from json_to_recordset(cast(cast(:audit as text) as json)) as r(at timestamptz, member_id uuid, operation text,
        request_id text, entity text, entity_id text, action text, before text, after text)
      returning 1
      """;

  private AuditRows() {}

  public static JsonArray rows(UnitOfWork unit) {
    var rows = new JsonArray();
    for (AuditEntry entry : unit.auditEntries()) {
      rows.add(
          new JsonObject()
              .put("at", unit.now().toString())
              .put(
                  "member_id",
                  unit.caller().isSystem() ? null : unit.caller().memberId().toString())
              .put("operation", unit.operation())
              .put("request_id", unit.requestId())
              .put("entity", entry.entity())
              .put("entity_id", entry.entityId())
              .put("action", entry.action())
              .put("before", EventJson.write(entry.before()))
              .put("after", EventJson.write(entry.after())));
    }
    return rows;
  }
}
