package io.salesline.pipeline.activity.store;

import io.salesline.pipeline.activity.app.ActivityQueries;
import io.salesline.pipeline.activity.domain.Activity;
import io.salesline.pipeline.activity.domain.ActivityId;
import io.salesline.pipeline.activity.domain.ActivityKind;
import io.salesline.pipeline.activity.domain.ActivityStatus;
import io.salesline.pipeline.id.CustomerId;
import io.salesline.pipeline.id.MemberId;
import io.salesline.pipeline.id.OpportunityId;
import io.salesline.pipeline.id.VisitId;
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
class ActivityLists implements ActivityQueries {

  private static final String SCOPE = Scope.ownerIn("a.owner_id");
  private static final String ONE =
      "select a.* from activity a where a.id = :id and " + OnDeals.ACTIVITY;

  private final Mutiny.SessionFactory sessions;

  ActivityLists(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  @Override
  public Uni<Activity> get(Scope scope, ActivityId id) {
    return sessions
        .withSession(session -> one(session, scope, id))
        .onItem()
        .ifNull()
        .failWith(Refusal::notFound);
  }

  private static Uni<Activity> one(Mutiny.Session session, Scope scope, ActivityId id) {
    var query = EntityRows.query(session, ONE, Activity.class).setParameter("id", id.value());
    return scope.bind(query).getSingleResultOrNull();
  }

  @Override
  public Uni<List<Activity>> list(Scope scope, Filter filter, Optional<Place> after, int most) {
    // What is done on a deal is there for all who see the deal, once they ask for that deal.
    String seen = filter.opportunity().isPresent() ? OnDeals.ACTIVITY : SCOPE;
    var listing =
        Listing.latestFirst("activity a", "a.recorded_at", seen, scope::bind)
            .and("a.kind = :kind", filter.kind().map(ActivityKind::key))
            .and("a.status = :status", filter.status().map(ActivityStatus::key))
            .and("a.owner_id = :owner", filter.owner().map(MemberId::value))
            .and("a.customer_id = :customer", filter.customer().map(CustomerId::value))
            .and("a.opportunity_id = :deal", filter.opportunity().map(OpportunityId::value))
            .and("a.visit_id = :visit", filter.visit().map(VisitId::value))
            .and("a.due_on <= :due", filter.dueUntil());
    after.ifPresent(place -> listing.after(place.recordedAt(), place.id().value()));
    return sessions.withSession(session -> listing.page(session, Activity.class, most));
  }
}
