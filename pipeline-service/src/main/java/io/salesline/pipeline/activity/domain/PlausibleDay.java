package io.salesline.pipeline.activity.domain;

import io.salesline.platform.problem.Refusal;
import java.time.LocalDate;

/** Keeps slips of the pen out, and what no database takes. */
final class PlausibleDay {

  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

  private PlausibleDay() {}

  /**
   * @param day may be null
   * @throws Refusal 422
   */
  static void check(String field, LocalDate day) {
    if (day != null && (day.isBefore(FIRST) || day.isAfter(LAST))) {
      throw Refusal.field(field, "date-implausible", "date", day, "first", FIRST, "last", LAST);
    }
  }
}
