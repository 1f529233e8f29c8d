package io.salesline.leads.registration.store;

import io.salesline.leads.id.RegistrationId;
import io.salesline.leads.registration.app.RegistrationQueries;
import io.salesline.leads.registration.domain.Registration;
import io.salesline.platform.access.Scope;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.store.EntityRows;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class RegistrationLists implements RegistrationQueries {

  private static final String SEEN =
      "select r.* from registration r where " + Scope.ownerIn("r.registrant_id");
  private static final String ONE = SEEN + " and r.id = :id";
  private static final String MINE = " and r.registrant_id = :scope_member";
  private static final String IN_FORCE = " and r.ended_at is null and r.lasts_until > :in_force_at";
  private static final String AFTER = " and (r.registered_at, r.id) < (:registered_at, :last_id)";
  private static final String NEWEST_FIRST = " order by r.registered_at desc, r.id desc";

  private final Mutiny.SessionFactory sessions;

  RegistrationLists(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  @Override
  public Uni<Registration> get(Scope scope, RegistrationId id) {
    return sessions
        .withSession(
            session ->
                scope
                    .bind(EntityRows.query(session, ONE, Registration.class))
                    .setParameter("id", id.value())
                    .getSingleResultOrNull())
        .onItem()
        .ifNull()
        .failWith(Refusal::notFound);
  }

  @Override
  public Uni<List<Registration>> list(
      Scope scope, boolean mine, Optional<Instant> inForceAt, Optional<Place> after, int most) {
    String sql =
        SEEN
            + (mine ? MINE : "")
            + (inForceAt.isPresent() ? IN_FORCE : "")
            + (after.isPresent() ? AFTER : "")
            + NEWEST_FIRST;
    return sessions.withSession(
        session ->
            page(scope.bind(EntityRows.query(session, sql, Registration.class)), inForceAt, after)
                .setMaxResults(most)
                .getResultList());
  }

  private static Mutiny.SelectionQuery<Registration> page(
      Mutiny.SelectionQuery<Registration> query,
      Optional<Instant> inForceAt,
      Optional<Place> after) {
    inForceAt.ifPresent(at -> query.setParameter("in_force_at", at));
    after.ifPresent(
        place ->
            query
                .setParameter("registered_at", place.registeredAt())
                .setParameter("last_id", place.id().value()));
    return query;
  }
}
