package io.salesline.goals.plan.domain;

import io.salesline.goals.period.PeriodKind;
import io.salesline.platform.problem.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Brings the leaves of a plan to other working days. What is past stays, and so do locked leaves;
 * the other leaves of a month share what they had together, by their weights, among the days that
 * it has then. So no margin of a month moves. Source: domain.md §1, Calendar.
 */
public final class Respreading {

  private final Plan plan;
  private final Cube cube;
  private final DayAxis after;
  private final List<Lock> locksAfter;
  private final LocalDate today;

  /**
   * @param cube all leaves of the plan, with its locks by the days as they are
   * @param after the days as they are to be
   * @param locksAfter the same locks by those
   * @param today the last day that stays
   */
  public Respreading(Plan plan, Cube cube, DayAxis after, List<Lock> locksAfter, LocalDate today) {
    this.plan = plan;
    this.cube = cube;
    this.after = after;
    this.locksAfter = List.copyOf(locksAfter);
    this.today = today;
  }

  /** The days of a plan when those to come are worked by another calendar. */
  public static DayAxis days(Plan plan, Predicate<LocalDate> worked, LocalDate today) {
    var days = new ArrayList<>(plan.days().days());
    days.removeIf(day -> day.isAfter(today));
    LocalDate next = today.plusDays(1);
    LocalDate from = next.isBefore(plan.year().first()) ? plan.year().first() : next;
    if (!from.isAfter(plan.year().last())) {
      from.datesUntil(plan.year().last().plusDays(1)).filter(worked).forEach(days::add);
    }
    return DayAxis.of(days, plan.year().monthEnds());
  }

  /**
   * All leaves as they are then.
   *
   * @throws LockedCells where something is locked on a day that is worked no longer
   * @throws Refusal 409 {@code month-without-days} where a month has something and no day for it
   */
  public SortedMap<RowKey, Row> rows() {
    var rows = new TreeMap<RowKey, Row>();
    cube.rows().forEach((key, row) -> rows.put(key, new Line(key, row).respread()));
    return rows;
  }

  private List<Lock> locksOn(RowKey key) {
    return cube.locksOn(
        new Cell(key.node(), new TreeSet<>(List.of(key.segment())), cube.days().all()));
  }

  private BitSet locked(RowKey key, List<Lock> locks) {
    var locked = new BitSet();
    for (Lock lock : locks) {
      DayRange of = lock.cell().daysOf(key, cube.units());
      locked.set(of.from(), of.to());
    }
    return locked;
  }

  /** A row on its way to other days. */
  private final class Line {

    private final RowKey key;
    private final Row row;
    private final BitSet lockedBefore;
    private final BitSet lockedAfter;
    private final long[] values = new long[after.size()];
    private final long[] weights = new long[after.size()];

    Line(RowKey key, Row row) {
      this.key = key;
      this.row = row;
      this.lockedBefore = locked(key, locksOn(key));
      this.lockedAfter = locked(key, locksAfter);
    }

    Row respread() {
      for (int month = 0; month < after.months().size(); month++) {
        respread(month);
      }
      return Row.of(values, weights);
    }

    private void respread(int month) {
      DayRange before = cube.days().months().get(month);
      DayRange now = after.months().get(month);
      if (cube.days().in(before).equals(after.in(now))) {
        copy(before, now);
      } else {
        share(month, pool(before), free(now));
      }
    }

    private void copy(DayRange before, DayRange now) {
      for (int i = 0; i < now.length(); i++) {
        values[now.from() + i] = row.value(before.from() + i);
        weights[now.from() + i] = row.weight(before.from() + i);
      }
    }

    /** What is not kept where it is; what is kept is put there. */
    private long pool(DayRange before) {
      long pool = 0;
      for (int day = before.from(); day < before.to(); day++) {
        LocalDate date = cube.days().days().get(day);
        if (lockedBefore.get(day) || !date.isAfter(today)) {
          keep(day, after.find(date));
        } else {
          pool += row.value(day);
        }
      }
      return pool;
    }

    private void keep(int day, int now) {
      if (now >= 0) {
        values[now] = row.value(day);
        weights[now] = row.weight(day);
      } else if (row.value(day) > 0) {
        throw new LockedCells(locksOn(key), row.value(day));
      }
    }

    private int[] free(DayRange now) {
      return IntStream.range(now.from(), now.to())
          .filter(day -> after.days().get(day).isAfter(today) && !lockedAfter.get(day))
          .toArray();
    }

    private void share(int month, long pool, int[] free) {
      if (pool > 0 && free.length == 0) {
        throw Refusal.conflict("month-without-days", "period", monthKey(month));
      }
      long[] by = new long[free.length];
      for (int i = 0; i < free.length; i++) {
        by[i] = weight(month, after.days().get(free[i]));
        weights[free[i]] = by[i];
      }
      long[] shares = LargestRemainder.split(pool, anyOf(by));
      for (int i = 0; i < free.length; i++) {
        values[free[i]] = shares[i];
      }
    }

    /** Of a day that is new: as the next day of the month weighs, or the last. */
    private long weight(int month, LocalDate day) {
      DayRange before = cube.days().months().get(month);
      int same = cube.days().find(day);
      if (same >= 0) {
        return row.weight(same);
      }
      if (before.isEmpty()) {
        return 1;
      }
      int next = cube.days().range(day, day).from();
      return row.weight(Math.min(Math.max(next, before.from()), before.to() - 1));
    }

    private static long[] anyOf(long[] weights) {
      if (Arrays.stream(weights).anyMatch(weight -> weight > 0)) {
        return weights;
      }
      long[] even = new long[weights.length];
      Arrays.fill(even, 1);
      return even;
    }

    private String monthKey(int month) {
      return plan.year().periods(PeriodKind.MONTH).get(month).key();
    }
  }
}
