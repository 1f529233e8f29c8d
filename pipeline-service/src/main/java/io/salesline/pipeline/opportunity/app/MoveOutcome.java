package io.salesline.pipeline.opportunity.app;

import io.salesline.pipeline.opportunity.domain.Opportunity;
import io.salesline.pipeline.review.app.Gatekeeper;
import java.util.List;

/** What became of a move that was asked for and not refused. */
public sealed interface MoveOutcome {

  Opportunity opportunity();

  record Moved(Opportunity opportunity) implements MoveOutcome {}

  /**
   * The deal stays where it is until the gates are passed, and then moves by itself.
   *
   * @param reviews one for each gate in the way
   */
  record Waiting(Opportunity opportunity, List<Gatekeeper.Opened> reviews) implements MoveOutcome {

    public Waiting {
      reviews = List.copyOf(reviews);
    }
  }
}
