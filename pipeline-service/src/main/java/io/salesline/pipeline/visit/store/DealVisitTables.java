package io.salesline.pipeline.visit.store;

import io.salesline.pipeline.visit.app.VisitsOfDeals;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class DealVisitTables implements VisitsOfDeals {

  private static final String OF_DEAL =
      """
      select v.id, v.owner_id, v.state, v.planned_on is not null, v.scheduled_on, v.completed_on, v.outcome
      from visit v where v.opportunity_id = :deal
      order by v.starts_at, v.id
      """;

  private final Mutiny.SessionFactory sessions;

  DealVisitTables(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  @Override
  public Uni<DealVisits> of(UUID opportunityId) {
    return sessions
        .withSession(
            session ->
                session
                    .createNativeQuery(OF_DEAL, Object[].class)
                    .setParameter("deal", opportunityId)
                    .getResultList())
        .map(rows -> new DealVisits(rows.stream().map(DealVisitTables::visit).toList()));
  }

  private static DealVisit visit(Object[] row) {
    return new DealVisit(
        (UUID) row[0],
        (UUID) row[1],
        (String) row[2],
        (boolean) row[3],
        (LocalDate) row[4],
        (LocalDate) row[5],
        (String) row[6]);
  }
}
