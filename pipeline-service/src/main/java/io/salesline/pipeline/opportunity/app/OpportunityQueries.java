package io.salesline.pipeline.opportunity.app;

import io.salesline.pipeline.id.CustomerId;
import io.salesline.pipeline.id.MemberId;
import io.salesline.pipeline.id.OpportunityId;
import io.salesline.pipeline.opportunity.domain.ForecastCategory;
import io.salesline.pipeline.opportunity.domain.Opportunity;
import io.salesline.pipeline.opportunity.domain.StageKey;
import io.salesline.pipeline.opportunity.domain.Status;
import io.salesline.platform.access.Scope;
import io.salesline.platform.text.NamePlace;
import io.salesline.platform.text.NameQuestion;
import io.salesline.platform.text.NamedPage;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Looks at deals, in somebody's scope. */
public interface OpportunityQueries {

  /** Fails with a 404 refusal where there is no such deal in the scope. */
  Uni<Opportunity> get(Scope scope, OpportunityId id);

  /** Whether a reader of the deal is told what it costs: not where they only collaborate on it. */
  Uni<Boolean> seesCosts(Scope scope, OpportunityId id);

  /**
   * Newest first.
   *
   * @param named what their names, or those of their customers, hold
   * @param after where the page before ended
   * @param most how many at most
   */
  Uni<List<Opportunity>> list(
      Scope scope, Filter filter, Optional<NameQuestion> named, Optional<Place> after, int most);

  /** The same in the order of their names. */
  Uni<NamedPage<Opportunity>> listByName(
      Scope scope,
      Filter filter,
      Optional<NameQuestion> named,
      Optional<NamePlace> after,
      int most);

  /** The stays of a deal in its stages, first to last; a 404 refusal as for {@link #get}. */
  Uni<List<StageStay>> stays(Scope scope, OpportunityId id);

  /**
   * Empty parts do not filter.
   *
   * @param competitor the name of one that also wants the order
   */
  record Filter(
      Optional<StageKey> stage,
      Optional<Status> status,
      Optional<MemberId> owner,
      Optional<CustomerId> customer,
      boolean rotting,
      Optional<ForecastCategory> forecast,
      Optional<NextStepState> nextStep,
      Optional<String> competitor) {}

  /** How it stands with what is to be done next for an open deal. */
  enum NextStepState {
    MISSING,
    OVERDUE
  }

  /** The sort key of a deal. */
  record Place(Instant recordedAt, OpportunityId id) {}

  /**
   * One stay in one stage.
   *
   * @param ordinal 1, 2, … within the deal
   * @param enteredAt null where history does not say
   * @param enteredBy null for the system
   * @param reason why it came back here; null on the way forward
   * @param exitedAt null while it lasts
   * @param exitedTo the stage that followed, {@code lost}, {@code collected} or {@code terminated}
   */
  record StageStay(
      int ordinal,
      StageKey stage,
      Instant enteredAt,
      MemberId enteredBy,
      boolean backward,
      String reason,
      Instant exitedAt,
      String exitedTo) {}
}
