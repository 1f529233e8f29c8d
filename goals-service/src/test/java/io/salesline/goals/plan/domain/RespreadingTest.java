package io.salesline.goals.plan.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesline.goals.period.PeriodKind;
import io.salesline.platform.problem.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Other working days in years of all kinds, with any locks. */
class RespreadingTest {

  static IntStream seeds() {
    return IntStream.range(0, 100);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void monthsThePastAndLockedLeavesStay(int seed) {
    var made = new RandomPlan(seed);
    Plan plan = made.plan();
    var random = new Random(seed);
    LocalDate today = plan.year().first().plusDays(random.nextInt(400) - 20);
    Part part = made.part();
    Cube cube = made.cube();
    cube = cube.with(cube.edit(part.cell(), made.number()).rows());
    List<Lock> locks = made.locks();
    DayAxis days = Respreading.days(plan, day -> random.nextInt(7) < 5, today);

    Optional<Cube> respread = respread(plan, cube.with(locks), days, locks, today);

    if (respread.isPresent()) {
      Cube after = respread.get();
      assertThat(margins(plan.on(days), after)).isEqualTo(margins(plan, cube));
      assertThat(past(after, today)).isEqualTo(past(cube, today));
      assertThat(locked(after, locks(locks, plan, days)))
          .containsAllEntriesOf(withValue(locked(cube, locks)));
      assertThat(Leaves.of(after).values()).allMatch(leaf -> leaf >= 0);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theSameDaysChangeNothing(int seed) {
    var made = new RandomPlan(seed);
    Plan plan = made.plan();
    Cube cube = made.cube();

    Optional<Cube> respread =
        respread(plan, cube, plan.days(), List.of(), plan.year().first().plusDays(100));

    assertThat(respread.orElseThrow().rows()).isEqualTo(cube.rows());
  }

  private static Optional<Cube> respread(
      Plan plan, Cube cube, DayAxis days, List<Lock> locks, LocalDate today) {
    try {
      var respreading = new Respreading(plan, cube, days, locks(locks, plan, days), today);
      SortedMap<RowKey, Row> rows = respreading.rows();
      return Optional.of(new Cube(days, cube.units(), rows, List.of()));
    } catch (LockedCells | Refusal refused) {
      return Optional.empty();
    }
  }

  /** The same locks by other days. */
  private static List<Lock> locks(List<Lock> locks, Plan plan, DayAxis days) {
    return locks.stream().map(lock -> lock(lock, plan, days)).toList();
  }

  private static Lock lock(Lock lock, Plan plan, DayAxis days) {
    List<LocalDate> dates = plan.days().in(lock.cell().days());
    DayRange range = days.range(dates.getFirst(), dates.getLast());
    return new Lock(lock.id(), new Cell(lock.cell().node(), lock.cell().segments(), range));
  }

  /** Of every row in every month. */
  private static List<Long> margins(Plan plan, Cube cube) {
    var margins = new ArrayList<Long>();
    for (Row row : cube.rows().values()) {
      plan.year().periods(PeriodKind.MONTH).stream()
          .map(month -> plan.days().range(month.first(), month.last()))
          .forEach(days -> margins.add(row.sum(days)));
    }
    return margins;
  }

  private static Map<String, Long> past(Cube cube, LocalDate today) {
    return Leaves.of(cube, (key, day) -> !cube.days().days().get(day).isAfter(today));
  }

  private static Map<String, Long> locked(Cube cube, List<Lock> locks) {
    var byDate = new java.util.TreeMap<String, Long>();
    cube.rows().forEach((key, row) -> addLocked(byDate, cube, key, row, locks));
    return byDate;
  }

  private static void addLocked(
      Map<String, Long> byDate, Cube cube, RowKey key, Row row, List<Lock> locks) {
    for (int day = 0; day < row.size(); day++) {
      int at = day;
      if (locks.stream().anyMatch(lock -> Leaves.lies(cube, key, at, lock.cell()))) {
        byDate.put(key + "/" + cube.days().days().get(day), row.value(day));
      }
    }
  }

  /** A day without a number may be worked no longer. */
  private static Map<String, Long> withValue(Map<String, Long> leaves) {
    leaves.values().removeIf(value -> value == 0);
    return leaves;
  }
}
