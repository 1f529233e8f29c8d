package io.salesline.leads.response.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What happens, one after the other, while an owner does not turn to a lead. */
public enum EscalationStep {
  OWNER_REMINDED,
  MANAGER_TOLD,
  TAKEN_BACK;

  /** As it stands in events and answers. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<EscalationStep> of(String key) {
    return Arrays.stream(values()).filter(step -> step.key().equals(key)).findFirst();
  }
}
