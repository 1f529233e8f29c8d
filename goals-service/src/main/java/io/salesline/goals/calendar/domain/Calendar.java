package io.salesline.goals.calendar.domain;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.salesline.platform.calendar.Week;
import io.salesline.platform.calendar.WorkingDays;
import io.salesline.platform.problem.Refusal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The organisation's working calendar.
 *
 * @param years those whose special days are known; each special day lies in one
 * @param days by date; a date at most once
 * @param revision counts the changes, from 1
 */
public record Calendar(Week week, SortedSet<Integer> years, List<SpecialDay> days, long revision) {

  /** As long as no holiday is; counting working days may rely on it. */
  private static final int MOST_DAYS_OFF_IN_A_ROW = 31;

  public Calendar {
    days = days.stream().sorted(Comparator.comparing(SpecialDay::day)).toList();
    requireEachOnce(days);
    requireKnownYears(years, days);
    requireWork(week, years, days);
  }

  /** An organisation's first calendar. */
  public static Calendar first(Week week, Collection<SpecialDay> days) {
    return new Calendar(week, yearsOf(days), List.copyOf(days), 1);
  }

  /**
   * The next calendar, of which everything is said anew.
   *
   * @throws Refusal where a day is named twice, lies in no year named, or leaves nobody at work
   */
  public Calendar replaced(Week newWeek, Set<Integer> newYears, List<SpecialDay> newDays) {
    return new Calendar(newWeek, new TreeSet<>(newYears), newDays, revision + 1);
  }

  /**
   * The next calendar, in which all that is known of some years is said anew.
   *
   * @throws Refusal as {@link #replaced}
   */
  public Calendar with(Set<Integer> decreed, List<SpecialDay> decreedDays) {
    SortedSet<Integer> known = new TreeSet<>(years);
    known.addAll(decreed);
    known.addAll(yearsOf(decreedDays));
    Set<Integer> anew = new HashSet<>(decreed);
    anew.addAll(yearsOf(decreedDays));
    Stream<SpecialDay> kept = days.stream().filter(day -> !anew.contains(day.day().getYear()));
    return new Calendar(
        week, known, Stream.concat(kept, decreedDays.stream()).toList(), revision + 1);
  }

  public WorkingDays workingDays() {
    return workingDays(week, years, days);
  }

  /** Of this year and the next, those of which nothing is known. */
  public List<Integer> missingYears(LocalDate today) {
    return Stream.of(today.getYear(), today.getYear() + 1)
        .filter(year -> !years.contains(year))
        .toList();
  }

  public static SortedSet<Integer> yearsOf(Collection<SpecialDay> days) {
    return days.stream().map(day -> day.day().getYear()).collect(toCollection(TreeSet::new));
  }

  private static WorkingDays workingDays(
      Week week, SortedSet<Integer> years, List<SpecialDay> days) {
    return new WorkingDays(week, dates(days, false), dates(days, true), years);
  }

  private static Set<LocalDate> dates(List<SpecialDay> days, boolean works) {
    return days.stream()
        .filter(day -> day.works() == works)
        .map(SpecialDay::day)
        .collect(toUnmodifiableSet());
  }

  private static void requireEachOnce(List<SpecialDay> days) {
    for (int i = 1; i < days.size(); i++) {
      if (days.get(i).day().equals(days.get(i - 1).day())) {
        throw Refusal.field("days", "day-twice", "day", days.get(i).day());
      }
    }
  }

  private static void requireKnownYears(SortedSet<Integer> years, List<SpecialDay> days) {
    for (SpecialDay day : days) {
      if (!years.contains(day.day().getYear())) {
        throw Refusal.field("days", "day-of-unknown-year", "day", day.day());
      }
    }
  }

  private static void requireWork(Week week, SortedSet<Integer> years, List<SpecialDay> days) {
    WorkingDays working = workingDays(week, years, days);
    for (SpecialDay day : days) {
      LocalDate last = day.day().plusDays(MOST_DAYS_OFF_IN_A_ROW);
      if (working.count(day.day(), last) == 0) {
        throw Refusal.field("days", "nobody-works", "day", day.day());
      }
    }
  }
}
