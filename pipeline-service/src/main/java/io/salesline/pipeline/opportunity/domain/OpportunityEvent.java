package io.salesline.pipeline.opportunity.domain;

import io.salesline.pipeline.id.MemberId;
import java.util.List;
import java.util.Optional;

/** What happened to a deal. The deal as it then is stands beside it in a {@link Decision}. */
public sealed interface OpportunityEvent {

  record Opened() implements OpportunityEvent {}

  /**
   * @param reason why it went back, in people's words; it is kept here and never published
   */
  record StageEntered(StageKey from, boolean backward, Optional<String> reason)
      implements OpportunityEvent {}

  record Won(StageKey from) implements OpportunityEvent {}

  record Lost(StageKey from) implements OpportunityEvent {}

  /**
   * @param fields what was edited, by the names that requests use, sorted
   * @param previousOwner present when the deal changed hands
   */
  record Amended(List<String> fields, Optional<MemberId> previousOwner)
      implements OpportunityEvent {}

  /** Went over to another version of the process, on purpose and not by a move of its own. */
  record Migrated(int fromVersion, StageKey fromStage) implements OpportunityEvent {}

  /**
   * Has been in its stage for longer than its process allows.
   *
   * @param dwellLimit in working days
   */
  record Rotted(int dwellLimit) implements OpportunityEvent {}

  /** All is delivered and collected: it leaves the last stage. */
  record Collected() implements OpportunityEvent {}

  /**
   * Money is owed again: it is back in the last stage.
   *
   * @param reason in people's words; it is kept here and never published
   */
  record CollectionReopened(String reason) implements OpportunityEvent {}

  /** Its contract fell through: it leaves the last stage uncollected. */
  record Abandoned() implements OpportunityEvent {}

  /** Taken over from another system, as that one tells it. */
  record Recorded() implements OpportunityEvent {}
}
