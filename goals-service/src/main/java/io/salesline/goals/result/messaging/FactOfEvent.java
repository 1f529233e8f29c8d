package io.salesline.goals.result.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesline.goals.result.domain.EventType;
import io.salesline.goals.result.domain.Fact;
import io.salesline.goals.result.domain.FieldKind;
import io.salesline.goals.result.domain.Streams;
import io.salesline.platform.inbox.InboundEvent;
import io.salesline.platform.inbox.UnreadableEvent;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads an event as metrics see it. */
final class FactOfEvent {

  private FactOfEvent() {}

  /** Those that metrics can count, in their order. */
  static List<Fact> readAll(List<InboundEvent> events) {
    return events.stream().map(FactOfEvent::read).flatMap(Optional::stream).toList();
  }

  /** Empty for a type that no contract had when this was built, and for deletions. */
  private static Optional<Fact> read(InboundEvent event) {
    return event.isDeletion()
        ? Optional.empty()
        : Streams.shipped()
            .find(event.type())
            .map(
                type ->
                    new Fact(
                        event.type(),
                        event.eventId(),
                        event.recordedAt(),
                        fields(type, event.data())));
  }

  /** Throws {@link UnreadableEvent} where a field does not have the kind that it must have. */
  private static Map<String, Object> fields(EventType type, JsonNode data) {
    var fields = new HashMap<String, Object>();
    type.fields()
        .forEach(
            (name, kind) -> {
              if (data.hasNonNull(name)) {
                fields.put(name, value(name, kind, data.get(name)));
              }
            });
    return fields;
  }

  private static Object value(String name, FieldKind kind, JsonNode node) {
    try {
      return switch (kind) {
        case ID -> UUID.fromString(text(node));
        case DAY -> LocalDate.parse(text(node));
        case TIME -> Instant.parse(text(node));
        case TEXT -> text(node);
        case FLAG -> flag(node);
        case WHOLE -> whole(node);
        case MONEY, NUMBER -> number(node).decimalValue();
      };
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new UnreadableEvent(name + ": " + e.getMessage(), e);
    }
  }

  private static String text(JsonNode node) {
    require(node.isTextual());
    return node.textValue();
  }

  private static boolean flag(JsonNode node) {
    require(node.isBoolean());
    return node.booleanValue();
  }

  private static long whole(JsonNode node) {
    require(node.isIntegralNumber() && node.canConvertToLong());
    return node.longValue();
  }

  private static JsonNode number(JsonNode node) {
    require(node.isNumber());
    return node;
  }

  private static void require(boolean isSo) {
    if (!isSo) {
      throw new IllegalArgumentException("of another kind than its contract says");
    }
  }
}
