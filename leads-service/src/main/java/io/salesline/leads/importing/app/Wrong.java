package io.salesline.leads.importing.app;

import java.util.Map;

/**
 * What is wrong with a row.
 *
 * @param field as in requests, such as {@code contact_name}; null for the whole row
 * @param code names the sentence
 */
public record Wrong(String field, String code, Map<String, Object> parameters) {

  static Wrong row(String code) {
    return new Wrong(null, code, Map.of());
  }
}
