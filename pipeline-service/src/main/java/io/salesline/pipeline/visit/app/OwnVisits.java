package io.salesline.pipeline.visit.app;

import io.salesline.pipeline.id.VisitId;
import io.salesline.pipeline.visit.domain.Visit;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** A visit is its owner's to plan, to make and to tell of; others who see it may comment. */
@ApplicationScoped
class OwnVisits {

  private final Visits visits;

  OwnVisits(Visits visits) {
    this.visits = visits;
  }

  /** Locked; a 404 refusal out of scope, 403 for a visit of somebody else. */
  Uni<Visit> require(UnitOfWork unit, VisitId id) {
    return visits.require(unit, id).invoke(visit -> checkOwner(unit, visit));
  }

  private static void checkOwner(UnitOfWork unit, Visit visit) {
    if (!visit.ownerId().equals(Moments.caller(unit))) {
      throw Refusal.forbidden("visit-of-another");
    }
  }
}
