package io.salesline.pipeline.review.app;

import io.salesline.pipeline.review.domain.Condition;
import io.salesline.pipeline.review.domain.Review;
import io.salesline.pipeline.review.domain.ReviewDecision;
import io.salesline.pipeline.review.domain.ReviewState;
import io.salesline.pipeline.review.domain.Ruling;
import io.salesline.pipeline.review.domain.Verdict;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Decides reviews, and ends them. The deal is locked first, so that it is still what the reviewers
 * look at; the move that waited is made in the transaction of the last approval.
 */
@ApplicationScoped
public class DecidingReview {

  private final Reviews reviews;
  private final ReviewedDeals deals;
  private final Journal journal;

  DecidingReview(Reviews reviews, ReviewedDeals deals, Journal journal) {
    this.reviews = reviews;
    this.deals = deals;
    this.journal = journal;
  }

  /**
   * What a reviewer says.
   *
   * @param forMember in whose place; null for one's own
   */
  public record Opinion(
      UUID review, UUID forMember, Verdict verdict, String comment, List<String> conditions) {}

  /**
   * @param moved the deal made the move that waited
   */
  public record Outcome(Review review, boolean moved) {}

  private record Held(Review review, ReviewedDeal deal) {}

  /** Fails with a 404 refusal where the caller knows of none, 403 for own eyes, 409 when closed. */
  public Uni<Outcome> decide(UnitOfWork unit, Opinion opinion) {
    UUID self = unit.caller().memberId();
    UUID forMember = opinion.forMember() == null ? self : opinion.forMember();
    var ruling =
        new Ruling(
            self,
            forMember,
            opinion.verdict(),
            opinion.comment(),
            opinion.conditions(),
            unit.now());
    return hold(unit, opinion.review())
        .call(held -> checkReviewer(unit, held.review(), forMember))
        .invoke(DecidingReview::checkDigest)
        .chain(held -> decide(unit, held, ruling));
  }

  private Uni<Held> hold(UnitOfWork unit, UUID id) {
    return reviews
        .dealOf(unit, id)
        .chain(deal -> deals.lock(unit, deal))
        .chain(locked -> reviews.require(unit, id).map(review -> new Held(review, locked)));
  }

  private Uni<Void> checkReviewer(UnitOfWork unit, Review review, UUID forMember) {
    return reviews
        .mayDecide(unit, review, forMember)
        .invoke(
            may -> {
              if (!may) {
                throw Refusal.forbidden("not-a-reviewer", "role", review.reviewers().key());
              }
            })
        .replaceWithVoid();
  }

  /** Whatever changes a deal voids its reviews; this holds should anything ever forget to. */
  private static void checkDigest(Held held) {
    if (held.review().state() == ReviewState.OPEN
        && !held.review().digest().equals(held.deal().digest())) {
      throw Refusal.conflict("review-closed", "review_state", ReviewState.VOIDED.key());
    }
  }

  private Uni<Outcome> decide(UnitOfWork unit, Held held, Ruling ruling) {
    return reviews
        .rulings(unit, held.review().id())
        .map(earlier -> held.review().decide(ruling, earlier, held.deal().ownerId()))
        .call(decision -> journal.record(unit, decision))
        .chain(decision -> complete(unit, decision.review()));
  }

  private Uni<Outcome> complete(UnitOfWork unit, Review review) {
    if (review.state() != ReviewState.APPROVED) {
      return Uni.createFrom().item(new Outcome(review, false));
    }
    var move = new GatedMove(review.from(), review.to(), Optional.ofNullable(review.closedOn()));
    return deals
        .complete(unit, review.opportunityId(), move)
        .map(moved -> new Outcome(review, moved));
  }

  /** Fails with a 404 refusal, 403 for another's, 409 when it is closed. */
  public Uni<Review> withdraw(UnitOfWork unit, UUID id) {
    return hold(unit, id)
        .map(Held::review)
        .invoke(review -> checkSubmitter(unit, review))
        .map(review -> review.withdraw(unit.now()))
        .call(decision -> journal.record(unit, decision))
        .map(ReviewDecision::review);
  }

  private static void checkSubmitter(UnitOfWork unit, Review review) {
    if (!review.submitterId().equals(unit.caller().memberId())) {
      throw Refusal.forbidden("review-of-another");
    }
  }

  /** By those who work with the deal; fails with a 404 refusal, 409 when it was done before. */
  public Uni<Review> fulfil(UnitOfWork unit, UUID id, int ordinal) {
    return hold(unit, id)
        .map(Held::review)
        .call(review -> checkScope(unit, review))
        .chain(review -> fulfil(unit, review, ordinal));
  }

  private Uni<Void> checkScope(UnitOfWork unit, Review review) {
    return reviews
        .isInScope(unit.scope(), unit, review)
        .invoke(
            in -> {
              if (!in) {
                throw Refusal.forbidden("review-of-another");
              }
            })
        .replaceWithVoid();
  }

  private Uni<Review> fulfil(UnitOfWork unit, Review review, int ordinal) {
    return reviews
        .conditions(unit, review.id())
        .map(conditions -> conditionOf(conditions, ordinal))
        .map(condition -> review.fulfil(condition, unit.now()))
        .call(decision -> journal.record(unit, decision))
        .map(ReviewDecision::review);
  }

  private static Condition conditionOf(List<Condition> conditions, int ordinal) {
    return conditions.stream()
        .filter(condition -> condition.ordinal() == ordinal)
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }
}
