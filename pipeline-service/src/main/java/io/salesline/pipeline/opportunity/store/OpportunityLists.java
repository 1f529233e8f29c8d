package io.salesline.pipeline.opportunity.store;

import io.salesline.pipeline.id.CustomerId;
import io.salesline.pipeline.id.MemberId;
import io.salesline.pipeline.id.OpportunityId;
import io.salesline.pipeline.opportunity.app.OpportunityQueries;
import io.salesline.pipeline.opportunity.domain.ForecastCategory;
import io.salesline.pipeline.opportunity.domain.Opportunity;
import io.salesline.pipeline.opportunity.domain.StageKey;
import io.salesline.pipeline.opportunity.domain.Status;
import io.salesline.platform.access.Scope;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.store.EntityRows;
import io.salesline.platform.store.Instants;
import io.salesline.platform.store.Listing;
import io.salesline.platform.store.NameListing;
import io.salesline.platform.store.Narrowed;
import io.salesline.platform.text.NamePlace;
import io.salesline.platform.text.NameQuestion;
import io.salesline.platform.text.NamedPage;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class OpportunityLists implements OpportunityQueries {

  private static final String SCOPE = Seen.DEAL;
  private static final String IN_REVIEW = " or sees_in_review(:scope_member, o.id, :scope_today))";
  private static final String ONE =
      "select o.* from opportunity o where o.id = :id and (" + SCOPE + IN_REVIEW;
  private static final String SEES_COSTS =
      "select exists (select from opportunity o where o.id = :id and ("
          + Scope.ownerIn("o.owner_id")
          + IN_REVIEW
          + ")";
  private static final String STAYS =
      """
      select s.ordinal, s.stage, s.entered_at, s.entered_by, s.backward, s.reason, s.exited_at, s.exited_to
      from opportunity o join stage_stay s on s.opportunity_id = o.id
      where o.id = :id and %s
      order by s.ordinal
      """
          .formatted(SCOPE);

  // As Opportunity.forecast says.
  private static final String FORECAST =
      "case when o.status = 'open' then coalesce(o.forecast_chosen, o.forecast_of_stage)"
          + " else 'closed' end";

  private final Mutiny.SessionFactory sessions;

  OpportunityLists(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  @Override
  public Uni<Opportunity> get(Scope scope, OpportunityId id) {
    return sessions
        .withSession(session -> one(session, scope, id))
        .onItem()
        .ifNull()
        .failWith(Refusal::notFound);
  }

  private static Uni<Opportunity> one(Mutiny.Session session, Scope scope, OpportunityId id) {
    var query = EntityRows.query(session, ONE, Opportunity.class).setParameter("id", id.value());
    return scope.bind(query).getSingleResultOrNull();
  }

  @Override
  public Uni<Boolean> seesCosts(Scope scope, OpportunityId id) {
    return sessions.withSession(
        session ->
            scope
                .bind(
                    session
                        .createNativeQuery(SEES_COSTS, Boolean.class)
                        .setParameter("id", id.value()))
                .getSingleResult());
  }

  @Override
  public Uni<List<Opportunity>> list(
      Scope scope, Filter filter, Optional<NameQuestion> named, Optional<Place> after, int most) {
    var listing = Listing.latestFirst("opportunity o", "o.recorded_at", SCOPE, scope::bind);
    narrow(listing, filter, named);
    after.ifPresent(place -> listing.after(place.recordedAt(), place.id().value()));
    return sessions.withSession(session -> listing.page(session, Opportunity.class, most));
  }

  @Override
  public Uni<NamedPage<Opportunity>> listByName(
      Scope scope,
      Filter filter,
      Optional<NameQuestion> named,
      Optional<NamePlace> after,
      int most) {
    var listing = new NameListing(DealNames.INDEX, "o", List.of(SCOPE)).in(scope);
    narrow(listing, filter, named);
    after.ifPresent(listing::after);
    return sessions.withSession(
        session -> listing.page(session, Opportunity.class, OpportunityLists::id, most));
  }

  private static UUID id(Opportunity opportunity) {
    return opportunity.id().value();
  }

  private static void narrow(Narrowed listing, Filter filter, Optional<NameQuestion> named) {
    listing
        .and("o.stage = :stage", filter.stage().map(StageKey::value))
        .and("o.status = :status", filter.status().map(Status::key))
        .and("o.owner_id = :owner", filter.owner().map(MemberId::value))
        .and("o.customer_id = :customer", filter.customer().map(CustomerId::value));
    listing
        .and(FORECAST + " = :forecast", filter.forecast().map(ForecastCategory::key))
        .and(NamedCompetitors.NAMED, filter.competitor().map(NamedCompetitors::holding));
    filter.nextStep().map(OpportunityLists::condition).ifPresent(listing::and);
    if (filter.rotting()) {
      listing.and("o.rotting_since is not null");
    }
    named.ifPresent(question -> DealNames.narrow(listing, question));
  }

  private static String condition(NextStepState state) {
    return switch (state) {
      case MISSING -> "o.status = 'open' and o.next_step_due_on is null";
      case OVERDUE -> "o.status = 'open' and o.next_step_due_on < :scope_today";
    };
  }

  @Override
  public Uni<List<StageStay>> stays(Scope scope, OpportunityId id) {
    return sessions
        .withSession(session -> stays(session, scope, id))
        .map(rows -> rows.stream().map(OpportunityLists::stay).toList())
        .invoke(OpportunityLists::requireSome);
  }

  private static Uni<List<Object[]>> stays(Mutiny.Session session, Scope scope, OpportunityId id) {
    var query = session.createNativeQuery(STAYS, Object[].class).setParameter("id", id.value());
    return scope.bind(query).getResultList();
  }

  private static void requireSome(List<StageStay> stays) {
    if (stays.isEmpty()) {
      throw Refusal.notFound();
    }
  }

  private static StageStay stay(Object[] row) {
    return new StageStay(
        (int) row[0],
        new StageKey((String) row[1]),
        Instants.of(row[2]),
        MemberId.of((UUID) row[3]),
        (boolean) row[4],
        (String) row[5],
        Instants.of(row[6]),
        (String) row[7]);
  }
}
