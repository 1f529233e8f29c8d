package io.salesline.goals.plan.app;

import io.salesline.goals.period.Period;
import io.salesline.goals.plan.app.PlanRows.Differing;
import io.salesline.goals.plan.domain.Breakdown;
import io.salesline.goals.plan.domain.CellName;
import io.salesline.goals.plan.domain.Origin;
import io.salesline.goals.plan.domain.Part;
import io.salesline.goals.plan.domain.Plan;
import io.salesline.goals.plan.domain.PlanId;
import io.salesline.goals.plan.domain.RowKey;
import io.salesline.platform.access.Scope;
import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Lays a copy beside its origin, cell by cell: only what differs. */
@ApplicationScoped
public class ComparingPlans {

  /**
   * @param cell of which cells
   * @param by by periods of which kind; none for the cell's own
   * @param sums whether units are compared too, or only the places that carry the plan
   * @param together whether segments are compared together, or each
   */
  public record Asked(CellName cell, Optional<Breakdown> by, boolean sums, boolean together) {

    /**
     * @throws Refusal 400 {@code unknown-breakdown} for what are no periods
     */
    public Asked {
      if (by.filter(it -> it == Breakdown.PLACE || it == Breakdown.SEGMENT).isPresent()) {
        throw Refusal.malformed("unknown-breakdown");
      }
    }
  }

  /** A row that differs, with its periods that do; none where they differ in days only. */
  public record Difference(Plan copy, RowKey row, List<Changed> periods) {}

  /** In minor units. */
  public record Changed(Period period, long origin, long copy) {}

  private final Plans plans;
  private final PlanRows rows;

  ComparingPlans(Plans plans, PlanRows rows) {
    this.plans = plans;
    this.rows = rows;
  }

  /**
   * Fails with 404, and with 409 {@code not-a-copy}.
   *
   * @param after the row after which they go on; null from the first
   */
  public Uni<List<Difference>> compare(
      Scope scope, PlanId copy, Asked asked, RowKey after, int most) {
    return plans
        .find(scope, copy)
        .map(found -> found.orElseThrow(Refusal::notFound))
        .chain(plan -> compare(scope, plan, asked, after, most));
  }

  /**
   * @throws Refusal 409 {@code not-a-copy}
   */
  static Origin origin(Plan plan) {
    return plan.copyOf().orElseThrow(() -> Refusal.conflict("not-a-copy"));
  }

  private Uni<List<Difference>> compare(
      Scope scope, Plan copy, Asked asked, RowKey after, int most) {
    return plans
        .find(scope, origin(copy).plan())
        .map(found -> found.orElseThrow(Refusal::notFound))
        .chain(origin -> compare(scope, copy, origin, asked, after, most));
  }

  private Uni<List<Difference>> compare(
      Scope scope, Plan copy, Plan origin, Asked asked, RowKey after, int most) {
    Part whole = Part.of(copy, asked.cell());
    return plans
        .seen(scope, copy)
        .chain(seen -> differing(copy, origin, asked, nodes(copy, whole, asked, seen), after, most))
        .map(
            found ->
                found.stream().map(row -> difference(copy, origin, row, whole, asked)).toList());
  }

  private Uni<List<Differing>> differing(
      Plan copy, Plan origin, Asked asked, List<Integer> nodes, RowKey after, int most) {
    return rows.differing(copy, origin, nodes, segments(copy, asked), after, most);
  }

  private static Collection<Integer> segments(Plan copy, Asked asked) {
    return asked.together()
        ? Set.of(RowKey.ALL_SEGMENTS)
        : copy.segments().numbers(asked.cell().segments());
  }

  private static List<Integer> nodes(Plan plan, Part whole, Asked asked, BitSet seen) {
    int node = whole.cell().node();
    return IntStream.range(node, plan.places().axis().end(node))
        .filter(seen::get)
        .filter(it -> asked.sums() || plan.places().axis().isLeaf(it))
        .boxed()
        .toList();
  }

  private static Difference difference(
      Plan copy, Plan origin, Differing row, Part whole, Asked asked) {
    List<Part> parts = asked.by().map(by -> whole.by(by, copy)).orElseGet(() -> List.of(whole));
    return new Difference(
        copy,
        row.key(),
        parts.stream()
            .map(part -> changed(copy, origin, row, part.period(), whole.period()))
            .filter(part -> part.origin() != part.copy())
            .toList());
  }

  /** Each by its own working days: the calendars of the two may have come to differ. */
  private static Changed changed(
      Plan copy, Plan origin, Differing row, Period period, Period within) {
    return new Changed(
        period,
        row.origin().sum(origin.days().range(period, within)),
        row.copy().sum(copy.days().range(period, within)));
  }
}
