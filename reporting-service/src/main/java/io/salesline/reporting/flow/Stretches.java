package io.salesline.reporting.flow;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;

/**
 * A cohort's time cut into stretches, each within one quarter if these are told apart, and either
 * old enough to have had the horizon or not. Whole days in UTC are read from sums; what a stretch
 * has before and after them, from the stays.
 */
record Stretches(List<Days> days, List<Edge> edges) {

  /** Days in UTC, the last not included. */
  record Days(String key, boolean ripe, LocalDate first, LocalDate past) {}

  /** Less than a day, or what holds no whole one. */
  record Edge(String key, boolean ripe, Instant since, Instant until) {}

  static Stretches of(Cohort cohort, Key key, ZoneId zone) {
    var stretches = new Stretches(new ArrayList<>(), new ArrayList<>());
    LocalDate past = cohort.entered().to().plusDays(1);
    for (LocalDate first = cohort.entered().from(); first.isBefore(past); ) {
      LocalDate quarterEnd = nextQuarter(first);
      LocalDate next = key == Key.QUARTER && quarterEnd.isBefore(past) ? quarterEnd : past;
      Instant since = first.atStartOfDay(zone).toInstant();
      Instant until = earlier(next.atStartOfDay(zone).toInstant(), cohort.past());
      stretches.add(key == Key.QUARTER ? quarter(first) : "", since, until, cohort.ripeBefore());
      first = next;
    }
    return stretches;
  }

  private void add(String key, Instant since, Instant until, Instant ripeBefore) {
    addPart(key, true, since, earlier(until, ripeBefore));
    addPart(key, false, since.isBefore(ripeBefore) ? ripeBefore : since, until);
  }

  private void addPart(String key, boolean ripe, Instant since, Instant until) {
    LocalDate past = LocalDate.ofInstant(until, ZoneOffset.UTC);
    LocalDate first = LocalDate.ofInstant(since, ZoneOffset.UTC);
    if (start(first).isBefore(since)) {
      first = first.plusDays(1);
    }
    if (first.isBefore(past)) {
      days.add(new Days(key, ripe, first, past));
      addEdge(key, ripe, since, start(first));
      addEdge(key, ripe, start(past), until);
    } else {
      addEdge(key, ripe, since, until);
    }
  }

  private void addEdge(String key, boolean ripe, Instant since, Instant until) {
    if (since.isBefore(until)) {
      edges.add(new Edge(key, ripe, since, until));
    }
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static LocalDate nextQuarter(LocalDate day) {
    return day.with(IsoFields.DAY_OF_QUARTER, 1).plusMonths(3);
  }

  private static String quarter(LocalDate day) {
    return day.getYear() + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR);
  }
}
