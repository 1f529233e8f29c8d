package io.salesline.goals.plan.app;

import io.salesline.goals.period.Period;
import io.salesline.goals.plan.domain.Cell;
import io.salesline.goals.plan.domain.DayAxis;
import io.salesline.goals.plan.domain.Lock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.SortedSet;
import java.util.UUID;

/**
 * A lock as it is kept: by dates, which outlive a change of the calendar.
 *
 * @param period the key under which it was locked
 * @param segments by their numbers
 */
public record LockedCell(
    UUID id,
    int node,
    SortedSet<Integer> segments,
    String period,
    LocalDate first,
    LocalDate last,
    UUID lockedBy,
    Instant lockedAt) {

  static LockedCell of(Cell cell, Period period, UUID lockedBy, Instant at) {
    return new LockedCell(
        UUID.randomUUID(),
        cell.node(),
        cell.segments(),
        period.key(),
        period.first(),
        period.last(),
        lockedBy,
        at);
  }

  Lock on(DayAxis days) {
    return new Lock(id, new Cell(node, segments, days.range(first, last)));
  }
}
