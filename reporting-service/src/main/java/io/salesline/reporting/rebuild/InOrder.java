package io.salesline.reporting.rebuild;

import io.salesline.platform.inbox.InboundEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Passes over what was folded before: a topic may hold a record twice. */
final class InOrder {

  private InOrder() {}

  /**
   * @param folded the last revision of each key, as far as it is known
   */
  static List<InboundEvent> after(Map<String, Long> folded, List<InboundEvent> events) {
    var last = new HashMap<>(folded);
    var next = new ArrayList<InboundEvent>();
    for (InboundEvent event : events) {
      if (event.revision() > last.getOrDefault(event.key(), 0L)) {
        last.put(event.key(), event.revision());
        next.add(event);
      }
    }
    return next;
  }
}
