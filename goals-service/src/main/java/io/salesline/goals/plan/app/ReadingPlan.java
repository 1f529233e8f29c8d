package io.salesline.goals.plan.app;

import io.salesline.goals.period.Period;
import io.salesline.goals.period.PeriodKind;
import io.salesline.goals.plan.domain.Cell;
import io.salesline.goals.plan.domain.CellName;
import io.salesline.goals.plan.domain.DayRange;
import io.salesline.goals.plan.domain.Plan;
import io.salesline.goals.plan.domain.PlanId;
import io.salesline.goals.plan.domain.Row;
import io.salesline.goals.plan.domain.RowKey;
import io.salesline.platform.access.Scope;
import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What cells have, and what they are made of: sums of a few rows, however large the plan. */
@ApplicationScoped
public class ReadingPlan {

  /** A cell with the parts that it was asked to be taken apart into. */
  public record Reading(Plan plan, Margin whole, List<Margin> parts) {}

  private final Plans plans;
  private final PlanRows rows;
  private final PlanLocks locks;

  ReadingPlan(Plans plans, PlanRows rows, PlanLocks locks) {
    this.plans = plans;
    this.rows = rows;
    this.locks = locks;
  }

  /** Fails with 404 where the reader sees nothing of the plan. */
  public Uni<Plan> plan(Scope scope, PlanId id) {
    return plans.find(scope, id).map(found -> found.orElseThrow(Refusal::notFound));
  }

  /** Fails with 404 where the reader does not see that node. */
  public Uni<Reading> cell(Scope scope, PlanId id, CellName name, Optional<Breakdown> by) {
    return plan(scope, id)
        .chain(
            plan -> seen(scope, plan, plan.cell(name)).chain(cell -> read(plan, name, cell, by)));
  }

  /** Rows of leaves in order; fails as {@link #cell} does. */
  public Uni<SortedMap<RowKey, Row>> leaves(
      Scope scope, Plan plan, CellName name, RowKey after, int most) {
    return seen(scope, plan, plan.cell(name)).chain(cell -> rows.leaves(plan, cell, after, most));
  }

  /** Those on what the reader sees. */
  public Uni<List<LockedCell>> locks(Scope scope, Plan plan) {
    return plans
        .seen(scope, plan)
        .chain(
            seen ->
                locks
                    .of(plan)
                    .map(all -> all.stream().filter(lock -> seen.get(lock.node())).toList()));
  }

  private Uni<Cell> seen(Scope scope, Plan plan, Cell cell) {
    return plans
        .seen(scope, plan)
        .map(
            seen -> {
              if (!seen.get(cell.node())) {
                throw Refusal.notFound();
              }
              return cell;
            });
  }

  private Uni<Reading> read(Plan plan, CellName name, Cell cell, Optional<Breakdown> by) {
    var whole = new Part(plan.period(name.period()), cell);
    List<Part> parts = by.map(it -> parts(plan, whole, it)).orElseGet(List::of);
    SortedSet<RowKey> keys = new TreeSet<>();
    Stream.concat(Stream.of(whole), parts.stream()).forEach(part -> keys.addAll(part.keys(plan)));
    return rows.read(plan, keys)
        .map(
            found ->
                new Reading(
                    plan,
                    whole.margin(plan, found),
                    parts.stream().map(part -> part.margin(plan, found)).toList()));
  }

  private static List<Part> parts(Plan plan, Part whole, Breakdown by) {
    return by.period()
        .map(kind -> periods(plan, whole, kind))
        .orElseGet(() -> by == Breakdown.PLACE ? places(plan, whole) : segments(whole));
  }

  /** Those with a day in common; what lies outside the cell does not count. */
  private static List<Part> periods(Plan plan, Part whole, PeriodKind kind) {
    return plan.year().periods(kind).stream()
        .map(period -> whole.in(period, plan))
        .filter(part -> !part.cell().days().isEmpty())
        .toList();
  }

  private static List<Part> places(Plan plan, Part whole) {
    Cell cell = whole.cell();
    return plan.places().axis().children(cell.node()).stream()
        .map(node -> new Part(whole.period(), new Cell(node, cell.segments(), cell.days())))
        .toList();
  }

  private static List<Part> segments(Part whole) {
    Cell cell = whole.cell();
    return cell.segments().stream()
        .map(
            it ->
                new Part(
                    whole.period(), new Cell(cell.node(), new TreeSet<>(List.of(it)), cell.days())))
        .toList();
  }

  /** A cell that is to be summed. */
  private record Part(Period period, Cell cell) {

    Part in(Period part, Plan plan) {
      DayRange days = plan.days().range(part.first(), part.last()).within(cell.days());
      return new Part(part, new Cell(cell.node(), cell.segments(), days));
    }

    /** The rows whose days make the cell up. */
    List<RowKey> keys(Plan plan) {
      return cell.segments().size() == plan.segments().size()
          ? List.of(new RowKey(cell.node(), RowKey.ALL_SEGMENTS))
          : cell.segments().stream().map(it -> new RowKey(cell.node(), it)).toList();
    }

    Margin margin(Plan plan, SortedMap<RowKey, Row> rows) {
      long amount = keys(plan).stream().mapToLong(key -> rows.get(key).sum(cell.days())).sum();
      return new Margin(period, cell, amount);
    }
  }
}
