package io.salesline.platform.inbox;

import io.salesline.platform.problem.Refusal;
import io.salesline.platform.reactive.InTurn;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What consumers could not apply, and another try once its cause is mended. */
@ApplicationScoped
class DeadLetters {

  private static final String LIST =
      """
      select id, consumer, key, topic, kafka_partition, kafka_offset, reason, dead_at
      from dead_letter
      where id > $1 and consumer = coalesce($3, consumer) and key = coalesce($4, key)
      order by id limit $2
      """;
  private static final String OLDEST =
      """
      select id, topic, kafka_partition, kafka_offset, key, value, headers
      from dead_letter where consumer = $1 and key = $2 order by id limit 1
      """;
  // A record that died in the meantime keeps the key parked.
  private static final String RELEASE =
      """
      delete from inbox_parked_key p where consumer = $1 and key = $2
        and not exists (select from dead_letter d where d.consumer = p.consumer and d.key = p.key)
      """;

  private final Pool pool;
  private final Inbox inbox;

  DeadLetters(Pool pool, Inbox inbox) {
    this.pool = pool;
    this.inbox = inbox;
  }

  record Listed(
      long id,
      String consumer,
      String key,
      String topic,
      int partition,
      long offset,
      String reason,
      OffsetDateTime deadAt) {}

  /**
   * @param consumer of all where null
   * @param key of all where null
   */
  Uni<List<Listed>> after(long id, int most, String consumer, String key) {
    return pool.preparedQuery(LIST)
        .execute(Tuple.of(id, most, consumer, key))
        .map(DeadLetters::listed);
  }

  /**
   * Applies the dead letters of a key, oldest first, and then lets the key go on.
   *
   * @return how many were applied; fails with 409 at the first that is still dead, and with 422 for
   *     a consumer that this service does not have
   */
  Uni<Integer> redrive(String consumer, String key) {
    Intake intake =
        inbox
            .intake(consumer)
            .orElseThrow(() -> Refusal.field("consumer", "consumer-unknown", "consumer", consumer));
    return InTurn.count(() -> redriveNext(intake, key)).call(applied -> release(intake, key));
  }

  /** False when none is left. */
  private Uni<Boolean> redriveNext(Intake intake, String key) {
    return pool.preparedQuery(OLDEST)
        .execute(Tuple.of(intake.consumer(), key))
        .chain(
            rows ->
                rows.size() == 0
                    ? Uni.createFrom().item(false)
                    : retry(intake, stored(rows.iterator().next())).replaceWith(true));
  }

  private static Uni<Void> retry(Intake intake, StoredLetter letter) {
    return Uni.createFrom()
        .deferred(() -> intake.retry(letter))
        .onFailure(Poison::isPoison)
        .transform(failure -> Refusal.conflict("still-dead", "reason", Poison.reason(failure)));
  }

  private Uni<Void> release(Intake intake, String key) {
    return pool.preparedQuery(RELEASE).execute(Tuple.of(intake.consumer(), key)).replaceWithVoid();
  }

  private static List<Listed> listed(RowSet<Row> rows) {
    var letters = new ArrayList<Listed>(rows.size());
    for (Row row : rows) {
      letters.add(
          new Listed(
              row.getLong("id"),
              row.getString("consumer"),
              row.getString("key"),
              row.getString("topic"),
              row.getInteger("kafka_partition"),
              row.getLong("kafka_offset"),
              row.getString("reason"),
              row.getOffsetDateTime("dead_at")));
    }
    return letters;
  }

  private static StoredLetter stored(Row row) {
    var value = row.getBuffer("value");
    String key = row.getString("key");
    var message =
        new ConsumerRecord<>(
            row.getString("topic"),
            row.getInteger("kafka_partition"),
            row.getLong("kafka_offset"),
            key.equals(DeadLetter.NO_KEY) ? null : key,
            value == null ? null : value.getBytes());
    JsonObject headers = row.getJsonObject("headers");
    headers.forEach(
        header ->
            message
                .headers()
                .add(
                    header.getKey(),
                    header.getValue() == null
                        ? null
                        : ((String) header.getValue()).getBytes(StandardCharsets.UTF_8)));
    return new StoredLetter(row.getLong("id"), message);
  }
}
