package io.salesline.goals.plan.app;

import io.salesline.goals.MemberId;
import io.salesline.goals.plan.app.PlanProgress.Line;
import io.salesline.goals.plan.app.PlanResults.Sum;
import io.salesline.goals.plan.domain.Breakdown;
import io.salesline.goals.plan.domain.DayRange;
import io.salesline.goals.plan.domain.Place;
import io.salesline.goals.plan.domain.Plan;
import io.salesline.goals.plan.domain.Row;
import io.salesline.goals.plan.domain.RowKey;
import io.salesline.goals.plan.domain.Standing;
import io.salesline.platform.money.Money;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What was found of a slice, by which each of its parts is judged.
 *
 * @param rows of the plan, with what each day asks
 * @param sums as {@link PlanResults#by} has them
 */
record Slices(
    Plan plan, Margin whole, LocalDate asOf, Map<RowKey, Row> rows, Map<String, Sum> sums) {

  /** The rows whose days make a margin up. */
  static Stream<RowKey> rows(Plan plan, Margin margin) {
    var cell = margin.cell();
    return cell.segments().size() == plan.segments().size()
        ? Stream.of(new RowKey(cell.node(), RowKey.ALL_SEGMENTS))
        : cell.segments().stream().map(segment -> new RowKey(cell.node(), segment));
  }

  Line part(Margin part, Breakdown by) {
    Sum sum =
        switch (by) {
          case HALF, QUARTER, MONTH, WEEK, DAY -> within(part);
          case PLACE -> sums.getOrDefault(id(plan.places().get(part.cell().node())), Sum.NOTHING);
          case SEGMENT ->
              sums.getOrDefault(Integer.toString(part.cell().segments().first()), Sum.NOTHING);
        };
    return line(part, sum);
  }

  Line line(Margin margin, Sum sum) {
    DayRange passed = margin.cell().days().within(plan.days().range(LocalDate.EPOCH, asOf));
    long expected = rows(plan, margin).mapToLong(row -> rows.get(row).sum(passed)).sum();
    var actual = new Money(sum.amount(), plan.currency());
    return new Line(
        margin,
        new Standing(plan.money(margin.amount()), plan.money(expected), actual),
        sum.entries());
  }

  /** The days of a period, those off included; as far as the whole has them. */
  private Sum within(Margin part) {
    return sums.entrySet().stream()
        .filter(day -> part.period().contains(LocalDate.parse(day.getKey())))
        .map(Map.Entry::getValue)
        .reduce(Sum.NOTHING, Sum::plus);
  }

  private static String id(Place place) {
    return place.member().map(MemberId::value).orElse(place.unit().value()).toString();
  }
}
