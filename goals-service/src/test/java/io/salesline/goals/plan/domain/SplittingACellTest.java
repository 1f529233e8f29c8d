package io.salesline.goals.plan.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesline.goals.period.Period;
import io.salesline.goals.period.PeriodKind;
import io.salesline.platform.problem.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Splits, edits and locks anywhere, in years of all kinds: properties that hold for each. */
class SplittingACellTest {

  private static final int CHANGES = 8;

  static IntStream seeds() {
    return IntStream.range(0, 60);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theCellKeepsItsNumberAndNothingOutsideNorLockedMoves(int seed) {
    var made = new RandomPlan(seed);
    Cube cube = made.cube();
    for (int i = 0; i < CHANGES; i++) {
      Part part = made.part();
      Cube before = edited(cube.with(made.locks()), part.cell(), made.number());

      Optional<Edit> split = split(made.plan(), before, made.steps(part), part);

      Cube after = split.isEmpty() ? before : before.with(split.get().rows());
      assertThat(after.sum(part.cell())).isEqualTo(before.sum(part.cell()));
      assertThat(Leaves.outside(after, part.cell())).isEqualTo(Leaves.outside(before, part.cell()));
      assertThat(locked(after)).isEqualTo(locked(before));
      assertThat(Leaves.of(after).values()).allMatch(leaf -> leaf >= 0);
      cube = after;
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyMarginOfEveryCalendarAddsUp(int seed) {
    var made = new RandomPlan(seed);
    Plan plan = made.plan();
    Cube cube = made.cube();
    for (int i = 0; i < CHANGES; i++) {
      Part part = made.part();
      Cube before = edited(cube.with(made.locks()), part.cell(), made.number());
      cube =
          split(plan, before, made.steps(part), part)
              .map(it -> before.with(it.rows()))
              .orElse(before);
    }
    for (int node = 0; node < plan.places().axis().size(); node++) {
      var whole =
          new Part(
              plan.year().whole(), new Cell(node, plan.segments().numbers(), plan.days().all()));
      long sum = Leaves.sum(Leaves.within(cube, whole.cell()));
      for (Breakdown by : Breakdown.values()) {
        assertThat(sum(cube, whole.by(by, plan))).as(by.key()).isEqualTo(sum);
      }
      assertThat(sum(cube, periods(plan, whole, PeriodKind.YEAR))).isEqualTo(sum);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void withoutLocksEachPartIsWithinOneOfItsQuota(int seed) {
    var made = new RandomPlan(seed);
    Plan plan = made.plan();
    Part part = made.part();
    Cube cube = edited(made.cube(), part.cell(), made.number());
    for (Breakdown by : Breakdown.values()) {
      SplitStep step = made.step(part, by);
      List<Part> parts = part.by(by, plan);

      Cube after = cube.with(split(plan, cube, List.of(step), part).orElseThrow().rows());

      long[] weights = parts.stream().mapToLong(it -> weight(plan, step, it)).toArray();
      double sum = Arrays.stream(weights).sum();
      for (int i = 0; i < weights.length; i++) {
        double quota = cube.sum(part.cell()) * (weights[i] / sum);
        assertThat(Math.abs(after.sum(parts.get(i).cell()) - quota)).isLessThan(1.001);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aSplitDoneAgainChangesNothing(int seed) {
    var made = new RandomPlan(seed);
    Part part = made.part();
    List<SplitStep> steps = made.steps(part);
    Cube cube = edited(made.cube(), part.cell(), made.number());
    Cube once = cube.with(split(made.plan(), cube, steps, part).orElseThrow().rows());

    Edit again = split(made.plan(), once, steps, part).orElseThrow();

    assertThat(Leaves.of(once.with(again.rows()))).isEqualTo(Leaves.of(once));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aYearTakesTheShapeOfAnEarlierOne(int seed) {
    var made = new RandomPlan(seed);
    Plan plan = made.plan();
    History history = made.history();
    Part whole = Part.of(plan, CellName.WHOLE);
    Cube cube = edited(made.cube(), whole.cell(), 1_000_000_007L);
    var steps =
        List.of(
            new SplitStep(Breakdown.PLACE, SplitMethod.HISTORY, Map.of()),
            new SplitStep(Breakdown.SEGMENT, SplitMethod.HISTORY, Map.of()),
            new SplitStep(Breakdown.MONTH, SplitMethod.HISTORY, Map.of()));

    Cube after = cube.with(new Splitting(plan, cube, steps, history).of(whole).rows());

    double booked = history.of(whole);
    for (Part place : whole.by(Breakdown.PLACE, plan)) {
      double quota = 1_000_000_007L * (history.of(place) / booked);
      assertThat(Math.abs(after.sum(place.cell()) - quota)).isLessThan(1.5);
    }
    assertThat(after.sum(whole.cell())).isEqualTo(1_000_000_007L);
  }

  @Test
  void amountsThatAreGivenMustAddUp() {
    var made = new RandomPlan(3);
    Plan plan = made.plan();
    Part whole = Part.of(plan, CellName.WHOLE);
    Cube cube = edited(made.cube(), whole.cell(), 1_000);
    Map<String, Long> halves = keys(whole, plan, 400);

    var fitting = new SplitStep(Breakdown.HALF, SplitMethod.MANUAL, halves(halves, 600));
    Cube after = cube.with(split(plan, cube, List.of(fitting), whole).orElseThrow().rows());

    assertThat(whole.by(Breakdown.HALF, plan).stream().map(it -> after.sum(it.cell())))
        .containsExactly(400L, 600L);
    var short1 = new SplitStep(Breakdown.HALF, SplitMethod.MANUAL, halves(halves, 599));
    assertThatThrownBy(() -> split(plan, cube, List.of(short1), whole))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("parts-do-not-add-up");
    var stray = new SplitStep(Breakdown.HALF, SplitMethod.WEIGHTS, Map.of("2020-Q9", 1L));
    assertThatThrownBy(() -> split(plan, cube, List.of(stray), whole)).isInstanceOf(Refusal.class);
  }

  @Test
  void whatIsLockedAsAWholeKeepsItsNumberAndTheOthersShareTheRest() {
    var made = new RandomPlan(5);
    Plan plan = made.plan();
    Part whole = Part.of(plan, CellName.WHOLE);
    List<Part> quarters = whole.by(Breakdown.QUARTER, plan);
    Cube cube = edited(made.cube(), whole.cell(), 9_000);
    Cube first = edited(cube, quarters.getFirst().cell(), 3_000);
    var lock = new Lock(new java.util.UUID(0, 1), quarters.getFirst().cell());
    Cube ready = edited(first.with(List.of(lock)), whole.cell(), 9_001);
    var even = List.of(new SplitStep(Breakdown.QUARTER, SplitMethod.EVEN, Map.of()));

    Cube after = ready.with(split(plan, ready, even, whole).orElseThrow().rows());

    assertThat(quarters.stream().map(it -> after.sum(it.cell())))
        .containsExactly(3_000L, 2_001L, 2_000L, 2_000L);
  }

  private static Map<String, Long> keys(Part whole, Plan plan, long amount) {
    return whole.by(Breakdown.HALF, plan).stream()
        .collect(Collectors.toMap(part -> part.key(Breakdown.HALF, plan), part -> amount));
  }

  private static Map<String, Long> halves(Map<String, Long> all, long second) {
    return all.keySet().stream()
        .collect(Collectors.toMap(it -> it, it -> it.endsWith("H2") ? second : all.get(it)));
  }

  private static long weight(Plan plan, SplitStep step, Part part) {
    return switch (step.method()) {
      case EVEN -> 1;
      case WEIGHTS -> step.given().get(part.key(step.by(), plan));
      default ->
          (long) plan.places().axis().leaves(part.cell().node()).size()
              * part.cell().segments().size()
              * part.cell().days().length();
    };
  }

  private static Optional<Edit> split(Plan plan, Cube cube, List<SplitStep> steps, Part part) {
    try {
      return Optional.of(new Splitting(plan, cube, steps, History.NONE).of(part));
    } catch (LockedCells blocked) {
      return Optional.empty();
    }
  }

  private static Cube edited(Cube cube, Cell cell, long number) {
    try {
      return cube.with(cube.edit(cell, number).rows());
    } catch (LockedCells blocked) {
      return cube;
    }
  }

  private static Map<String, Long> locked(Cube cube) {
    return Leaves.of(
        cube,
        (key, day) ->
            cube.locksOn(new Cell(key.node(), cellSegments(key), cube.days().all())).stream()
                .anyMatch(lock -> Leaves.lies(cube, key, day, lock.cell())));
  }

  private static java.util.SortedSet<Integer> cellSegments(RowKey key) {
    return new java.util.TreeSet<>(List.of(key.segment()));
  }

  private static long sum(Cube cube, List<Part> parts) {
    return parts.stream().mapToLong(part -> cube.sum(part.cell())).sum();
  }

  private static List<Part> periods(Plan plan, Part whole, PeriodKind kind) {
    return plan.year().periods(kind).stream().map(period -> in(plan, whole, period)).toList();
  }

  private static Part in(Plan plan, Part whole, Period period) {
    DayRange days = plan.days().range(period.first(), period.last());
    return new Part(period, new Cell(whole.cell().node(), whole.cell().segments(), days));
  }
}
