package io.salesline.leads.webform.domain;

import io.salesline.platform.problem.FieldError;
import io.salesline.platform.problem.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a form asks, in its order.
 *
 * @param asked with whether it must be answered; the company always must
 */
public record Questions(Map<FormField, Boolean> asked) {

  /** Something by which one can answer. */
  private static final List<FormField> WAYS_BACK = List.of(FormField.PHONE, FormField.EMAIL);

  public Questions {
    asked = new LinkedHashMap<>(asked);
    if (!Boolean.TRUE.equals(asked.get(FormField.COMPANY))
        || WAYS_BACK.stream().noneMatch(asked::containsKey)) {
      throw Refusal.field("fields", "form-asks-too-little");
    }
  }

  /**
   * @param answers null for none
   * @throws Refusal 400 where an answer is missing, or nobody asked
   */
  void check(Map<FormField, String> answers) {
    for (FormField field : FormField.values()) {
      boolean said = answers.get(field) != null;
      if (said && !asked.containsKey(field)) {
        throw wrong(field, "unknown-field");
      }
      if (!said && Boolean.TRUE.equals(asked.get(field))) {
        throw wrong(field, "field-not-blank");
      }
    }
  }

  private static Refusal wrong(FormField field, String code) {
    return Refusal.malformed("invalid-request").with(new FieldError(field.key(), code, Map.of()));
  }
}
