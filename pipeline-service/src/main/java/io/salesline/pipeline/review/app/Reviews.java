package io.salesline.pipeline.review.app;

import io.salesline.pipeline.review.domain.Condition;
import io.salesline.pipeline.review.domain.Review;
import io.salesline.pipeline.review.domain.ReviewDecision;
import io.salesline.pipeline.review.domain.Ruling;
import io.salesline.platform.access.Scope;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Where reviews are kept. Whoever changes one of a deal holds the deal's lock. */
public interface Reviews {

  /** What lets the deal pass, as it is; in the transaction that the caller is in. */
  Uni<Passage> passage(UUID opportunityId, String digest, Instant now);

  /** The deal of a review that the caller may know of; fails with a 404 refusal. */
  Uni<UUID> dealOf(UnitOfWork unit, UUID review);

  /** Locked; fails with a 404 refusal where there is none. */
  Uni<Review> require(UnitOfWork unit, UUID review);

  /** The open reviews of deals, locked. */
  Uni<List<Review>> open(UnitOfWork unit, Set<UUID> opportunities);

  /** Those of a deal that are open or approved, but for another deal than it is now; locked. */
  Uni<List<Review>> outdated(UnitOfWork unit, UUID opportunityId, String digest);

  /**
   * Those that are open or approved and whose evidence held another answer to an item, locked.
   *
   * @param answer empty where it was taken back
   */
  Uni<List<Review>> contradicted(
      UnitOfWork unit, UUID opportunityId, String item, Optional<String> answer);

  /** The next one that waits for too long, locked; null for none. Passes over what others hold. */
  Uni<Review> nextOverdue(UnitOfWork unit);

  Uni<List<Ruling>> rulings(UnitOfWork unit, UUID review);

  Uni<List<Condition>> conditions(UnitOfWork unit, UUID review);

  /** Whether the caller may decide in the place of a member: themselves, or one who is absent. */
  Uni<Boolean> mayDecide(UnitOfWork unit, Review review, UUID forMember);

  /** Whether the caller works with the deal of a review. */
  Uni<Boolean> isInScope(Scope scope, UnitOfWork unit, Review review);

  Uni<Void> record(UnitOfWork unit, ReviewDecision decision);

  /** Notes that a move rested on the approvals of these gates. */
  Uni<Void> use(UnitOfWork unit, UUID opportunityId, Set<String> gates);
}
