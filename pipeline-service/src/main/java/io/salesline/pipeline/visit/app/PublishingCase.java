package io.salesline.pipeline.visit.app;

import io.salesline.pipeline.id.VisitId;
import io.salesline.pipeline.visit.domain.CaseId;
import io.salesline.pipeline.visit.domain.Lesson;
import io.salesline.pipeline.visit.domain.Visit;
import io.salesline.pipeline.visit.domain.VisitDecision;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.web.IfMatch;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;

/** Makes a debrief a case that everybody can learn from, by its author's choice. */
@ApplicationScoped
public class PublishingCase {

  private final OwnVisits visits;
  private final Journal journal;

  PublishingCase(OwnVisits visits, Journal journal) {
    this.visits = visits;
    this.journal = journal;
  }

  /**
   * @param tell makes the case of the visit
   * @return fails with a 404 refusal out of scope, 403, 409 without a debrief or when there is a
   *     case, 422 for contact data in its texts
   */
  public Uni<Visit> publish(UnitOfWork unit, VisitId id, Function<Visit, Lesson> tell) {
    return visits
        .require(unit, id)
        .map(visit -> visit.publish(CaseId.fresh(), tell.apply(visit), Moments.of(unit)))
        .call(decision -> journal.record(unit, decision))
        .map(VisitDecision::visit);
  }

  /** Fails with a 404 refusal out of scope, 403, 412 when stale, 409 where there is no case. */
  public Uni<Visit> withdraw(UnitOfWork unit, VisitId id, long expectedRevision) {
    return visits
        .require(unit, id)
        .invoke(visit -> IfMatch.check(expectedRevision, visit.revision()))
        .map(visit -> visit.withdrawCase(Moments.of(unit)))
        .call(decision -> journal.record(unit, decision))
        .map(VisitDecision::visit);
  }
}
