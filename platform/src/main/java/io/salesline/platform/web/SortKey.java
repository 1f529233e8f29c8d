package io.salesline.platform.web;

import java.time.Instant;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * By what a list is sorted: cursors hold it.
 *
 * @param parts how many a cursor has
 * @param cursor of a row
 * @param place in the list, which a cursor tells
 */
public record SortKey<R, P>(int parts, Function<R, String> cursor, Function<Cursor, P> place) {

  /** Rows of a text, each of another. */
  public static <R> SortKey<R, String> byText(Function<R, String> text) {
    return new SortKey<>(1, row -> Cursor.encode(text.apply(row)), cursor -> cursor.text(0));
  }

  /** Rows of a time, those of the same one by their ids. */
  public static <R, P> SortKey<R, P> byTime(
      Function<R, Instant> time, Function<R, ?> id, BiFunction<Instant, UUID, P> place) {
    return new SortKey<>(
        2,
        row -> Cursor.encode(time.apply(row), id.apply(row)),
        cursor -> place.apply(cursor.instant(0), cursor.uuid(1)));
  }
}
