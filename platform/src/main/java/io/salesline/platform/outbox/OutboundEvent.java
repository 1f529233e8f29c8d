package io.salesline.platform.outbox;

import java.time.Instant;

/**
 * An event as the domain's edge hands it over: the full row after the change and the few fields
 * about the change, without personal data and free text.
 *
 * @param key the entity's id; the Kafka key
 * @param type without the service: {@code opportunity.won.v1}
 * @param revision the aggregate's count of events after this one
 * @param occurredAt business time
 * @param row a record or map, serialised as flat snake_case JSON
 * @param deleted the state topic gets a tombstone
 * @param orderingKey what keeps its order across keys; null for the key itself
 */
public record OutboundEvent(
    Stream stream,
    String key,
    String type,
    long revision,
    Instant occurredAt,
    Object row,
    boolean deleted,
    String orderingKey) {

  public OutboundEvent(
      Stream stream, String key, String type, long revision, Instant occurredAt, Object row) {
    this(stream, key, type, revision, occurredAt, row, false, null);
  }

  /** The CloudEvents type: {@code salesline.pipeline.opportunity.won.v1}. */
  public String cloudEventType() {
    return "salesline." + stream.service() + "." + type;
  }
}
