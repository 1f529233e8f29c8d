package io.salesline.reporting.dimension;

import io.salesline.platform.inbox.InboundEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Of a batch of a state topic only the last record a key counts: a row, or that it is gone. */
record LastStates(List<InboundEvent> stored, List<InboundEvent> deleted) {

  static LastStates of(List<InboundEvent> events) {
    Map<String, InboundEvent> last = new LinkedHashMap<>();
    events.forEach(event -> last.put(event.key(), event));
    return new LastStates(
        last.values().stream().filter(event -> !event.isDeletion()).toList(),
        last.values().stream().filter(InboundEvent::isDeletion).toList());
  }
}
