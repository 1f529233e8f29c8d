package io.salesline.leads.assignment.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Among whom a rule chooses.
 *
 * @param id of the unit; null for people, who stand in the roster
 */
public record Target(Kind kind, UUID id) {

  /** People: those of the roster. A unit: whoever is in it or beneath it that day. */
  public enum Kind {
    PEOPLE,
    UNIT;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kind> of(String key) {
      return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
  }
}
