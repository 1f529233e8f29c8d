package io.salesline.goals.plan.app;

import static java.util.stream.Collectors.toMap;

import io.salesline.goals.plan.app.PlanHedges.Hedge;
import io.salesline.goals.plan.domain.Breakdown;
import io.salesline.goals.plan.domain.Cell;
import io.salesline.goals.plan.domain.CellName;
import io.salesline.goals.plan.domain.Cube;
import io.salesline.goals.plan.domain.Hedges;
import io.salesline.goals.plan.domain.Part;
import io.salesline.goals.plan.domain.Plan;
import io.salesline.goals.plan.domain.PlanId;
import io.salesline.goals.plan.domain.Promises;
import io.salesline.goals.plan.domain.Row;
import io.salesline.goals.plan.domain.RowKey;
import io.salesline.platform.access.Scope;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.IntStream;

/** What is asked, assigned and promised, side by side. */
@ApplicationScoped
public class ReadingGaps {

  /**
   * Of a cell, in minor units.
   *
   * @param assigned with what those above assign on top
   */
  public record Gap(Part part, long asked, long assigned, long promised) {}

  /** A cell, and the places beneath it. */
  public record Gaps(Plan plan, Gap whole, List<Gap> parts) {}

  private final ReadingPlan reading;
  private final PromisedRows promised;
  private final PlanHedges hedges;

  ReadingGaps(ReadingPlan reading, PromisedRows promised, PlanHedges hedges) {
    this.reading = reading;
    this.promised = promised;
    this.hedges = hedges;
  }

  /**
   * Fails as reading that cell does, and with 422 {@code period-not-months}.
   *
   * @param units of all units beneath it, instead of the places directly beneath
   */
  public Uni<Gaps> of(Scope scope, PlanId id, CellName cell, boolean units) {
    return reading.plan(scope, id).chain(plan -> of(scope, plan, cell, units));
  }

  private Uni<Gaps> of(Scope scope, Plan plan, CellName name, boolean units) {
    Part whole = Part.of(plan, name);
    Cell cell = new Promises(plan).cell(whole);
    List<Part> parts = units ? units(plan, whole) : beneath(plan, whole);
    return reading
        .margins(scope, plan, whole, parts)
        .chain(asked -> of(plan, whole, parts, asked, cell));
  }

  private Uni<Gaps> of(
      Plan plan, Part whole, List<Part> parts, SortedMap<RowKey, Row> asked, Cell cell) {
    return promised
        .of(plan, cell)
        .map(found -> new Promises(plan).cube(Map.of(), found))
        .chain(cube -> hedges.of(plan).map(all -> gaps(plan, whole, parts, asked, cube, all)));
  }

  private static Gaps gaps(
      Plan plan,
      Part whole,
      List<Part> parts,
      SortedMap<RowKey, Row> asked,
      Cube promises,
      List<Hedge> hedges) {
    var assigning = new Hedges(hedges.stream().collect(toMap(Hedge::node, Hedge::basisPoints)));
    return new Gaps(
        plan,
        gap(plan, whole, asked, promises, assigning),
        parts.stream().map(part -> gap(plan, part, asked, promises, assigning)).toList());
  }

  private static Gap gap(
      Plan plan, Part part, SortedMap<RowKey, Row> asked, Cube promises, Hedges hedges) {
    long amount = Margin.of(plan, part, asked).amount();
    return new Gap(
        part,
        amount,
        hedges.assigned(plan.places().axis(), part.cell().node(), amount),
        promises.sum(new Promises(plan).cell(part)));
  }

  private static List<Part> beneath(Plan plan, Part whole) {
    return whole.by(Breakdown.PLACE, plan).stream().filter(part -> !part.equals(whole)).toList();
  }

  private static List<Part> units(Plan plan, Part whole) {
    int node = whole.cell().node();
    return IntStream.range(node + 1, plan.places().axis().end(node))
        .filter(it -> plan.places().get(it).member().isEmpty())
        .mapToObj(whole::at)
        .toList();
  }
}
