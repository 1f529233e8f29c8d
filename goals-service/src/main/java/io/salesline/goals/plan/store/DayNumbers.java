package io.salesline.goals.plan.store;

/**
 * Numbers by day as PostgreSQL writes a bigint array: Hibernate's native queries take no arrays.
 */
final class DayNumbers {

  private DayNumbers() {}

  static String text(long[] numbers) {
    var text = new StringBuilder(numbers.length * 8 + 2).append('{');
    for (int i = 0; i < numbers.length; i++) {
      if (i > 0) {
        text.append(',');
      }
      text.append(numbers[i]);
    }
    return text.append('}').toString();
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
