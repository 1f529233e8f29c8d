package io.salesline.platform.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesline.platform.outbox.EventJson;
import java.time.Instant;
import java.util.UUID;

/**
 * An event as it came, its envelope read. Each consumer declares a record with the fields it needs
 * and reads it with {@link #as}; unknown fields are allowed.
 *
 * @param partition of the topic
 * @param offset in the partition
 * @param type the CloudEvents type, such as {@code salesline.pipeline.opportunity.won.v1}
 * @param data the value; null node for a tombstone
 */
public record InboundEvent(
    String topic,
    int partition,
    long offset,
    String key,
    String type,
    UUID eventId,
    long revision,
    Instant occurredAt,
    Instant recordedAt,
    JsonNode data) {

  /**
   * The value as the consumer's own record. Throws {@link UnreadableEvent} when it does not fit.
   */
  public <T> T as(Class<T> type) {
    return EventJson.read(data, type);
  }

  public boolean isDeletion() {
    return data.isNull();
  }
}
