package io.salesline.pipeline.review.app;

import io.salesline.pipeline.review.domain.Condition;
import io.salesline.pipeline.review.domain.Review;
import io.salesline.pipeline.review.domain.ReviewState;
import io.salesline.pipeline.review.domain.Ruling;
import io.salesline.platform.access.Scope;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Looks at reviews: those of deals in somebody's scope or that they collaborate on, those that they
 * submitted, decided on, or may decide.
 */
public interface ReviewQueries {

  /** Fails with a 404 refusal where the reader knows of none. */
  Uni<Details> get(Scope scope, UUID id);

  /** Newest first. */
  Uni<List<Review>> list(Scope scope, Filter filter, Optional<Place> after, int most);

  /** Whether somebody sees a deal, for itself or because they are to review it. */
  Uni<Boolean> seesDeal(Scope scope, UUID opportunityId);

  /**
   * Empty parts do not filter.
   *
   * @param inbox only what waits for the reader's own verdict
   */
  record Filter(
      Optional<ReviewState> state,
      Optional<UUID> opportunity,
      Optional<String> gate,
      boolean inbox) {}

  /** The sort key of a review. */
  record Place(Instant openedAt, UUID id) {}

  /**
   * A review with all that was said.
   *
   * @param costs whether the reader is told what the deal costs: not where they collaborate on it
   */
  record Details(Review review, boolean costs, List<Ruling> rulings, List<Condition> conditions) {}
}
