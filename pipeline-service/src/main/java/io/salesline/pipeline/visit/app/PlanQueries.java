package io.salesline.pipeline.visit.app;

import io.salesline.pipeline.id.MemberId;
import io.salesline.pipeline.id.VisitId;
import io.salesline.pipeline.visit.domain.Comment;
import io.salesline.pipeline.visit.domain.PlanId;
import io.salesline.pipeline.visit.domain.PlanVersusDone;
import io.salesline.pipeline.visit.domain.Visit;
import io.salesline.pipeline.visit.domain.VisitPlan;
import io.salesline.pipeline.visit.domain.Week;
import io.salesline.platform.access.Scope;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks at plans, in somebody's scope. */
public interface PlanQueries {

  /**
   * Somebody's plan for a week; a draft where nothing was submitted. Fails with a 404 refusal where
   * that person's records are not in the scope.
   */
  Uni<Details> get(Scope scope, MemberId owner, Week week);

  /** Submitted plans, latest week first. */
  Uni<List<VisitPlan>> list(Scope scope, Filter filter, Optional<Place> after, int most);

  /** Empty parts do not filter. */
  record Filter(Optional<MemberId> owner, Optional<Week> week) {}

  /** The sort key of a plan. */
  record Place(LocalDate monday, PlanId id) {}

  /**
   * A plan with all that belongs to it.
   *
   * @param visits what was promised, what is scheduled in the week now, and what was done in it
   * @param promised the day each visit stood for when the plan was submitted
   */
  record Details(
      VisitPlan plan,
      List<Visit> visits,
      Map<VisitId, LocalDate> promised,
      List<Comment> comments) {

    public PlanVersusDone versusDone(LocalDate asOf) {
      var facts = visits.stream().map(PlanVersusDone.Fact::of).toList();
      return PlanVersusDone.of(plan.week(), promised, facts, asOf);
    }
  }
}
