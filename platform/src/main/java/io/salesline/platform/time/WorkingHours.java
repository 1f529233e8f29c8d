package io.salesline.platform.time;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;

/**
 * When the organisation works: Monday to Friday but for its holidays, between two times of the day.
 *
 * @param end later than {@code start}
 */
public record WorkingHours(ZoneId zone, LocalTime start, LocalTime end, Set<LocalDate> holidays) {

  /** As many days as no calendar of holidays has in a row. */
  private static final int MOST_IDLE_DAYS = 60;

  public WorkingHours {
    holidays = Set.copyOf(holidays);
    if (!start.isBefore(end)) {
      throw new IllegalArgumentException(
          "working hours end before they start: " + start + "–" + end);
    }
  }

  /** The instant at which so much working time has passed. */
  public Instant after(Instant begin, Duration work) {
    Duration left = work;
    ZonedDateTime from = begin.atZone(zone);
    int idle = 0;
    while (true) {
      ZonedDateTime opens = from.with(start);
      ZonedDateTime closes = from.with(end);
      ZonedDateTime begins = from.isBefore(opens) ? opens : from;
      if (isWorkingDay(from.toLocalDate()) && begins.isBefore(closes)) {
        Duration today = Duration.between(begins, closes);
        if (left.compareTo(today) <= 0) {
          return begins.plus(left).toInstant();
        }
        left = left.minus(today);
        idle = 0;
      } else if (++idle > MOST_IDLE_DAYS) {
        throw new IllegalStateException("the calendar has no working days after " + from);
      }
      from = from.toLocalDate().plusDays(1).atStartOfDay(zone);
    }
  }

  /**
   * The last day that has more than so many working days behind it by a day, which counts itself.
   */
  public LocalDate before(LocalDate day, int workingDays) {
    LocalDate last = day;
    for (int left = workingDays + 1, idle = 0; left > 0; last = last.minusDays(1)) {
      if (isWorkingDay(last)) {
        left--;
        idle = 0;
      } else if (++idle > MOST_IDLE_DAYS) {
        throw new IllegalStateException("the calendar has no working days before " + last);
      }
    }
    return last;
  }

  /**
   * The last of so many working days that follow a day, which does not count itself.
   *
   * @param workingDays above zero
   */
  public LocalDate after(LocalDate day, int workingDays) {
    LocalDate last = day;
    for (int left = workingDays, idle = 0; left > 0; ) {
      last = last.plusDays(1);
      if (isWorkingDay(last)) {
        left--;
        idle = 0;
      } else if (++idle > MOST_IDLE_DAYS) {
        throw new IllegalStateException("the calendar has no working days after " + last);
      }
    }
    return last;
  }

  public boolean isWorkingDay(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !holidays.contains(day);
  }
}
