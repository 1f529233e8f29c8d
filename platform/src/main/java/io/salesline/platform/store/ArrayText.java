package io.salesline.platform.store;

import java.util.Collection;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A collection as PostgreSQL writes an array, such as {@code {1,2}}, for a parameter that a
 * statement casts: Hibernate's native queries take no arrays.
 */
public final class ArrayText {

  /** What stands for itself; anything else, such as a comma, a blank or nothing, is quoted. */
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_.:+-]+");

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
    boolean plain = PLAIN.matcher(text).matches() && !text.equalsIgnoreCase(NULL);
    return plain ? text : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
