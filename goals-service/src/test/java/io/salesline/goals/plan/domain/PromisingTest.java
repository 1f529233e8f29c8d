package io.salesline.goals.plan.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesline.goals.period.PeriodKind;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Promises beside plans of all kinds, and what is assigned on top. */
class PromisingTest {

  static IntStream seeds() {
    return IntStream.range(0, 50);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatIsPromisedAddsUpByPlaceAndMonthAndIsTakenBackLeafByLeaf(int seed) {
    var made = new RandomPlan(seed);
    Plan plan = made.plan();
    var promises = new Promises(plan);
    Cube begun = promises.cube(made.cube().rows(), new TreeMap<>());
    Part whole = Part.of(plan, CellName.WHOLE);
    Cube cube = begun.with(begun.edit(promises.cell(whole), made.number()).rows());
    Part part = new Part(made.plan().year().periods(PeriodKind.QUARTER).get(2), made.part().cell());

    Edit edit = cube.edit(promises.cell(part), made.number());

    Cube after = cube.with(edit.rows());
    assertThat(after.sum(promises.cell(part))).isEqualTo(edit.after());
    for (Breakdown by : List.of(Breakdown.PLACE, Breakdown.SEGMENT)) {
      assertThat(sum(promises, after, whole.by(by, plan)))
          .isEqualTo(after.sum(promises.cell(whole)));
    }
    assertThat(Leaves.of(after.with(after.edit(promises.cell(part), edit.before()).rows())))
        .isEqualTo(Leaves.of(cube));
  }

  @Test
  void oneHedgeBeneathAnotherMultipliesAndIsRoundedOnce() {
    var units = new UnitAxis(List.of(-1, 0, 1, 0));
    var hedges = new Hedges(Map.of(0, 10_500, 1, 11_000));

    assertThat(hedges.assigned(units, 0, 1_000)).isEqualTo(1_000);
    assertThat(hedges.assigned(units, 1, 1_000)).isEqualTo(1_050);
    assertThat(hedges.assigned(units, 2, 1_000)).isEqualTo(1_155);
    assertThat(hedges.assigned(units, 2, 10)).isEqualTo(12);
    assertThat(hedges.assigned(units, 3, 10)).isEqualTo(11);
  }

  private static long sum(Promises promises, Cube cube, List<Part> parts) {
    return parts.stream().mapToLong(part -> cube.sum(promises.cell(part))).sum();
  }
}
