package io.salesline.pipeline.visit.domain;

import io.salesline.platform.problem.Refusal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An ISO week (ISO 8601): Monday to Sunday; the first of a year holds its first Thursday.
 *
 * @param monday its first day
 */
public record Week(LocalDate monday) {

  private static final Pattern ISO = Pattern.compile("(2[01]\\d{2})-W(\\d{2})");

  public Week {
    if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
      throw new IllegalArgumentException("a week begins on Monday, not on " + monday);
    }
  }

  public static Week of(LocalDate day) {
    return new Week(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
  }

  /**
   * Reads {@code 2026-W48}.
   *
   * @throws Refusal 400 for what is no week of the years 2000 to 2199
   */
  public static Week parse(String text) {
    var matcher = ISO.matcher(text);
    if (matcher.matches()) {
      var week = inYear(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
      if (week.toString().equals(text)) {
        return week;
      }
    }
    throw Refusal.malformed("week-malformed");
  }

  /** The fourth of January is always in the first week. */
  private static Week inYear(int year, int number) {
    return new Week(of(LocalDate.of(year, 1, 4)).monday().plusWeeks(number - 1L));
  }

  public LocalDate sunday() {
    return monday.plusDays(6);
  }

  public boolean has(LocalDate day) {
    return !day.isBefore(monday) && !day.isAfter(sunday());
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%04d-W%02d",
        monday.get(IsoFields.WEEK_BASED_YEAR),
        monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }
}
