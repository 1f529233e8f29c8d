package io.salesline.goals.organisation.domain;

import io.salesline.platform.problem.Refusal;
import java.time.LocalDate;

/**
 * Days from one to another.
 *
 * @param from the first day
 * @param to the first day after it; null while no end is known
 */
public record Period(LocalDate from, LocalDate to) {

  private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

  public Period {
    if (to != null && !from.isBefore(to)) {
      throw new IllegalArgumentException("a period has at least one day: " + from + " to " + to);
    }
  }

  /**
   * @throws Refusal 422 for a day that no organisation of today reaches
   */
  public static LocalDate requirePlausible(LocalDate day) {
    if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
      throw Refusal.field("from", "date-out-of-range", "earliest", EARLIEST, "latest", LATEST);
    }
    return day;
  }

  boolean covers(LocalDate day) {
    return !day.isBefore(from) && (to == null || day.isBefore(to));
  }

  Period until(LocalDate end) {
    return new Period(from, end);
  }
}
