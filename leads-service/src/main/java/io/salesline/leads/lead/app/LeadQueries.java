package io.salesline.leads.lead.app;

import io.salesline.leads.id.LeadId;
import io.salesline.leads.id.MemberId;
import io.salesline.leads.id.PoolId;
import io.salesline.leads.lead.domain.Lead;
import io.salesline.leads.lead.domain.LeadStatus;
import io.salesline.leads.lead.domain.WaitingAge;
import io.salesline.platform.access.Scope;
import io.salesline.platform.text.NamePlace;
import io.salesline.platform.text.NameQuestion;
import io.salesline.platform.text.NamedPage;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Looks at leads, in somebody's scope: their own and those beneath, and the pools'. */
public interface LeadQueries {

  /** Fails with a 404 refusal where there is no such lead in the scope. */
  Uni<Lead> get(Scope scope, LeadId id);

  /**
   * Newest first.
   *
   * @param named what their names hold
   * @param after where the page before ended
   * @param most at least 1
   */
  Uni<List<Lead>> list(
      Scope scope, Filter filter, Optional<NameQuestion> named, Optional<Place> after, int most);

  /** The same in the order of their names. */
  Uni<NamedPage<Lead>> listByName(
      Scope scope,
      Filter filter,
      Optional<NameQuestion> named,
      Optional<NamePlace> after,
      int most);

  /** Those that turned out to be this lead, newest first; whether it is seen is asked before. */
  Uni<List<Lead>> mergedInto(LeadId survivor, Optional<Place> after, int most);

  /** Leads that nobody has, in groups; a group without any is missing. */
  Uni<List<Waiting>> waiting(Instant now);

  /**
   * @param status empty for all but the merged
   * @param pool true for leads that nobody has, false for the others, empty for both
   * @param poolId only those that wait, or waited, in this one
   * @param minScore their least score, 0 to 100
   */
  record Filter(
      Optional<LeadStatus> status,
      Optional<MemberId> owner,
      Optional<String> source,
      Optional<Boolean> pool,
      Optional<PoolId> poolId,
      Optional<Integer> minScore) {}

  record Place(Instant createdAt, LeadId id) {}

  /**
   * @param returned whether somebody had them before
   * @param since when the oldest of them began to wait
   */
  record Waiting(boolean returned, WaitingAge age, long count, Instant since) {}
}
