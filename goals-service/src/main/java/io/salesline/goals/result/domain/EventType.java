package io.salesline.goals.result.domain;

import java.util.Map;

/**
 * A type of event that metrics can count.
 *
 * @param stream such as {@code pipeline/opportunity}
 * @param type such as {@code salesline.pipeline.opportunity.won.v1}
 * @param fields all that its contract has
 */
public record EventType(String stream, String type, Map<String, FieldKind> fields) {

  /** The topic that has each change. */
  public String topic() {
    return "salesline." + stream.replace('/', '.') + "-events.v1";
  }
}
