package io.salesline.platform.outbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Events as rows of the outbox. */
@ApplicationScoped
public class OutboxRows {

  /**
   * Rows are hashed by what must keep its order into so many shards; fixed by the schema. One, for
   * a shard's transactions cost all who read them, and few events share one where shards are many.
   */
  static final int SHARDS = 1;

  /**
   * Takes {@code :events}, a JSON array of rows; their ids ascend in its order. Cast by way of
   * text: a string bound to a json parameter would become one JSON string.
   */
  public static final String INSERT =
      """
      insert into outbox (shard, aggregatetype, aggregateid, type, event_id, revision, occurred_at,
        recorded_at, event_topic, state_topic, tombstone, payload)
      select shard, aggregatetype, aggregateid, type, event_id, revision, occurred_at,
        recorded_at, event_topic, state_topic, tombstone, convert_to(payload, 'UTF8')
      from json_to_recordset(cast(cast(:events as text) as json)) as r(shard smallint, aggregatetype text,
        aggregateid text, type text, event_id uuid, revision bigint, occurred_at timestamptz,
        recorded_at timestamptz, event_topic text, state_topic text, tombstone boolean, payload text)
      returning 1
      """;

  public JsonArray rows(List<OutboundEvent> events, Instant recordedAt) {
    var rows = new JsonArray();
    events.forEach(event -> rows.add(row(event, recordedAt)));
    return rows;
  }

  public static int shardOf(String orderingKey) {
    return Math.floorMod(orderingKey.hashCode(), SHARDS);
  }

  static int shardOf(OutboundEvent event) {
    return shardOf(event.orderingKey() == null ? event.key() : event.orderingKey());
  }

  private static JsonObject row(OutboundEvent event, Instant recordedAt) {
    String eventId = UUID.randomUUID().toString();
    return new JsonObject()
        .put("shard", shardOf(event))
        .put("aggregatetype", event.stream().entity())
        .put("aggregateid", event.key())
        .put("type", event.cloudEventType())
        .put("event_id", eventId)
        .put("revision", event.revision())
        .put("occurred_at", event.occurredAt().toString())
        .put("recorded_at", recordedAt.toString())
        .put("event_topic", event.stream().eventTopic())
        .put("state_topic", event.stream().stateTopic())
        .put("tombstone", event.deleted())
        .put("payload", payload(event, eventId, recordedAt));
  }

  private static String payload(OutboundEvent event, String eventId, Instant recordedAt) {
    ObjectNode value = EventJson.tree(event.row());
    value.put("event_id", eventId);
    value.put("event_type", event.cloudEventType());
    value.put("revision", event.revision());
    value.put("occurred_at", event.occurredAt().toString());
    value.put("recorded_at", recordedAt.toString());
    return EventJson.write(value);
  }
}
