package io.salesline.platform.web;

import java.util.List;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param next the cursor of the part that follows; null at the end
 */
public record Page<T>(List<T> items, String next) {

  /**
   * Cuts a page from one row more than was asked for: the surplus row says that more follows.
   *
   * @param rows at most {@code limit + 1}
   * @param cursor the sort key of a row
   */
  public static <R, T> Page<T> of(
      List<R> rows, int limit, Function<R, String> cursor, Function<R, T> item) {
    boolean more = rows.size() > limit;
    List<R> shown = more ? rows.subList(0, limit) : rows;
    String next = more ? cursor.apply(shown.getLast()) : null;
    return new Page<>(shown.stream().map(item).toList(), next);
  }

  /** The same part with something else in the place of each item. */
  public <S> Page<S> map(Function<? super T, S> item) {
    return new Page<>(items.stream().map(item).toList(), next);
  }
}
