package io.salesline.pipeline.visit.app;

import io.salesline.pipeline.customer.app.MergedCustomers;
import io.salesline.pipeline.customer.app.MovingReferences;
import io.salesline.pipeline.id.CustomerId;
import io.salesline.pipeline.visit.domain.Visit;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.reactive.InTurn;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Visits to a customer that turned out to be another are visits to that one. */
@ApplicationScoped
class VisitsOfMerged implements MovingReferences {

  private final Visits visits;
  private final MergedCustomers merged;
  private final Journal journal;

  VisitsOfMerged(Visits visits, MergedCustomers merged, Journal journal) {
    this.visits = visits;
    this.merged = merged;
    this.journal = journal;
  }

  @Override
  public Uni<Integer> move(UnitOfWork unit, int most) {
    return visits.ofMergedCustomers(unit, most).call(some -> move(unit, some)).map(List::size);
  }

  private Uni<Void> move(UnitOfWork unit, List<Visit> some) {
    return merged
        .survivors(unit, some.stream().map(VisitsOfMerged::customer).toList())
        .chain(survivors -> move(unit, some, survivors));
  }

  private Uni<Void> move(UnitOfWork unit, List<Visit> some, Map<CustomerId, CustomerId> survivors) {
    return InTurn.each(some, visit -> move(unit, visit, survivors.get(customer(visit))));
  }

  private Uni<?> move(UnitOfWork unit, Visit visit, CustomerId survivor) {
    return journal.record(unit, visit.belongTo(survivor, Moments.of(unit)));
  }

  private static CustomerId customer(Visit visit) {
    return visit.intent().customerId();
  }
}
