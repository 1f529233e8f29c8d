package io.salesline.goals.period;

import io.salesline.platform.problem.FieldError;
import io.salesline.platform.problem.Refusal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;

/** Months and days as they stand in requests. */
public final class Months {

  private static final int EARLIEST = 1970;
  private static final int LATEST = 2199;

  private Months() {}

  /**
   * @throws Refusal 400 unless it is like 2026-11
   */
  public static YearMonth parse(String field, String text) {
    try {
      YearMonth month = YearMonth.parse(text);
      if (month.getYear() >= EARLIEST && month.getYear() <= LATEST) {
        return month;
      }
    } catch (DateTimeException unreadable) {
      // Refused below, like a month out of bounds.
    }
    throw malformed(field, "month-malformed");
  }

  /**
   * @throws Refusal 400 unless it is like 2026-11-24
   */
  public static LocalDate parseDay(String field, String text) {
    try {
      LocalDate day = LocalDate.parse(text);
      if (day.getYear() >= EARLIEST && day.getYear() <= LATEST) {
        return day;
      }
    } catch (DateTimeException unreadable) {
      // Refused below, like a day out of bounds.
    }
    throw malformed(field, "day-malformed");
  }

  private static Refusal malformed(String field, String code) {
    return Refusal.malformed(code).with(new FieldError(field, code, Map.of()));
  }
}
