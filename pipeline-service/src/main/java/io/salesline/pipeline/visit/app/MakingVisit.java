package io.salesline.pipeline.visit.app;

import io.salesline.pipeline.id.VisitId;
import io.salesline.pipeline.visit.domain.Moment;
import io.salesline.pipeline.visit.domain.Position;
import io.salesline.pipeline.visit.domain.Visit;
import io.salesline.pipeline.visit.domain.VisitDecision;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiFunction;

/** Makes a visit, or calls it off. All fail with a 404, 403, 409 or 422 refusal. */
@ApplicationScoped
public class MakingVisit {

  private final OwnVisits visits;
  private final Journal journal;

  MakingVisit(OwnVisits visits, Journal journal) {
    this.visits = visits;
    this.journal = journal;
  }

  /**
   * @param position only with its owner's consent
   */
  public Uni<Visit> checkIn(UnitOfWork unit, VisitId id, Optional<Position> position) {
    return change(unit, id, (visit, moment) -> visit.checkIn(position, moment));
  }

  /**
   * @param on the business day; today when empty
   */
  public Uni<Visit> complete(UnitOfWork unit, VisitId id, Optional<LocalDate> on) {
    return change(unit, id, (visit, moment) -> visit.complete(on, moment));
  }

  public Uni<Visit> cancel(UnitOfWork unit, VisitId id, String reason) {
    return change(unit, id, (visit, moment) -> visit.cancel(reason, moment));
  }

  private Uni<Visit> change(
      UnitOfWork unit, VisitId id, BiFunction<Visit, Moment, VisitDecision> decide) {
    return visits
        .require(unit, id)
        .map(visit -> decide.apply(visit, Moments.of(unit)))
        .call(decision -> journal.record(unit, decision))
        .map(VisitDecision::visit);
  }
}
