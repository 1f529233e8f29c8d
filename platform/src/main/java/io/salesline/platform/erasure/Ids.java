package io.salesline.platform.erasure;

/** Ids that a query asks for. */
public final class Ids {

  private static final String ONE_OF = " in (select unnest(cast(cast(:ids as text) as uuid[])))";

  private Ids() {}

  /** A condition on a column that holds one of them, for a query with the parameter {@code ids}. */
  public static String has(String column) {
    return column + ONE_OF;
  }
}
