package io.salesline.pipeline.visit.app;

import io.salesline.pipeline.customer.app.MovingReferences;
import io.salesline.pipeline.id.CustomerId;
import io.salesline.pipeline.visit.domain.Visit;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Visits to a customer that turned out to be another are visits to that one. */
@ApplicationScoped
class VisitsOfMerged implements MovingReferences<Visit> {

  private final Visits visits;
  private final Journal journal;

  VisitsOfMerged(Visits visits, Journal journal) {
    this.visits = visits;
    this.journal = journal;
  }

  @Override
  public Uni<List<Visit>> some(UnitOfWork unit, int most) {
    return visits.ofMergedCustomers(unit, most);
  }

  @Override
  public CustomerId customerOf(Visit visit) {
    return visit.intent().customerId();
  }

  @Override
  public Uni<Void> move(UnitOfWork unit, Visit visit, CustomerId survivor) {
    return journal.record(unit, visit.belongTo(survivor, Moments.of(unit)));
  }
}
