package io.salesline.goals.plan.store;

import io.salesline.goals.plan.domain.Row;
import java.util.Collection;
import java.util.function.IntToLongFunction;

/**
 * Numbers by day as PostgreSQL writes a bigint array: Hibernate's native queries take no arrays.
 */
final class DayNumbers {

  /** Of a number with its comma, more or less. */
  private static final int DIGITS = 7;

  private DayNumbers() {}

  static String weights(Row row) {
    var text = new StringBuilder(row.size() * DIGITS);
    write(text, row.size(), row::weight);
    return text.toString();
  }

  /** The values of many rows as one array of such texts, in one go: a large plan has megabytes. */
  static String texts(Collection<Row> rows) {
    int days = rows.isEmpty() ? 0 : rows.iterator().next().size();
    var text = new StringBuilder(rows.size() * (days + 1) * DIGITS).append('{');
    for (Row row : rows) {
      text.append(text.length() > 1 ? ",\"" : "\"");
      write(text, row.size(), row::value);
      text.append('"');
    }
    return text.append('}').toString();
  }

  private static void write(StringBuilder text, int days, IntToLongFunction numbers) {
    text.append('{');
    for (int day = 0; day < days; day++) {
      if (day > 0) {
        text.append(',');
      }
      text.append(numbers.applyAsLong(day));
    }
    text.append('}');
  }

  /**
   * @param text such as {@code {1,2}}, of numbers that are not negative
   * @param days how many they are
   */
  static long[] read(String text, int days) {
    long[] numbers = new long[days];
    int at = 0;
    for (int i = 1; i < text.length() - 1; i++) {
      char c = text.charAt(i);
      if (c == ',') {
        at++;
      } else {
        numbers[at] = numbers[at] * 10 + (c - '0');
      }
    }
    if (at != days - 1) {
      throw new IllegalStateException(at + 1 + " days where the plan has " + days);
    }
    return numbers;
  }
}
