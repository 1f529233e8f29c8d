package io.salesline.pipeline.review.store;

import io.salesline.pipeline.review.app.ReviewQueries;
import io.salesline.pipeline.review.domain.Review;
import io.salesline.pipeline.review.domain.ReviewState;
import io.salesline.platform.access.Scope;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.store.EntityRows;
import io.salesline.platform.store.Listing;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class ReviewLists implements ReviewQueries {

  private static final String DECIDABLE =
      """
      (r.state = 'open' and :me not in (r.submitter_id, r.owner_id) and exists (
        select from review_principals(:me, :scope_today) p
        where p.member_id not in (r.submitter_id, r.owner_id)
          and may_review(p.member_id, r.reviewers, r.owner_id, r.escalated_at is not null, :scope_today)
          and not exists (select from review_ruling g
            where g.review_id = r.id and (p.member_id in (g.for_member, g.decided_by) or :me in (g.for_member, g.decided_by)))))
      """;
  private static final String INVOLVED =
      """
      (r.submitter_id = :me
        or exists (select from review_ruling g where g.review_id = r.id and :me in (g.decided_by, g.for_member)))
      """;

  private static final String CONCERNED =
      Scope.ownerIn("r.owner_id") + " or " + INVOLVED + " or " + DECIDABLE;

  /** Needs the scope's parameters and {@code me}. */
  static final String KNOWN =
      "(" + CONCERNED + " or r.opportunity_id in (select k from collaborations(:scope_member) k))";

  private static final String ONE = "select r.* from review r where r.id = :id and " + KNOWN;
  private static final String SEES_COSTS =
      "select " + CONCERNED + " from review r where r.id = :id";
  private static final String SEES =
      "select exists (select from opportunity o where o.id = :deal and ("
          + Scope.ownerIn("o.owner_id")
          + " or o.id in (select k from collaborations(:scope_member) k)"
          + " or sees_in_review(:scope_member, o.id, :scope_today)))";

  private final Mutiny.SessionFactory sessions;

  ReviewLists(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  @Override
  public Uni<Details> get(Scope scope, UUID id) {
    return sessions.withSession(
        session ->
            one(session, scope, id)
                .onItem()
                .ifNull()
                .failWith(Refusal::notFound)
                .chain(review -> details(session, scope, review)));
  }

  private static Uni<Review> one(Mutiny.Session session, Scope scope, UUID id) {
    var query = EntityRows.query(session, ONE, Review.class).setParameter("id", id);
    return scope.bind(query).setParameter("me", scope.member()).getSingleResultOrNull();
  }

  private static Uni<Details> details(Mutiny.Session session, Scope scope, Review review) {
    return seesCosts(session, scope, review.id()).chain(costs -> details(session, review, costs));
  }

  private static Uni<Details> details(Mutiny.Session session, Review review, boolean costs) {
    return Said.rulings(session, review.id())
        .chain(
            rulings ->
                Said.conditions(session, review.id())
                    .map(conditions -> new Details(review, costs, rulings, conditions)));
  }

  private static Uni<Boolean> seesCosts(Mutiny.Session session, Scope scope, UUID id) {
    var query = session.createNativeQuery(SEES_COSTS, Boolean.class).setParameter("id", id);
    return scope.bind(query).setParameter("me", scope.member()).getSingleResult();
  }

  @Override
  public Uni<List<Review>> list(Scope scope, Filter filter, Optional<Place> after, int most) {
    var listing =
        Listing.latestFirst(
                "review r",
                "r.opened_at",
                KNOWN,
                query -> scope.bind(query).setParameter("me", scope.member()))
            .and("r.state = :state", filter.state().map(ReviewState::key))
            .and("r.opportunity_id = :deal", filter.opportunity())
            .and("r.gate = :gate", filter.gate());
    if (filter.inbox()) {
      listing.and(DECIDABLE);
    }
    after.ifPresent(place -> listing.after(place.openedAt(), place.id()));
    return sessions.withSession(session -> listing.page(session, Review.class, most));
  }

  @Override
  public Uni<Boolean> seesDeal(Scope scope, UUID opportunityId) {
    return sessions.withSession(
        session ->
            scope
                .bind(
                    session
                        .createNativeQuery(SEES, Boolean.class)
                        .setParameter("deal", opportunityId))
                .getSingleResult());
  }
}
