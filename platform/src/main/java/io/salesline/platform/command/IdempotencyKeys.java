package io.salesline.platform.command;

import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The keys that clients gave their attempts. A rival with the same key waits in {@link #claim} for
 * the first one's commit, up to the database's lock time-out of two seconds, and then gets the
 * first one's answer. {@code on conflict do nothing}: a unique violation would kill the session.
 */
@ApplicationScoped
class IdempotencyKeys {

  private static final String CLAIM =
      """
      insert into idempotency_key (principal, key, request_hash)
      values (:principal, :key, decode(:hash, 'hex'))
      on conflict do nothing
      """;
  private static final String ANSWER =
      """
      select encode(request_hash, 'hex'), status, cast(headers as text), body
      from idempotency_key where principal = :principal and key = :key
      """;

  /** True for the first; false when there is an answer already. */
  Uni<Boolean> claim(Mutiny.Session session, IdempotencyKey key) {
    return session
        .createNativeQuery(CLAIM)
        .setParameter("principal", key.principal())
        .setParameter("key", key.key())
        .setParameter("hash", key.requestHash())
        .executeUpdate()
        .map(rows -> rows == 1);
  }

  /** The first one's answer; 422 when this request asks for something else under the same key. */
  Uni<StoredAnswer> answerOf(Mutiny.Session session, IdempotencyKey key) {
    return session
        .createNativeQuery(ANSWER, Object[].class)
        .setParameter("principal", key.principal())
        .setParameter("key", key.key())
        .getSingleResultOrNull()
        .map(row -> stored(key, row));
  }

  private static StoredAnswer stored(IdempotencyKey key, Object[] row) {
    if (row == null || row[1] == null) {
      throw Refusal.conflict("busy").withHeader("Retry-After", "1");
    }
    if (!key.requestHash().equals(row[0])) {
      throw Refusal.unprocessable("idempotency-key-reused");
    }
    Map<String, String> headers = new LinkedHashMap<>();
    new JsonObject((String) row[2])
        .forEach(entry -> headers.put(entry.getKey(), (String) entry.getValue()));
    return new StoredAnswer(((Number) row[1]).intValue(), headers, (String) row[3], true);
  }
}
