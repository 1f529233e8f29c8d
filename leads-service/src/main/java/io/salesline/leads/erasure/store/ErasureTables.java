package io.salesline.leads.erasure.store;

import io.salesline.leads.erasure.app.Erasures;
import io.salesline.leads.erasure.domain.Erasure;
import io.salesline.leads.erasure.domain.ErasureId;
import io.salesline.leads.erasure.domain.ErasureState;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.store.EntityRows;
import io.salesline.platform.store.Listing;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class ErasureTables implements Erasures {

  private static final String LOCKED =
      "select e.* from erasure e where e.id = :id for no key update of e";
  private static final String OVERDUE =
      "select count(*) from erasure where state = 'erasing' and answer_by <= :now";

  private final Mutiny.SessionFactory sessions;

  ErasureTables(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  @Override
  public Uni<Void> add(UnitOfWork unit, Erasure erasure) {
    return unit.session().persist(erasure);
  }

  @Override
  public Uni<Erasure> require(UnitOfWork unit, ErasureId id) {
    return there(
        EntityRows.query(unit.session(), LOCKED, Erasure.class)
            .setParameter("id", id.value())
            .getSingleResultOrNull());
  }

  @Override
  public Uni<Erasure> get(ErasureId id) {
    return there(sessions.withSession(session -> session.find(Erasure.class, id.value())));
  }

  private static Uni<Erasure> there(Uni<Erasure> found) {
    return found.onItem().ifNull().failWith(Refusal::notFound);
  }

  @Override
  public Uni<List<Erasure>> list(Optional<ErasureState> state, Optional<Place> after, int most) {
    var listing =
        Listing.latestFirst("erasure e", "e.requested_at", "true", query -> {})
            .and("e.state = :state", state.map(ErasureState::key));
    after.ifPresent(place -> listing.after(place.requestedAt(), place.id().value()));
    return sessions.withSession(session -> listing.page(session, Erasure.class, most));
  }

  @Override
  public Uni<Long> overdue(Instant now) {
    return sessions.withSession(
        session ->
            session
                .createNativeQuery(OVERDUE, Long.class)
                .setParameter("now", now)
                .getSingleResult());
  }
}
