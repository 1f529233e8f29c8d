package io.salesline.pipeline.review.store;

import io.salesline.pipeline.review.app.Waivers;
import io.salesline.pipeline.review.domain.Waiver;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.store.EntityRows;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class WaiverTables implements Waivers {

  private static final String ONE =
      "select w.* from gate_waiver w where w.id = :id for no key update of w";
  private static final String OF_DEAL =
      """
      select w.* from gate_waiver w where w.opportunity_id = :deal
      order by w.granted_at desc, w.id desc
      """;

  private final Mutiny.SessionFactory sessions;

  WaiverTables(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  @Override
  public Uni<Void> add(UnitOfWork unit, Waiver waiver) {
    return unit.session().persist(waiver).chain(() -> unit.session().flush());
  }

  @Override
  public Uni<Waiver> require(UnitOfWork unit, UUID id) {
    return EntityRows.query(unit.session(), ONE, Waiver.class)
        .setParameter("id", id)
        .getSingleResultOrNull()
        .onItem()
        .ifNull()
        .failWith(Refusal::notFound);
  }

  @Override
  public Uni<List<Waiver>> of(UUID opportunityId) {
    return sessions.withSession(
        session ->
            EntityRows.query(session, OF_DEAL, Waiver.class)
                .setParameter("deal", opportunityId)
                .getResultList());
  }
}
