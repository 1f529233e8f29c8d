package io.salesline.pipeline.visit.app;

import io.salesline.pipeline.activity.app.CreatingActivities;
import io.salesline.pipeline.activity.app.CreatingActivities.NextAction;
import io.salesline.pipeline.id.VisitId;
import io.salesline.pipeline.visit.domain.Debrief;
import io.salesline.pipeline.visit.domain.Intent;
import io.salesline.pipeline.visit.domain.Visit;
import io.salesline.pipeline.visit.domain.VisitDecision;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** Takes down what a visit came to; its next actions become tasks in the same transaction. */
@ApplicationScoped
public class DebriefingVisit {

  private final OwnVisits visits;
  private final CreatingActivities creating;
  private final Journal journal;

  DebriefingVisit(OwnVisits visits, CreatingActivities creating, Journal journal) {
    this.visits = visits;
    this.creating = creating;
    this.journal = journal;
  }

  /**
   * @param debrief of the time of the command
   * @return fails with a 404 refusal out of scope, 403, 409 before completion or after a debrief,
   *     422 for an owner of an action who is not there
   */
  public Uni<Visit> debrief(
      UnitOfWork unit, VisitId id, Function<Instant, Debrief> debrief, List<NextAction> actions) {
    return visits
        .require(unit, id)
        .map(visit -> visit.debrief(debrief.apply(unit.now()), actions.size(), Moments.of(unit)))
        .call(decision -> journal.record(unit, decision))
        .map(VisitDecision::visit)
        .call(visit -> follow(unit, visit, actions));
  }

  private Uni<Void> follow(UnitOfWork unit, Visit visit, List<NextAction> actions) {
    Intent intent = visit.intent();
    return creating.follow(
        unit,
        visit.id().value(),
        intent.customerId().value(),
        intent.opportunityId() == null ? null : intent.opportunityId().value(),
        actions);
  }
}
