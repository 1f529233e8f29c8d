package io.salesline.platform.store;

import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A collection as PostgreSQL writes an array, such as {@code {1,2}}, for a parameter that a
 * statement casts: Hibernate's native queries take no arrays.
 */
public final class ArrayText {

  /** Beside letters and digits: what stands for itself. */
  private static final String PLAIN = "_.:+-";

  private static final String NULL = "NULL";

  private ArrayText() {}

  /** Each value by its text, null as NULL. */
  public static String of(Collection<?> values) {
    return of(values, Function.identity());
  }

  /** That part of each value, by its text, null as NULL. */
  public static <T> String of(Collection<T> values, Function<? super T, ?> part) {
    return values.stream()
        .map(part)
        .map(ArrayText::element)
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String element(Object value) {
    return value == null ? NULL : element(value.toString());
  }

  private static String element(String text) {
    return isPlain(text) ? text : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  /** Anything else, such as a comma, a blank or nothing, is quoted. */
  private static boolean isPlain(String text) {
    return !text.isEmpty()
        && text.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0)
        && !text.equalsIgnoreCase(NULL);
  }
}
