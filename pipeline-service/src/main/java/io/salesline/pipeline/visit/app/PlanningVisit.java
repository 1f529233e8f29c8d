package io.salesline.pipeline.visit.app;

import io.salesline.pipeline.activity.app.References;
import io.salesline.pipeline.id.VisitId;
import io.salesline.pipeline.visit.domain.Intent;
import io.salesline.pipeline.visit.domain.Slot;
import io.salesline.pipeline.visit.domain.Visit;
import io.salesline.pipeline.visit.domain.VisitDecision;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.web.IfMatch;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Puts visits into the caller's plan, and plans them otherwise. */
@ApplicationScoped
public class PlanningVisit {

  private final OwnVisits visits;
  private final References references;
  private final Journal journal;

  PlanningVisit(OwnVisits visits, References references, Journal journal) {
    this.visits = visits;
    this.references = references;
    this.journal = journal;
  }

  /** What is planned. */
  public record Purpose(Intent intent, Slot slot) {}

  /** Fails with a 422 refusal when the customer or the deal is not there. */
  public Uni<Visit> plan(UnitOfWork unit, Purpose purpose) {
    return references
        .require(unit, wanted(purpose.intent()))
        .map(there -> decide(unit, purpose))
        .call(decision -> journal.record(unit, decision))
        .map(VisitDecision::visit);
  }

  private static VisitDecision decide(UnitOfWork unit, Purpose purpose) {
    return Visit.plan(
        VisitId.fresh(), Moments.caller(unit), purpose.intent(), purpose.slot(), Moments.of(unit));
  }

  /**
   * @param edit makes the new purpose of the old
   * @return fails with a 404 refusal out of scope, 403, 412 when stale, 409 when it has begun, 422
   */
  public Uni<Visit> amend(
      UnitOfWork unit, VisitId id, long expectedRevision, UnaryOperator<Purpose> edit) {
    return visits
        .require(unit, id)
        .invoke(visit -> IfMatch.check(expectedRevision, visit.revision()))
        .call(visit -> amend(unit, visit, edit.apply(new Purpose(visit.intent(), visit.slot()))));
  }

  private Uni<Void> amend(UnitOfWork unit, Visit visit, Purpose edited) {
    return references
        .require(unit, changed(visit.intent(), edited.intent()))
        .map(there -> visit.amend(edited.intent(), edited.slot(), Moments.of(unit)))
        .chain(
            decision ->
                decision
                    .map(decided -> journal.record(unit, decided))
                    .orElseGet(() -> Uni.createFrom().voidItem()));
  }

  /** A deal is looked at together with its customer, so that one change checks both. */
  private static References.Wanted changed(Intent before, Intent after) {
    boolean same =
        before.customerId().equals(after.customerId())
            && Objects.equals(before.opportunityId(), after.opportunityId());
    return same ? new References.Wanted(null, null, Set.of()) : wanted(after);
  }

  private static References.Wanted wanted(Intent intent) {
    return new References.Wanted(
        intent.customerId().value(),
        intent.opportunityId() == null ? null : intent.opportunityId().value(),
        Set.of());
  }
}
