package io.salesline.leads.conversion.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far a conversion has come. */
public enum ConversionStatus {
  /** Asked for; pipeline-service has not answered yet. */
  REQUESTED,
  /** Final. */
  CONVERTED,
  /** Refused or timed out; it may be asked for again, and a late deal still converts. */
  CANCELLED;

  /** As it stands in answers. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<ConversionStatus> of(String key) {
    return Arrays.stream(values()).filter(status -> status.key().equals(key)).findFirst();
  }
}
