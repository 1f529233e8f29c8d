package io.salesline.goals.plan.app;

import io.salesline.goals.plan.domain.Breakdown;
import io.salesline.goals.plan.domain.Cell;
import io.salesline.goals.plan.domain.CellName;
import io.salesline.goals.plan.domain.Part;
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
        .chain(plan -> seen(scope, plan, plan.cell(name)).chain(cell -> read(plan, name, by)));
  }

  /** The rows of the sums of a cell and some parts of it; fails as {@link #cell} does. */
  Uni<SortedMap<RowKey, Row>> margins(Scope scope, Plan plan, Part whole, List<Part> parts) {
    return seen(scope, plan, whole.cell()).chain(cell -> margins(plan, whole, parts));
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

  private Uni<Reading> read(Plan plan, CellName name, Optional<Breakdown> by) {
    var whole = Part.of(plan, name);
    List<Part> parts = by.map(it -> parts(plan, whole, it)).orElseGet(List::of);
    return margins(plan, whole, parts).map(found -> reading(plan, whole, parts, found));
  }

  private Uni<SortedMap<RowKey, Row>> margins(Plan plan, Part whole, List<Part> parts) {
    return rows.read(plan, Margin.rows(plan, Stream.concat(Stream.of(whole), parts.stream())));
  }

  private static Reading reading(
      Plan plan, Part whole, List<Part> parts, SortedMap<RowKey, Row> found) {
    return new Reading(
        plan,
        Margin.of(plan, whole, found),
        parts.stream().map(part -> Margin.of(plan, part, found)).toList());
  }

  /** A place with nobody beneath is taken apart into nothing. */
  private static List<Part> parts(Plan plan, Part whole, Breakdown by) {
    List<Part> parts = whole.by(by, plan);
    return by == Breakdown.PLACE && parts.contains(whole) ? List.of() : parts;
  }
}
