package io.salesline.reporting.question;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Days, both ends included.
 *
 * @param from null without beginning
 * @param to null without end
 */
public record Period(LocalDate from, LocalDate to) {

  public static final Period ALWAYS = new Period(null, null);

  public boolean isAlways() {
    return from == null && to == null;
  }

  /** The days of a month that lie within it. */
  public Period within(YearMonth month) {
    LocalDate first = month.atDay(1);
    LocalDate last = month.atEndOfMonth();
    return new Period(
        from != null && from.isAfter(first) ? from : first,
        to != null && to.isBefore(last) ? to : last);
  }

  boolean isReversed() {
    return from != null && to != null && to.isBefore(from);
  }
}
