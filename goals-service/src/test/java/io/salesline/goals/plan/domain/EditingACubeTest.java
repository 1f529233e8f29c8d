package io.salesline.goals.plan.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Any numbers entered anywhere, with any locks: properties that hold for each of many cubes. */
class EditingACubeTest {

  private static final int EDITS = 20;

  static IntStream seeds() {
    return IntStream.range(0, 400);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theCellHasTheNumberAndNothingOutsideMoves(int seed) {
    var made = new RandomCube(seed);
    Cube cube = made.cube();
    for (int i = 0; i < EDITS; i++) {
      Cell cell = made.cell();
      long number = made.number();
      cube = cube.with(made.locks());

      Optional<Edit> edit = edited(cube, cell, number);

      Cube after = edit.isEmpty() ? cube : cube.with(edit.get().rows());
      assertThat(after.sum(cell)).isEqualTo(edit.isEmpty() ? cube.sum(cell) : number);
      assertThat(Leaves.outside(after, cell)).isEqualTo(Leaves.outside(cube, cell));
      assertThat(negative(after)).isZero();
      cube = after;
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void lockedLeavesDoNotMove(int seed) {
    var made = new RandomCube(seed);
    Cube cube = made.cube().with(made.locks());
    Map<String, Long> locked = locked(cube);
    for (int i = 0; i < EDITS; i++) {
      Cell cell = made.cell();

      Optional<Edit> edit = edited(cube, cell, made.number());

      cube = edit.isEmpty() ? cube : cube.with(edit.get().rows());
      assertThat(locked(cube)).isEqualTo(locked);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void itIsRefusedOnlyWhereTheLocksLeaveNoWay(int seed) {
    var made = new RandomCube(seed);
    Cube cube = made.cube();
    for (int i = 0; i < EDITS; i++) {
      Cell cell = made.cell();
      long number = made.number();
      cube = cube.with(made.locks());
      Map<String, Long> locked = lockedIn(cube, cell);
      long fixed = locked.values().stream().mapToLong(it -> it).sum();
      boolean possible =
          number == fixed || number > fixed && locked.size() < Leaves.within(cube, cell).size();

      Optional<Edit> edit = edited(cube, cell, number);

      assertThat(edit.isPresent()).isEqualTo(possible || number == cube.sum(cell));
      cube = edit.isEmpty() ? cube : cube.with(edit.get().rows());
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anEditAndItsReverseRestoreEveryLeaf(int seed) {
    var made = new RandomCube(seed);
    Cube cube = made.cube();
    for (int i = 0; i < EDITS; i++) {
      Cell cell = made.cell();
      cube = cube.with(made.locks());
      Optional<Edit> edit = edited(cube, cell, made.number());
      if (edit.isPresent()) {
        Cube there = cube.with(edit.get().rows());

        Cube back = there.with(there.edit(cell, edit.get().before()).rows());

        assertThat(Leaves.of(back)).isEqualTo(Leaves.of(cube));
        cube = there;
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void severalEditsOfACellTakenBackInOneRestoreEveryLeaf(int seed) {
    var made = new RandomCube(seed);
    Cube cube = made.cube().with(made.locks());
    Cell cell = made.cell();
    long before = cube.sum(cell);
    Cube there = cube;
    for (int i = 0; i < EDITS; i++) {
      Optional<Edit> edit = edited(there, cell, made.number());
      there = edit.isEmpty() ? there : there.with(edit.get().rows());
    }

    Cube back = there.with(there.edit(cell, before).rows());

    assertThat(Leaves.of(back)).isEqualTo(Leaves.of(cube));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void sumsThatFollowTheDifferencesAreTheSumsOfTheLeaves(int seed) {
    var made = new RandomCube(seed);
    Cube cube = made.cube();
    Map<RowKey, long[]> sums = sums(cube);
    for (int i = 0; i < EDITS; i++) {
      Cube before = cube.with(made.locks());
      Optional<Edit> edit = edited(before, made.cell(), made.number());
      if (edit.isPresent()) {
        cube = before.with(edit.get().rows());

        edit.get()
            .differences(before.rows(), cube.units())
            .forEach((key, it) -> add(sums, key, it));

        assertThat(text(sums)).isEqualTo(text(sums(cube)));
      }
    }
  }

  @Test
  void aPlanWithoutAShapeIsSpreadEvenly() {
    var days = new DayAxis(DaysInARow.of(6), List.of(new DayRange(0, 4), new DayRange(4, 6)));
    var units = new UnitAxis(List.of(-1, 0, 0));
    var rows =
        Map.of(
            new RowKey(1, 1), Row.of(new long[6]),
            new RowKey(2, 1), Row.of(new long[6]));
    var cube = new Cube(days, units, rows, List.of());
    var all = new Cell(0, new TreeSet<>(List.of(1)), days.all());

    Edit edit = cube.edit(all, 121);

    // 121 is 61 and 60 to the two; of 61 the month of four days has 40.67 and gets 41.
    assertThat(edit.rows().get(new RowKey(1, 1)).values()).containsExactly(11, 10, 10, 10, 10, 10);
    assertThat(edit.rows().get(new RowKey(2, 1)).values()).containsExactly(10, 10, 10, 10, 10, 10);
  }

  @Test
  void itNamesTheLocksThatBlock() {
    var days = new DayAxis(DaysInARow.of(2), List.of(new DayRange(0, 2)));
    var units = new UnitAxis(List.of(-1));
    var cube =
        new Cube(days, units, Map.of(new RowKey(0, 1), Row.of(new long[] {5, 7})), List.of());
    var all = new Cell(0, new TreeSet<>(List.of(1)), days.all());
    var first = new Cell(0, new TreeSet<>(List.of(1)), new DayRange(0, 1));
    var lock = new Lock(new java.util.UUID(0, 1), first);

    var refused = refused(cube.with(List.of(lock)), all, 4);

    assertThat(refused.blocking()).containsExactly(lock);
    assertThat(refused.locked()).isEqualTo(5);
  }

  private static LockedCells refused(Cube cube, Cell cell, long number) {
    return org.assertj.core.api.Assertions.catchThrowableOfType(
        LockedCells.class, () -> cube.edit(cell, number));
  }

  private static Optional<Edit> edited(Cube cube, Cell cell, long number) {
    try {
      return Optional.of(cube.edit(cell, number));
    } catch (LockedCells blocked) {
      return Optional.empty();
    }
  }

  private static Map<String, Long> locked(Cube cube) {
    return lockedIn(cube, all(cube));
  }

  private static Map<String, Long> lockedIn(Cube cube, Cell cell) {
    List<Lock> locks = cube.locksOn(cell);
    return Leaves.of(
        cube,
        (key, day) ->
            Leaves.lies(cube, key, day, cell)
                && locks.stream().anyMatch(lock -> Leaves.lies(cube, key, day, lock.cell())));
  }

  private static Cell all(Cube cube) {
    var segments = new TreeSet<Integer>();
    cube.rows().keySet().forEach(key -> segments.add(key.segment()));
    return new Cell(UnitAxis.TOP, segments, cube.days().all());
  }

  private static long negative(Cube cube) {
    return Leaves.of(cube).values().stream().filter(value -> value < 0).count();
  }

  /** Of every node in each segment and in all of them, but for the leaves' own rows. */
  private static Map<RowKey, long[]> sums(Cube cube) {
    Map<RowKey, long[]> sums = new HashMap<>();
    cube.rows()
        .forEach(
            (key, row) -> {
              add(sums, new RowKey(key.node(), RowKey.ALL_SEGMENTS), row.values());
              for (int at = cube.units().parent(key.node());
                  at >= 0;
                  at = cube.units().parent(at)) {
                add(sums, new RowKey(at, key.segment()), row.values());
                add(sums, new RowKey(at, RowKey.ALL_SEGMENTS), row.values());
              }
            });
    return sums;
  }

  private static void add(Map<RowKey, long[]> sums, RowKey key, long[] more) {
    long[] sum = sums.computeIfAbsent(key, it -> new long[more.length]);
    IntStream.range(0, more.length).forEach(day -> sum[day] += more[day]);
  }

  private static Map<RowKey, List<Long>> text(Map<RowKey, long[]> sums) {
    var text = new TreeMap<RowKey, List<Long>>();
    sums.forEach((key, days) -> text.put(key, java.util.Arrays.stream(days).boxed().toList()));
    return text;
  }
}
