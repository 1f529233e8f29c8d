package io.salesline.goals.plan.app;

import io.salesline.goals.plan.app.PlanResults.After;
import io.salesline.goals.plan.app.PlanResults.Counted;
import io.salesline.goals.plan.app.PlanResults.Slice;
import io.salesline.goals.plan.app.PlanResults.Sum;
import io.salesline.goals.plan.app.ReadingPlan.Reading;
import io.salesline.goals.plan.domain.Breakdown;
import io.salesline.goals.plan.domain.CellName;
import io.salesline.goals.plan.domain.Plan;
import io.salesline.goals.plan.domain.PlanId;
import io.salesline.goals.plan.domain.Row;
import io.salesline.goals.plan.domain.RowKey;
import io.salesline.platform.access.Scope;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/** How far a slice of a plan is by the close of a day, and what it is made of. */
@ApplicationScoped
public class ReadingPlanProgress {

  /**
   * What is asked about.
   *
   * @param by what it is taken apart by
   */
  public record Question(PlanId plan, CellName cell, Optional<Breakdown> by, LocalDate asOf) {}

  private final ReadingPlan reading;
  private final PlanRows rows;
  private final PlanResults results;

  ReadingPlanProgress(ReadingPlan reading, PlanRows rows, PlanResults results) {
    this.reading = reading;
    this.rows = rows;
    this.results = results;
  }

  /** Fails as {@link ReadingPlan#cell} does. */
  public Uni<PlanProgress> read(Scope scope, Question question) {
    return reading
        .cell(scope, question.plan(), question.cell(), question.by())
        .chain(found -> read(found, question));
  }

  /** The entries behind a slice; fails as {@link ReadingPlan#cell} does. */
  public Uni<List<Counted>> entries(
      Scope scope, Question question, Optional<After> after, int most) {
    return reading
        .cell(scope, question.plan(), question.cell(), Optional.empty())
        .chain(
            found ->
                results.entries(slice(found.plan(), found.whole(), question.asOf()), after, most));
  }

  private Uni<PlanProgress> read(Reading found, Question question) {
    Slice whole = slice(found.plan(), found.whole(), question.asOf());
    return results
        .by(question.by().orElse(Breakdown.DAY), whole)
        .chain(sums -> expected(found).map(rows -> progress(found, question, rows, sums)));
  }

  private Uni<SortedMap<RowKey, Row>> expected(Reading found) {
    return rows.read(
        found.plan(),
        margins(found).flatMap(margin -> Slices.rows(found.plan(), margin)).distinct().toList());
  }

  private static Stream<Margin> margins(Reading found) {
    return Stream.concat(Stream.of(found.whole()), found.parts().stream());
  }

  private static PlanProgress progress(
      Reading found, Question question, SortedMap<RowKey, Row> rows, Map<String, Sum> sums) {
    var slices = new Slices(found.plan(), found.whole(), question.asOf(), rows, sums);
    Sum whole = sums.values().stream().reduce(Sum.NOTHING, Sum::plus);
    var parts =
        question
            .by()
            .map(by -> found.parts().stream().map(it -> slices.part(it, by)).toList())
            .orElseGet(List::of);
    return new PlanProgress(
        found.plan(), question.asOf(), slices.line(found.whole(), whole), parts);
  }

  private static Slice slice(Plan plan, Margin margin, LocalDate asOf) {
    LocalDate last = margin.period().last();
    return new Slice(
        plan,
        margin.cell().node(),
        margin.cell().segments(),
        margin.period().first(),
        asOf.isBefore(last) ? asOf : last);
  }
}
