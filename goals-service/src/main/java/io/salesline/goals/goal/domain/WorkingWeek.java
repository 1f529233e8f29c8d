package io.salesline.goals.goal.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/** Which days of the week are worked; at least one. */
public record WorkingWeek(Set<DayOfWeek> days) {

  public WorkingWeek {
    days = Set.copyOf(days);
    if (days.isEmpty()) {
      throw new IllegalArgumentException("a week has at least one working day");
    }
  }

  /** Working days from the first up to and including the last; 0 where the last lies before. */
  public int count(LocalDate first, LocalDate last) {
    return last.isBefore(first)
        ? 0
        : (int)
            first
                .datesUntil(last.plusDays(1))
                .filter(day -> days.contains(day.getDayOfWeek()))
                .count();
  }
}
