package io.salesline.platform.audit;

import java.util.LinkedHashMap;
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

  /** Without the fields that are the same before and after. */
  public AuditEntry changedOnly() {
    return new AuditEntry(
        entity, entityId, action, differing(before, after), differing(after, before));
  }

  /** Without the value of a personal field. */
  public AuditEntry concealing(String field) {
    return new AuditEntry(
        entity, entityId, action, concealed(before, field), concealed(after, field));
  }

  private static Map<String, Object> differing(
      Map<String, Object> these, Map<String, Object> those) {
    var differing = new LinkedHashMap<>(these);
    differing.entrySet().removeIf(field -> field.getValue().equals(those.get(field.getKey())));
    return differing;
  }

  private static Map<String, Object> concealed(Map<String, Object> fields, String field) {
    var concealed = new LinkedHashMap<>(fields);
    concealed.computeIfPresent(field, (name, value) -> CONCEALED);
    return concealed;
  }
}
