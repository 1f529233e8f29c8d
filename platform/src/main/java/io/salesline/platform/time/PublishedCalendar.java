package io.salesline.platform.time;

import io.salesline.platform.calendar.Week;
import io.salesline.platform.calendar.WorkingDays;
import io.salesline.platform.inbox.UnreadableEvent;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A record of the working calendar, as it is published and kept.
 *
 * @param sixDayWeek null unless weeks alternate
 * @param daysOff days with commas between them, as are {@code daysWorked} and {@code years}
 */
record PublishedCalendar(
    String week, LocalDate sixDayWeek, String daysOff, String daysWorked, String years) {

  /** Throws {@link UnreadableEvent} where it is none. */
  WorkingDays days() {
    try {
      return new WorkingDays(
          Week.of(week, sixDayWeek),
          list(daysOff, LocalDate::parse),
          list(daysWorked, LocalDate::parse),
          list(years, Integer::valueOf));
    } catch (IllegalArgumentException | DateTimeException | NullPointerException e) {
      throw new UnreadableEvent("not a working calendar: " + e.getMessage(), e);
    }
  }

  private static <T> Set<T> list(String text, Function<String, T> read) {
    return Stream.of(text.split(","))
        .filter(item -> !item.isEmpty())
        .map(read)
        .collect(Collectors.toUnmodifiableSet());
  }
}
