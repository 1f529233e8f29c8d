package io.salesline.pipeline.contract.domain;

import io.salesline.platform.problem.Refusal;
import java.time.LocalDate;

/** Days that a contract may have to do with; the bounds keep slips of the pen out. */
public final class PlausibleDay {

  private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

  private PlausibleDay() {}

  /**
   * @throws Refusal 422 {@code date-implausible}
   */
  public static LocalDate check(String field, LocalDate day) {
    if (day.isBefore(FIRST) || day.isAfter(LAST)) {
      throw Refusal.field(field, "date-implausible", "date", day, "first", FIRST, "last", LAST);
    }
    return day;
  }

  /**
   * For what has happened.
   *
   * @throws Refusal 422 {@code date-implausible}, {@code date-in-future}
   */
  static LocalDate past(String field, LocalDate day, LocalDate today) {
    if (check(field, day).isAfter(today)) {
      throw Refusal.field(field, "date-in-future", "date", day);
    }
    return day;
  }
}
