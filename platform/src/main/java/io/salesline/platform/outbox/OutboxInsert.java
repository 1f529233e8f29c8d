package io.salesline.platform.outbox;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** Appends to the outbox from a transaction of the raw client. */
public final class OutboxInsert {

  private static final String DEAD_LETTER =
      """
      insert into outbox (shard, aggregatetype, aggregateid, type, event_id, revision, occurred_at,
        recorded_at, event_topic, tombstone, headers, payload)
      values ($1, 'dead-letter', $2, 'dead-letter', $3, 0, $4, $4, $5, $6, $7, $8)
      """;

  private OutboxInsert() {}

  /** The record as it came, bytes untouched, with headers that say why it died. */
  public static Uni<Void> deadLetter(
      SqlConnection transaction, String topic, String key, byte[] value, JsonObject headers) {
    var row =
        Tuple.tuple()
            .addShort((short) OutboxRows.shardOf(key))
            .addString(key)
            .addUUID(UUID.randomUUID())
            .addOffsetDateTime(OffsetDateTime.now(ZoneOffset.UTC))
            .addString(topic)
            .addBoolean(value == null);
    row.addValue(headers).addValue(Buffer.buffer(value == null ? new byte[0] : value));
    return transaction.preparedQuery(DEAD_LETTER).execute(row).replaceWithVoid();
  }
}
