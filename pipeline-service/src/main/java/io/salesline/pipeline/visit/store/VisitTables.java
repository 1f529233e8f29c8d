package io.salesline.pipeline.visit.store;

import io.salesline.pipeline.id.MemberId;
import io.salesline.pipeline.id.VisitId;
import io.salesline.pipeline.visit.app.Visits;
import io.salesline.pipeline.visit.domain.Visit;
import io.salesline.pipeline.visit.domain.VisitDecision;
import io.salesline.pipeline.visit.domain.VisitEvent;
import io.salesline.pipeline.visit.domain.Week;
import io.salesline.platform.access.Scope;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.store.EntityRows;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class VisitTables implements Visits {

  private static final String IN_SCOPE =
      "select v.* from visit v where v.id = :id and "
          + Scope.ownerIn("v.owner_id")
          + " for no key update of v";
  // In one order everywhere, so that two who lock several do not wait for each other.
  private static final String OF_WEEK =
      """
      select v.* from visit v
      where v.owner_id = :owner and v.scheduled_on between :monday and :sunday
      order by v.id for no key update
      """;
  // Customer by customer: in the order of the records all of them would be read to find none.
  private static final String OF_MERGED =
      """
      select v.* from visit v where v.id in (
        select w.id from customer_replica r
        cross join lateral (
          select x.id from visit x where x.customer_id = r.customer_id limit :most) w
        where r.merged_into_id is not null limit :most)
      order by v.id for no key update of v skip locked
      """;

  @Override
  public Uni<Visit> require(UnitOfWork unit, VisitId id) {
    var query =
        EntityRows.query(unit.session(), IN_SCOPE, Visit.class).setParameter("id", id.value());
    return unit.scope()
        .bind(query)
        .getSingleResultOrNull()
        .onItem()
        .ifNull()
        .failWith(Refusal::notFound);
  }

  @Override
  public Uni<List<Visit>> ofWeek(UnitOfWork unit, MemberId owner, Week week) {
    return EntityRows.query(unit.session(), OF_WEEK, Visit.class)
        .setParameter("owner", owner.value())
        .setParameter("monday", week.monday())
        .setParameter("sunday", week.sunday())
        .getResultList();
  }

  @Override
  public Uni<List<Visit>> ofMergedCustomers(UnitOfWork unit, int most) {
    return EntityRows.query(unit.session(), OF_MERGED, Visit.class)
        .setParameter("most", most)
        .getResultList();
  }

  @Override
  public Uni<Void> record(UnitOfWork unit, List<VisitDecision> decisions) {
    Object[] fresh =
        decisions.stream()
            .filter(decision -> decision.before() == null)
            .map(VisitDecision::visit)
            .toArray();
    return unit.session()
        .persistAll(fresh)
        .chain(() -> unit.session().flush())
        .chain(() -> CaseRows.record(unit, cases(decisions)));
  }

  private static List<VisitDecision> cases(List<VisitDecision> decisions) {
    return decisions.stream()
        .filter(
            decision ->
                decision.event() instanceof VisitEvent.CasePublished
                    || decision.event() instanceof VisitEvent.CaseWithdrawn)
        .toList();
  }
}
