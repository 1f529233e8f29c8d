package io.salesline.goals.period;

import java.time.LocalDate;

/**
 * Days in a row of a fiscal year.
 *
 * @param key such as 2026, 2026-H1, 2026-Q3, 2026-M05 (the fifth month of the fiscal year),
 *     2026-W07 (an ISO week, as far as the year has it), 2026-03-02
 * @param last included
 */
public record Period(PeriodKind kind, String key, LocalDate first, LocalDate last) {

  public Period {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException(key + " ends before it begins");
    }
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }
}
