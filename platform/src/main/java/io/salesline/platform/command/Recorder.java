package io.salesline.platform.command;

import io.salesline.platform.audit.AuditRows;
import io.salesline.platform.outbox.OutboxRows;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The last statement of a command's transaction: outbox rows, audit rows and the stored answer in
 * one round trip. It runs after the session's flush: Hibernate writes inserts before updates, and
 * an outbox id drawn before the aggregate's row is locked could overtake a rival's.
 */
@ApplicationScoped
class Recorder {

  private static final String RECORD =
      """
      with published as (%s), audited as (%s)
      update idempotency_key
        set status = :status, headers = cast(cast(:headers as text) as jsonb), body = :body
        where principal = :principal and key = :key
      """
          .formatted(OutboxRows.INSERT, AuditRows.INSERT);

  private final OutboxRows outbox;

  Recorder(OutboxRows outbox) {
    this.outbox = outbox;
  }

  /**
   * @param key null where the client gave none
   * @param answer null for work that answers nobody
   */
  Uni<Void> record(UnitOfWork unit, IdempotencyKey key, StoredAnswer answer) {
    JsonArray events = outbox.rows(unit.events(), unit.now());
    JsonArray audit = AuditRows.rows(unit);
    if (key == null && events.isEmpty() && audit.isEmpty()) {
      return unit.session().flush();
    }
    return unit.session()
        .flush()
        .chain(() -> insert(unit, key, answer, events, audit))
        .replaceWithVoid();
  }

  private static Uni<Integer> insert(
      UnitOfWork unit, IdempotencyKey key, StoredAnswer answer, JsonArray events, JsonArray audit) {
    boolean keyed = key != null;
    return unit.session()
        .createNativeQuery(RECORD)
        .setParameter("events", events.encode())
        .setParameter("audit", audit.encode())
        .setParameter("principal", keyed ? key.principal() : "")
        .setParameter("key", keyed ? key.key() : "")
        .setParameter("status", keyed ? answer.status() : 0)
        .setParameter("headers", keyed ? headersOf(answer).encode() : "{}")
        .setParameter("body", keyed && answer.body() != null ? answer.body() : "")
        .executeUpdate();
  }

  private static JsonObject headersOf(StoredAnswer answer) {
    var headers = new JsonObject();
    answer.headers().forEach(headers::put);
    return headers;
  }
}
