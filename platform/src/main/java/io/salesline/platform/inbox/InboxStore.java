package io.salesline.platform.inbox;

import io.salesline.platform.outbox.OutboxInsert;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The inbox's tables, reached through the raw client inside the consumer's transaction. */
@ApplicationScoped
class InboxStore {

  // One batch a partition at a time, also while a rebalance lets two consumers overlap.
  private static final String LOCK =
      "select pg_advisory_xact_lock(hashtextextended(l, 0)) from unnest($1::text[]) l";
  private static final String KNOWN =
      """
      select k.key, coalesce(r.revision, 0) as revision, p.key is not null as parked
      from unnest($2::text[]) as k(key)
      left join inbox_revision r on r.consumer = $1 and r.key = k.key
      left join inbox_parked_key p on p.consumer = $1 and p.key = k.key
      """;
  private static final String ADVANCE =
      """
      insert into inbox_revision (consumer, key, revision)
      select $1, * from unnest($2::text[], $3::bigint[])
      on conflict (consumer, key) do update set revision = excluded.revision
        where inbox_revision.revision < excluded.revision
      """;
  private static final String PARK =
      "insert into inbox_parked_key (consumer, key, reason) values ($1, $2, $3) on conflict do nothing";
  private static final String BURY =
      """
      insert into dead_letter (consumer, topic, kafka_partition, kafka_offset, key, value, headers, reason)
      values ($1, $2, $3, $4, $5, $6, $7, $8)
      on conflict do nothing
      """;

  private final String deadLetterTopic;

  InboxStore(@ConfigProperty(name = "salesline.service") String service) {
    this.deadLetterTopic = "salesline." + service + ".dead-letters.v1";
  }

  record Known(Map<String, Long> revisions, Set<String> parked) {}

  Uni<Void> lock(SqlConnection transaction, String consumer, Collection<String> partitions) {
    String[] names =
        partitions.stream().sorted().map(name -> consumer + "/" + name).toArray(String[]::new);
    return transaction.preparedQuery(LOCK).execute(Tuple.of(names)).replaceWithVoid();
  }

  Uni<Known> known(SqlConnection transaction, String consumer, Set<String> keys) {
    return transaction
        .preparedQuery(KNOWN)
        .execute(Tuple.of(consumer, keys.toArray(String[]::new)))
        .map(
            rows -> {
              var revisions = new HashMap<String, Long>();
              var parked = new HashSet<String>();
              for (var row : rows) {
                revisions.put(row.getString("key"), row.getLong("revision"));
                if (row.getBoolean("parked")) {
                  parked.add(row.getString("key"));
                }
              }
              return new Known(revisions, parked);
            });
  }

  Uni<Void> advance(SqlConnection transaction, String consumer, Map<String, Long> revisions) {
    if (revisions.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    String[] keys = revisions.keySet().toArray(String[]::new);
    Long[] values = new Long[keys.length];
    for (int i = 0; i < keys.length; i++) {
      values[i] = revisions.get(keys[i]);
    }
    return transaction
        .preparedQuery(ADVANCE)
        .execute(Tuple.of(consumer, keys, values))
        .replaceWithVoid();
  }

  Uni<Void> forget(SqlConnection transaction, StoredLetter letter) {
    return transaction
        .preparedQuery("delete from dead_letter where id = $1")
        .execute(Tuple.of(letter.id()))
        .replaceWithVoid();
  }

  /** Keeps the record for a re-drive, publishes it to the dead-letter topic, and parks its key. */
  Uni<Void> bury(SqlConnection transaction, String consumer, List<DeadLetter> letters) {
    Uni<Void> all = Uni.createFrom().voidItem();
    for (DeadLetter letter : letters) {
      all = all.chain(() -> bury(transaction, consumer, letter));
    }
    return all;
  }

  private Uni<Void> bury(SqlConnection transaction, String consumer, DeadLetter letter) {
    ConsumerRecord<String, byte[]> message = letter.message();
    JsonObject headers = headers(message);
    var row =
        Tuple.tuple()
            .addString(consumer)
            .addString(message.topic())
            .addInteger(message.partition())
            .addLong(message.offset())
            .addString(letter.key());
    row.addValue(message.value() == null ? null : Buffer.buffer(message.value()));
    row.addValue(headers).addString(letter.reason());
    return transaction
        .preparedQuery(BURY)
        .execute(row)
        .chain(
            done ->
                done.rowCount() == 0
                    ? Uni.createFrom().voidItem()
                    : tell(transaction, consumer, letter, headers));
  }

  private Uni<Void> tell(
      SqlConnection transaction, String consumer, DeadLetter letter, JsonObject headers) {
    var told =
        headers
            .copy()
            .put("salesline_consumer", consumer)
            .put("salesline_reason", letter.reason())
            .put("salesline_topic", letter.message().topic())
            .put("salesline_partition", Integer.toString(letter.message().partition()))
            .put("salesline_offset", Long.toString(letter.message().offset()));
    Uni<Void> published =
        OutboxInsert.deadLetter(
            transaction, deadLetterTopic, letter.key(), letter.message().value(), told);
    if (!letter.parksKey() || letter.key().equals(DeadLetter.NO_KEY)) {
      return published;
    }
    return published
        .chain(
            () ->
                transaction
                    .preparedQuery(PARK)
                    .execute(Tuple.of(consumer, letter.key(), letter.reason())))
        .replaceWithVoid();
  }

  private static JsonObject headers(ConsumerRecord<String, byte[]> message) {
    var headers = new JsonObject();
    for (Header header : message.headers()) {
      headers.put(
          header.key(),
          header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8));
    }
    return headers;
  }
}
