package io.salesline.leads.webform.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a form can ask. */
public enum FormField {
  COMPANY,
  CONTACT_NAME,
  PHONE,
  EMAIL,
  REGION,
  INDUSTRY,
  NOTE;

  /** As it stands in requests, such as {@code contact_name}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<FormField> of(String key) {
    return Arrays.stream(values()).filter(field -> field.key().equals(key)).findFirst();
  }
}
