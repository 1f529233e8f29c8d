package io.salesline.platform.text;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/**
 * Where a row stands among the names: by its sort key as it is stored, which may be that of an
 * older spelling, and by its id among equals.
 */
public record NamePlace(String key, UUID id) {

  /** Sorts behind every name: the key of a row whose name nobody has spelled yet. */
  public static final String UNSPELLED = Character.toString(Character.MAX_CODE_POINT);

  public NamePlace {
    requireNonNull(key);
    requireNonNull(id);
  }

  public boolean isSpelled() {
    return !key.equals(UNSPELLED);
  }
}
