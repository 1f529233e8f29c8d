package io.salesline.pipeline.activity.web;

import io.salesline.platform.problem.Refusal;
import java.time.LocalDate;

/** Keeps slips of the pen out, and what no database takes. */
final class DueDay {

  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

  private DueDay() {}

  /**
   * @param day may be null
   * @return {@code day}
   * @throws Refusal 422
   */
  static LocalDate check(LocalDate day) {
    if (day != null && (day.isBefore(FIRST) || day.isAfter(LAST))) {
      throw Refusal.field("due_on", "date-implausible", "date", day, "first", FIRST, "last", LAST);
    }
    return day;
  }
}
