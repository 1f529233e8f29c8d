package io.salesline.pipeline.visit.store;

import io.salesline.pipeline.id.CustomerId;
import io.salesline.pipeline.id.MemberId;
import io.salesline.pipeline.id.OpportunityId;
import io.salesline.pipeline.id.VisitId;
import io.salesline.pipeline.visit.app.VisitQueries;
import io.salesline.pipeline.visit.domain.Visit;
import io.salesline.pipeline.visit.domain.VisitState;
import io.salesline.platform.access.Scope;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.store.EntityRows;
import io.salesline.platform.store.Listing;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class VisitLists implements VisitQueries {

  private static final String SCOPE = Scope.ownerIn("v.owner_id");
  private static final String ONE = "select v.* from visit v where v.id = :id and " + SCOPE;

  private final Mutiny.SessionFactory sessions;

  VisitLists(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  @Override
  public Uni<Visit> get(Scope scope, VisitId id) {
    return sessions
        .withSession(session -> one(session, scope, id))
        .onItem()
        .ifNull()
        .failWith(Refusal::notFound);
  }

  private static Uni<Visit> one(Mutiny.Session session, Scope scope, VisitId id) {
    var query = EntityRows.query(session, ONE, Visit.class).setParameter("id", id.value());
    return scope.bind(query).getSingleResultOrNull();
  }

  @Override
  public Uni<List<Visit>> list(Scope scope, Filter filter, Optional<Place> after, int most) {
    var listing =
        Listing.latestFirst("visit v", "v.starts_at", SCOPE, scope::bind)
            .and("v.state = :state", filter.state().map(VisitState::key))
            .and("v.owner_id = :owner", filter.owner().map(MemberId::value))
            .and("v.customer_id = :customer", filter.customer().map(CustomerId::value))
            .and("v.opportunity_id = :deal", filter.opportunity().map(OpportunityId::value))
            .and("v.scheduled_on >= :from_day", filter.from())
            .and("v.scheduled_on <= :until_day", filter.until());
    after.ifPresent(place -> listing.after(place.startsAt(), place.id().value()));
    return sessions.withSession(session -> listing.page(session, Visit.class, most));
  }
}
