package io.salesline.goals.plan.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Days in a row. */
final class DaysInARow {

  private DaysInARow() {}

  static List<LocalDate> of(int days) {
    return Stream.iterate(LocalDate.of(2025, 1, 2), day -> day.plusDays(1)).limit(days).toList();
  }
}
