package io.salesline.reporting.alert;

import java.util.List;
import java.util.Map;

/**
 * Events that say something to a rule.
 *
 * @param types of CloudEvents, such as {@code salesline.pipeline.opportunity.rotted.v1}; may be
 *     empty
 * @param when a CEL condition on {@code event}; empty for any such event
 */
record Trigger(List<String> types, String when) {

  boolean fires(String type, Map<String, Object> event) {
    return types.contains(type) && (when.isEmpty() || Conditions.of(when).holds(event));
  }

  /** What the types tell of: without the service's verb and version. */
  List<String> entities() {
    return types.stream().map(Trigger::entityOf).distinct().toList();
  }

  static String entityOf(String type) {
    String unversioned = type.substring(0, Math.max(0, type.lastIndexOf('.')));
    return unversioned.substring(0, Math.max(0, unversioned.lastIndexOf('.')));
  }
}
