package io.salesline.goals.plan.app;

import io.salesline.goals.plan.domain.Breakdown;
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
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;

/** The amounts of a cell as a sheet: a row for each place and segment, a column for each period. */
@ApplicationScoped
public class ExportingAmounts {

  /**
   * @param periods the columns
   * @param rows those of the leaves
   * @param names of units and people, by their ids
   */
  public record Exported(
      Plan plan, List<Part> periods, SortedMap<RowKey, Row> rows, Map<UUID, String> names) {}

  private final ReadingPlan reading;
  private final PlaceNames names;

  ExportingAmounts(ReadingPlan reading, PlaceNames names) {
    this.reading = reading;
    this.names = names;
  }

  /** Fails as reading that cell does, and with 400 {@code unknown-breakdown} for no periods. */
  public Uni<Exported> export(Scope scope, PlanId id, CellName cell, Breakdown by) {
    if (by == Breakdown.PLACE || by == Breakdown.SEGMENT) {
      throw Refusal.malformed("unknown-breakdown");
    }
    return reading.plan(scope, id).chain(plan -> export(scope, plan, cell, by));
  }

  private Uni<Exported> export(Scope scope, Plan plan, CellName cell, Breakdown by) {
    List<Part> periods = Part.of(plan, cell).by(by, plan);
    return names.of(plan).chain(called -> export(scope, plan, cell, periods, called));
  }

  private Uni<Exported> export(
      Scope scope, Plan plan, CellName cell, List<Part> periods, Map<UUID, String> called) {
    return reading
        .leaves(scope, plan, cell, null, Integer.MAX_VALUE)
        .map(rows -> new Exported(plan, periods, rows, called));
  }
}
