package io.salesline.leads.abc.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a customer has its class. */
public enum Reason {
  /** It is among those who bring most now. */
  CURRENT_VALUE,
  /** It is not, but among those who could bring most. */
  POTENTIAL,
  /** Neither. */
  NEITHER,
  /** Somebody said so. */
  OVERRIDE;

  /** As it stands in answers and events. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Reason> of(String key) {
    return Arrays.stream(values()).filter(reason -> reason.key().equals(key)).findFirst();
  }
}
