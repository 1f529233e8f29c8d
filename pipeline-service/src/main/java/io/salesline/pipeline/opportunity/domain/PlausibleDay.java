package io.salesline.pipeline.opportunity.domain;

import io.salesline.platform.problem.Refusal;
import java.time.LocalDate;

/**
 * Days that a deal may have to do with. The bounds keep slips of the pen out, and what no database
 * takes.
 */
public final class PlausibleDay {

  private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

  private PlausibleDay() {}

  /**
   * @param day may be null
   * @return {@code day}
   * @throws Refusal 422
   */
  public static LocalDate check(String field, LocalDate day) {
    if (day != null && (day.isBefore(FIRST) || day.isAfter(LAST))) {
      throw Refusal.field(field, "date-implausible", "date", day, "first", FIRST, "last", LAST);
    }
    return day;
  }
}
