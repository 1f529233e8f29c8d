package io.salesline.goals.plan.domain;

import static java.util.stream.Collectors.toMap;

import io.salesline.goals.MemberId;
import io.salesline.goals.UnitId;
import io.salesline.goals.fiscal.domain.FiscalCalendar;
import io.salesline.goals.fiscal.domain.FiscalCalendar.NamedAfter;
import io.salesline.goals.fiscal.domain.FiscalCalendar.Pattern;
import io.salesline.goals.metric.Metric;
import io.salesline.goals.period.FiscalYear;
import io.salesline.goals.period.Period;
import io.salesline.goals.period.PeriodKind;
import io.salesline.goals.segment.Segment;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;

/** Plans of years of all kinds, cells, locks and splits; the same for the same seed. */
final class RandomPlan {

  private static final List<Breakdown> WAYS = List.of(Breakdown.values());

  private final Random random;
  private final FiscalCalendar calendar;
  private final Plan plan;

  RandomPlan(long seed) {
    random = new Random(seed);
    calendar =
        new FiscalCalendar(one(Pattern.values()), one(Month.values()), one(NamedAfter.values()));
    plan = plan(calendar.year(2020 + random.nextInt(10)));
  }

  Plan plan() {
    return plan;
  }

  Cube cube() {
    Map<RowKey, Row> rows = new HashMap<>();
    for (int place : plan.places().axis().leaves(UnitAxis.TOP)) {
      for (int segment : plan.segments().numbers()) {
        rows.put(new RowKey(place, segment), row());
      }
    }
    return new Cube(plan.days(), plan.places().axis(), rows, List.of());
  }

  /** A period of any kind that has a working day, anywhere, of some segments. */
  Part part() {
    SortedSet<Integer> some = new TreeSet<>();
    while (some.isEmpty()) {
      plan.segments().numbers().stream().filter(it -> random.nextBoolean()).forEach(some::add);
    }
    DayRange days = new DayRange(0, 0);
    Period period = plan.year().whole();
    while (days.isEmpty()) {
      period = one(plan.year().periods(one(PeriodKind.values())));
      days = plan.days().range(period.first(), period.last());
    }
    return new Part(period, new Cell(random.nextInt(plan.places().axis().size()), some, days));
  }

  List<Lock> locks() {
    return IntStream.range(0, random.nextInt(4))
        .mapToObj(it -> new Lock(new UUID(0, it), part().cell()))
        .toList();
  }

  long number() {
    return random.nextInt(3) == 0 ? random.nextInt(20) : random.nextLong(1_000_000_000L);
  }

  /** The methods that need nothing to be given, or weights by the parts' keys. */
  List<SplitStep> steps(Part whole) {
    var steps = new ArrayList<SplitStep>();
    steps.add(step(whole, one(WAYS)));
    for (int more = random.nextInt(3); more > 0; more--) {
      SplitMethod method = random.nextBoolean() ? SplitMethod.EVEN : SplitMethod.WORKING_DAYS;
      steps.add(new SplitStep(one(WAYS), method, Map.of()));
    }
    return steps;
  }

  SplitStep step(Part whole, Breakdown by) {
    return switch (random.nextInt(3)) {
      case 0 -> new SplitStep(by, SplitMethod.EVEN, Map.of());
      case 1 -> new SplitStep(by, SplitMethod.WORKING_DAYS, Map.of());
      default -> new SplitStep(by, SplitMethod.WEIGHTS, weights(whole, by));
    };
  }

  private Map<String, Long> weights(Part whole, Breakdown by) {
    return whole.by(by, plan).stream()
        .collect(toMap(part -> part.key(by, plan), part -> 1L + random.nextInt(100)));
  }

  /** Results of a whole earlier year, as long as this one in months. */
  History history() {
    FiscalYear year = calendar.year(plan.year().year() - 1);
    var history = new History(plan, plan.year().whole(), year, year.whole());
    for (int i = 0; i < 200; i++) {
      List<Integer> leaves = plan.places().axis().leaves(UnitAxis.TOP);
      LocalDate day = year.first().plusDays(random.nextInt(360));
      var row = new RowKey(one(leaves), 1 + random.nextInt(plan.segments().size()));
      history.add(row, day, 1 + random.nextInt(100_000));
    }
    return history;
  }

  private Row row() {
    boolean empty = random.nextInt(5) == 0;
    return Row.of(
        random.longs(plan.days().size(), 0, empty ? 1 : 1 + random.nextInt(100_000)).toArray());
  }

  private Plan plan(FiscalYear year) {
    List<LocalDate> worked =
        year.first()
            .datesUntil(year.last().plusDays(1))
            .filter(day -> random.nextInt(7) < 5)
            .toList();
    return new Plan(
        new PlanId(new UUID(1, 1)),
        "Any",
        Metric.of("booked-revenue").orElseThrow(),
        Currency.getInstance("USD"),
        year,
        DayAxis.of(worked, year.monthEnds()),
        places(),
        new Segments(
            IntStream.range(0, random.nextInt(3))
                .mapToObj(it -> segment("product-" + it, new UUID(2, it)))
                .toList()),
        new UUID(3, 3),
        Instant.EPOCH,
        Instant.EPOCH,
        1,
        Optional.empty());
  }

  private static PlanSegment segment(String key, UUID product) {
    return new PlanSegment(key, Segment.of(product, null, null));
  }

  /** Each node hangs under the one before, or under somebody above it. */
  private Places places() {
    List<Integer> parents = new ArrayList<>(List.of(-1));
    for (int more = random.nextInt(8); more > 0; more--) {
      int parent = parents.size() - 1;
      while (parent > 0 && random.nextBoolean()) {
        parent = parents.get(parent);
      }
      parents.add(parent);
    }
    var axis = new UnitAxis(parents);
    return new Places(
        IntStream.range(0, axis.size()).mapToObj(node -> place(axis, node)).toList(), axis);
  }

  private static Place place(UnitAxis axis, int node) {
    return new Place(
        new UnitId(new UUID(4, node)),
        axis.isLeaf(node) ? Optional.of(new MemberId(new UUID(5, node))) : Optional.empty());
  }

  private <T> T one(T[] all) {
    return all[random.nextInt(all.length)];
  }

  private <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
