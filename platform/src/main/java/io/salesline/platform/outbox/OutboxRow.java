package io.salesline.platform.outbox;

import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/** An unpublished row. */
record OutboxRow(
    long id,
    String key,
    String type,
    String eventId,
    long revision,
    Instant occurredAt,
    Instant recordedAt,
    String eventTopic,
    String stateTopic,
    boolean tombstone,
    JsonObject headers,
    byte[] payload) {

  static OutboxRow of(Row row) {
    return new OutboxRow(
        row.getLong("id"),
        row.getString("aggregateid"),
        row.getString("type"),
        row.getUUID("event_id").toString(),
        row.getLong("revision"),
        row.getOffsetDateTime("occurred_at").toInstant(),
        row.getOffsetDateTime("recorded_at").toInstant(),
        row.getString("event_topic"),
        row.getString("state_topic"),
        row.getBoolean("tombstone"),
        row.getJsonObject("headers"),
        row.getBuffer("payload").getBytes());
  }

  /** The change and the state: one Kafka transaction lets them appear together. */
  List<ProducerRecord<String, byte[]>> messages(String source) {
    var messages = new ArrayList<ProducerRecord<String, byte[]>>(2);
    if (eventTopic != null) {
      boolean nothing = headers != null && tombstone;
      messages.add(message(eventTopic, nothing ? null : payload, source));
    }
    if (stateTopic != null) {
      messages.add(message(stateTopic, tombstone ? null : payload, source));
    }
    return messages;
  }

  private ProducerRecord<String, byte[]> message(String topic, byte[] value, String source) {
    var message = new ProducerRecord<>(topic, key, value);
    if (headers == null) {
      cloudEvent(message.headers(), source);
    } else {
      // A dead letter keeps the headers it came with.
      headers.forEach(
          header -> put(message.headers(), header.getKey(), (String) header.getValue()));
    }
    return message;
  }

  private void cloudEvent(Headers target, String source) {
    put(target, "ce_specversion", "1.0");
    put(target, "ce_id", eventId);
    put(target, "ce_source", source);
    put(target, "ce_type", type);
    put(target, "ce_subject", key);
    put(target, "ce_time", occurredAt.toString());
    put(target, "ce_recordedat", recordedAt.toString());
    put(target, "ce_revision", Long.toString(revision));
    put(target, "content-type", "application/json");
  }

  private static void put(Headers headers, String name, String value) {
    headers.add(name, value == null ? null : value.getBytes(StandardCharsets.UTF_8));
  }
}
