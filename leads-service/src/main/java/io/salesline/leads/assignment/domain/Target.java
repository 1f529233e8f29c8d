package io.salesline.leads.assignment.domain;

import io.salesline.leads.id.PoolId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * To whom or what a rule gives leads.
 *
 * @param id of the unit or the pool; null for people, who stand in the roster
 */
public record Target(Kind kind, UUID id) {

  /**
   * People: those of the roster. A unit: whoever is in it or beneath it that day. A pool: leads
   * wait in it for whoever claims them.
   */
  public enum Kind {
    PEOPLE,
    UNIT,
    POOL;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kind> of(String key) {
      return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
  }

  /** Null where it is among people. */
  public PoolId pool() {
    return kind == Kind.POOL ? new PoolId(id) : null;
  }

  /** Null where it is none. */
  public UUID unit() {
    return kind == Kind.UNIT ? id : null;
  }
}
