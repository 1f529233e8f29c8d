package io.salesline.platform.erasure;

import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;

/** Ids on their way into a query and out of one. */
public final class Ids {

  private static final String ONE_OF = " in (select unnest(cast(cast(:ids as text) as uuid[])))";

  private Ids() {}

  /** A condition on a column that holds one of them, for a query with the parameter {@code ids}. */
  public static String has(String column) {
    return column + ONE_OF;
  }

  /** As the parameter {@code ids}. */
  public static String arrayOf(Collection<UUID> ids) {
    return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
  }
}
