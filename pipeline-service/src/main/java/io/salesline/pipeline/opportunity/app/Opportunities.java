package io.salesline.pipeline.opportunity.app;

import io.salesline.pipeline.id.CustomerId;
import io.salesline.pipeline.id.MemberId;
import io.salesline.pipeline.id.OpportunityId;
import io.salesline.pipeline.opportunity.domain.Decision;
import io.salesline.pipeline.opportunity.domain.Opportunity;
import io.salesline.pipeline.opportunity.domain.StageKey;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;

/** Where the deals are kept. */
public interface Opportunities {

  /**
   * The deal, locked until the transaction ends. Fails with a 404 refusal where it is not there for
   * the caller, and with 403 where they only collaborate on it.
   */
  Uni<Opportunity> require(UnitOfWork unit, OpportunityId id);

  /** As {@link #require}, but a deal that the caller collaborates on is there as well. */
  Uni<Opportunity> requireToWorkOn(UnitOfWork unit, OpportunityId id);

  /** Those of the deals that exist, whoever owns them, locked until the transaction ends. */
  Uni<List<Opportunity>> existing(UnitOfWork unit, List<OpportunityId> ids);

  /**
   * Some of the open deals of a member in the caller's scope, locked until the transaction ends.
   */
  Uni<List<Opportunity>> openOf(UnitOfWork unit, MemberId owner, int most);

  /**
   * Some of the open deals that a member has with a customer, locked until the transaction ends.
   */
  Uni<List<Opportunity>> openWith(UnitOfWork unit, CustomerId customer, MemberId owner, int most);

  /** How many open deals of a member are in the caller's scope. */
  Uni<Integer> countOpenOf(UnitOfWork unit, MemberId owner);

  /** The stages of the process versions in which deals stand that do not rot. */
  Uni<List<Place>> places(UnitOfWork unit);

  /**
   * Some of the deals of one place that came to it before an instant and do not rot, locked until
   * the transaction ends. Those that somebody is at work on are left out.
   */
  Uni<List<Opportunity>> standingSince(UnitOfWork unit, Place place, Instant before, int most);

  /**
   * Some of the deals with customers that turned out to be others, locked until the transaction
   * ends. Those that somebody is at work on are left out.
   */
  Uni<List<Opportunity>> ofMergedCustomers(UnitOfWork unit, int most);

  /** A stage of a version of the process. */
  record Place(int processVersion, StageKey stage) {}

  /** Writes what was decided: the deals, and the stays in their stages. */
  Uni<Void> record(UnitOfWork unit, List<Decision> decisions);

  /** One recording of history at a time, so that the same record is not taken over twice. */
  Uni<Void> lockHistory(UnitOfWork unit);
}
