package io.salesline.platform.inbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Of a batch of a state topic only the last record a key counts: a row, or that it is gone. One
 * statement cannot touch a row twice.
 */
public record LastStates(List<InboundEvent> stored, List<InboundEvent> deleted) {

  public static LastStates of(List<InboundEvent> events) {
    Map<String, InboundEvent> last = new LinkedHashMap<>();
    events.forEach(event -> last.put(event.key(), event));
    return new LastStates(
        last.values().stream().filter(event -> !event.isDeletion()).toList(),
        last.values().stream().filter(InboundEvent::isDeletion).toList());
  }

  /** The rows as the consumer's own records. Throws {@link UnreadableEvent} where one is none. */
  public <T> List<T> stored(Class<T> type) {
    return stored.stream().map(event -> event.as(type)).toList();
  }

  /** The keys, which are ids, of what is gone. */
  public UUID[] deletedIds() {
    return deleted.stream().map(event -> UUID.fromString(event.key())).toArray(UUID[]::new);
  }
}
