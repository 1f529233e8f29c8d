package io.salesline.goals.plan.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;

/** Cubes, cells and locks of all shapes, the same for the same seed. */
final class RandomCube {

  private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);

  private final Random random;
  private final DayAxis days;
  private final UnitAxis units;
  private final int segments;

  RandomCube(long seed) {
    random = new Random(seed);
    days = days();
    units = units();
    segments = 1 + random.nextInt(4);
  }

  Cube cube() {
    Map<RowKey, Row> rows = new HashMap<>();
    for (int place : units.leaves(UnitAxis.TOP)) {
      for (int segment = 1; segment <= segments; segment++) {
        rows.put(new RowKey(place, segment), row());
      }
    }
    return new Cube(days, units, rows, List.of());
  }

  Cell cell() {
    SortedSet<Integer> some = new TreeSet<>();
    while (some.isEmpty()) {
      IntStream.rangeClosed(1, segments).filter(it -> random.nextBoolean()).forEach(some::add);
    }
    int from = random.nextInt(days.size());
    int to = from + 1 + random.nextInt(days.size() - from);
    return new Cell(random.nextInt(units.size()), some, new DayRange(from, to));
  }

  List<Lock> locks() {
    return IntStream.range(0, random.nextInt(4))
        .mapToObj(it -> new Lock(new UUID(0, it), cell()))
        .toList();
  }

  /** Sometimes little, sometimes nothing, sometimes beyond what an int holds. */
  long number() {
    return switch (random.nextInt(4)) {
      case 0 -> 0;
      case 1 -> random.nextInt(10);
      case 2 -> random.nextInt(1_000_000);
      default -> random.nextLong(1_000_000_000_000L);
    };
  }

  private Row row() {
    boolean empty = random.nextInt(5) == 0;
    return Row.of(random.longs(days.size(), 0, empty ? 1 : 1 + random.nextInt(100_000)).toArray());
  }

  private DayAxis days() {
    int months = 1 + random.nextInt(4);
    LocalDate last = YearMonth.from(FIRST).plusMonths(months - 1).atEndOfMonth();
    List<LocalDate> worked =
        FIRST.datesUntil(last.plusDays(1)).filter(day -> random.nextInt(7) < 5).toList();
    List<LocalDate> ends =
        IntStream.range(0, months)
            .mapToObj(month -> YearMonth.from(FIRST).plusMonths(month).atEndOfMonth())
            .toList();
    return DayAxis.of(worked, ends);
  }

  /** Each node hangs under the one before, or under somebody above it. */
  private UnitAxis units() {
    List<Integer> parents = new ArrayList<>(List.of(-1));
    for (int more = random.nextInt(12); more > 0; more--) {
      int parent = parents.size() - 1;
      while (parent > 0 && random.nextBoolean()) {
        parent = parents.get(parent);
      }
      parents.add(parent);
    }
    return new UnitAxis(parents);
  }
}
