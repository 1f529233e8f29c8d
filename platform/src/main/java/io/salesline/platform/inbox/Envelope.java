package io.salesline.platform.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesline.platform.outbox.EventJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Reads a Kafka record as an event, or says why it is none. */
final class Envelope {

  private static final String VERSION_UNDERSTOOD = ".v1";

  private Envelope() {}

  /** Throws {@link UnreadableEvent}. */
  static InboundEvent open(ConsumerRecord<String, byte[]> message) {
    if (message.key() == null || message.key().isEmpty()) {
      throw new UnreadableEvent("no key");
    }
    if (!DeadLetter.isStorable(message.key())) {
      throw new UnreadableEvent("a key with a NUL");
    }
    String type = header(message, "ce_type");
    if (!type.endsWith(VERSION_UNDERSTOOD)) {
      throw new UnreadableEvent("unknown version: " + type);
    }
    JsonNode data = EventJson.parse(message.value());
    if (!data.isNull() && !data.isObject()) {
      throw new UnreadableEvent("not a JSON object");
    }
    try {
      return new InboundEvent(
          message.topic(),
          message.partition(),
          message.offset(),
          message.key(),
          type,
          UUID.fromString(header(message, "ce_id")),
          Long.parseLong(header(message, "ce_revision")),
          Instant.parse(header(message, "ce_time")),
          Instant.parse(header(message, "ce_recordedat")),
          data);
    } catch (IllegalArgumentException | DateTimeParseException e) {
      throw new UnreadableEvent("malformed header: " + e.getMessage(), e);
    }
  }

  private static String header(ConsumerRecord<String, byte[]> message, String name) {
    Header header = message.headers().lastHeader(name);
    if (header == null || header.value() == null) {
      throw new UnreadableEvent("no header " + name);
    }
    return new String(header.value(), StandardCharsets.UTF_8);
  }
}
