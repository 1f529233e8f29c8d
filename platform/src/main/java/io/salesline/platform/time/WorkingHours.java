package io.salesline.platform.time;

import io.salesline.platform.calendar.WorkingDays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * When the organisation works: on its working days, between two times of the day.
 *
 * @param end later than {@code start}
 */
public record WorkingHours(ZoneId zone, LocalTime start, LocalTime end, WorkingDays days) {

  /** As many days as no calendar has off in a row. */
  private static final int MOST_IDLE_DAYS = 60;

  public WorkingHours {
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

  /** How much working time lies between two instants; none where the second is the earlier one. */
  public Duration between(Instant begin, Instant end) {
    Duration worked = Duration.ZERO;
    LocalDate last = LocalDate.ofInstant(end, zone);
    for (LocalDate day = LocalDate.ofInstant(begin, zone);
        !day.isAfter(last);
        day = day.plusDays(1)) {
      worked = worked.plus(isWorkingDay(day) ? within(day, begin, end) : Duration.ZERO);
    }
    return worked;
  }

  private Duration within(LocalDate day, Instant begin, Instant end) {
    Instant opens = day.atTime(start).atZone(zone).toInstant();
    Instant closes = day.atTime(this.end).atZone(zone).toInstant();
    Instant from = begin.isAfter(opens) ? begin : opens;
    Instant until = end.isBefore(closes) ? end : closes;
    return from.isBefore(until) ? Duration.between(from, until) : Duration.ZERO;
  }

  /** As {@link WorkingDays#before}. */
  public LocalDate before(LocalDate day, int workingDays) {
    return days.before(day, workingDays);
  }

  /** As {@link WorkingDays#after}. */
  public LocalDate after(LocalDate day, int workingDays) {
    return days.after(day, workingDays);
  }

  public boolean isWorkingDay(LocalDate day) {
    return days.isWorkingDay(day);
  }
}
