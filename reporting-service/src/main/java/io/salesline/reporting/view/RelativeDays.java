package io.salesline.reporting.view;

import io.salesline.reporting.question.Period;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Days that move on with today, by the calendar's months, quarters and years. */
enum RelativeDays {
  THIS_MONTH,
  LAST_MONTH,
  THIS_QUARTER,
  LAST_QUARTER,
  THIS_YEAR,
  LAST_YEAR;

  static List<String> keys() {
    return Arrays.stream(values()).map(RelativeDays::key).toList();
  }

  static RelativeDays of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** Such as {@code last-month}. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whole ones, also where the current one is not over. */
  Period on(LocalDate today) {
    return switch (this) {
      case THIS_MONTH -> months(monthOf(today), 1);
      case LAST_MONTH -> months(monthOf(today).minusMonths(1), 1);
      case THIS_QUARTER -> months(quarterOf(today), 3);
      case LAST_QUARTER -> months(quarterOf(today).minusMonths(3), 3);
      case THIS_YEAR -> months(today.withDayOfYear(1), 12);
      case LAST_YEAR -> months(today.withDayOfYear(1).minusYears(1), 12);
    };
  }

  private static LocalDate monthOf(LocalDate day) {
    return day.withDayOfMonth(1);
  }

  private static LocalDate quarterOf(LocalDate day) {
    return monthOf(day).with(IsoFields.DAY_OF_QUARTER, 1);
  }

  private static Period months(LocalDate first, int months) {
    return new Period(first, first.plusMonths(months).minusDays(1));
  }
}
