package io.salesline.leads.customer.app;

import io.salesline.leads.customer.domain.Customer;
import io.salesline.leads.customer.domain.CustomerStatus;
import io.salesline.leads.id.CustomerClass;
import io.salesline.leads.id.CustomerId;
import io.salesline.leads.id.MemberId;
import io.salesline.leads.id.PoolId;
import io.salesline.platform.access.Scope;
import io.salesline.platform.text.NamePlace;
import io.salesline.platform.text.NameQuestion;
import io.salesline.platform.text.NamedPage;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks at customers, in somebody's scope: their own and those beneath, and those that nobody has.
 */
public interface CustomerQueries {

  /** Fails with a 404 refusal where there is no such customer in the scope. */
  Uni<Customer> get(Scope scope, CustomerId id);

  /** Those of the customers that the scope has. */
  Uni<List<Customer>> among(Scope scope, Collection<CustomerId> ids);

  /**
   * Newest first.
   *
   * @param named what their names hold
   * @param after where the page before ended
   * @param most at least 1
   */
  Uni<List<Customer>> list(
      Scope scope, Filter filter, Optional<NameQuestion> named, Optional<Place> after, int most);

  /** The same in the order of their names. */
  Uni<NamedPage<Customer>> listByName(
      Scope scope,
      Filter filter,
      Optional<NameQuestion> named,
      Optional<NamePlace> after,
      int most);

  /**
   * Waits up to a second for people who are on their way; who is then still missing is simply not
   * in the answer.
   */
  Uni<Map<String, MemberId>> members(Collection<String> usernames);

  /**
   * @param pool true for customers that nobody has, false for the others, empty for both
   * @param poolId only those that wait, or waited, in this one
   * @param status empty for all but the withdrawn and the merged
   */
  record Filter(
      Optional<CustomerStatus> status,
      Optional<MemberId> owner,
      Optional<CustomerClass> customerClass,
      Optional<Boolean> pool,
      Optional<PoolId> poolId) {}

  record Place(Instant createdAt, CustomerId id) {}
}
