package io.salesline.platform.audit;

import java.util.Map;

/**
 * One change: which entity, what was done, and the changed fields before and after. It holds ids,
 * keys and amounts; of a personal field only that it changed ({@link #CONCEALED}).
 */
public record AuditEntry(
    String entity,
    String entityId,
    String action,
    Map<String, Object> before,
    Map<String, Object> after) {

  /** Stands for the value of a personal field. */
  public static final String CONCEALED = "•";
}
