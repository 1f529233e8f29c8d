package io.salesline.platform.inbox;

import io.salesline.platform.outbox.OutboxRows;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps dead records for a re-drive, publishes them to the dead-letter topic, bytes untouched and
 * with headers that say why, and parks their keys. One statement, however many: a schema from the
 * future kills whole batches.
 */
@ApplicationScoped
class Burial {

  // A record that was buried before is neither told nor parked again.
  private static final String BURY =
      """
      with letter as (
        select * from unnest($2::text[], $3::int[], $4::bigint[], $5::text[], $6::bytea[], $7::text[],
            $8::text[], $9::boolean[], $10::smallint[])
          with ordinality as l(topic, kafka_partition, kafka_offset, key, value, headers, reason,
            parks, shard, position)),
      buried as (
        insert into dead_letter (consumer, topic, kafka_partition, kafka_offset, key, value, headers, reason)
        select $1, topic, kafka_partition, kafka_offset, key, value, headers::jsonb, reason
        from letter order by position
        on conflict do nothing
        returning topic, kafka_partition, kafka_offset),
      fresh as (
        select * from letter join buried using (topic, kafka_partition, kafka_offset)),
      told as (
        insert into outbox (shard, aggregatetype, aggregateid, type, event_id, revision, occurred_at,
          recorded_at, event_topic, tombstone, headers, payload)
        select shard, 'dead-letter', key, 'dead-letter', gen_random_uuid(), 0, now(), now(), $11,
          value is null,
          headers::jsonb || jsonb_build_object('salesline_consumer', $1, 'salesline_reason', reason,
            'salesline_topic', topic, 'salesline_partition', kafka_partition::text,
            'salesline_offset', kafka_offset::text),
          coalesce(value, ''::bytea)
        from fresh order by position)
      insert into inbox_parked_key (consumer, key, reason)
      select distinct on (key) $1, key, reason from fresh where parks order by key, position
      on conflict do nothing
      """;

  private final String deadLetterTopic;

  Burial(@ConfigProperty(name = "salesline.service") String service) {
    this.deadLetterTopic = "salesline." + service + ".dead-letters.v1";
  }

  Uni<Void> of(SqlConnection transaction, String consumer, List<DeadLetter> letters) {
    if (letters.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    var columns =
        Tuple.tuple()
            .addString(consumer)
            .addArrayOfString(column(letters, letter -> letter.message().topic(), String[]::new))
            .addArrayOfInteger(
                column(letters, letter -> letter.message().partition(), Integer[]::new))
            .addArrayOfLong(column(letters, letter -> letter.message().offset(), Long[]::new))
            .addArrayOfString(column(letters, DeadLetter::key, String[]::new));
    columns
        .addValue(column(letters, Burial::value, Buffer[]::new))
        .addArrayOfString(column(letters, Burial::headers, String[]::new))
        .addArrayOfString(column(letters, DeadLetter::reason, String[]::new))
        .addArrayOfBoolean(column(letters, DeadLetter::parks, Boolean[]::new))
        .addArrayOfShort(column(letters, Burial::shard, Short[]::new))
        .addString(deadLetterTopic);
    return transaction.preparedQuery(BURY).execute(columns).replaceWithVoid();
  }

  private static <T> T[] column(
      List<DeadLetter> letters, Function<DeadLetter, T> value, IntFunction<T[]> array) {
    return letters.stream().map(value).toArray(array);
  }

  private static Buffer value(DeadLetter letter) {
    byte[] value = letter.message().value();
    return value == null ? null : Buffer.buffer(value);
  }

  private static short shard(DeadLetter letter) {
    return (short) OutboxRows.shardOf(letter.key());
  }

  private static String headers(DeadLetter letter) {
    var headers = new JsonObject();
    for (Header header : letter.message().headers()) {
      headers.put(
          DeadLetter.storable(header.key()),
          header.value() == null
              ? null
              : DeadLetter.storable(new String(header.value(), StandardCharsets.UTF_8)));
    }
    return headers.encode();
  }
}
