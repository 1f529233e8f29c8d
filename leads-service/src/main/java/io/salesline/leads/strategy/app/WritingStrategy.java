package io.salesline.leads.strategy.app;

import io.salesline.leads.customer.app.CustomerQueries;
import io.salesline.leads.customer.app.VisibleCustomer;
import io.salesline.leads.customer.domain.Classification;
import io.salesline.leads.customer.domain.Customer;
import io.salesline.leads.id.CustomerClass;
import io.salesline.leads.id.CustomerId;
import io.salesline.leads.id.MemberId;
import io.salesline.leads.strategy.domain.Plan;
import io.salesline.leads.strategy.domain.Strategy;
import io.salesline.platform.access.Scope;
import io.salesline.platform.audit.AuditEntry;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.web.IfMatch;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes down what is to be reached with a key customer. */
@ApplicationScoped
public class WritingStrategy {

  private final VisibleCustomer customers;
  private final CustomerQueries queries;
  private final Strategies strategies;

  WritingStrategy(VisibleCustomer customers, CustomerQueries queries, Strategies strategies) {
    this.customers = customers;
    this.queries = queries;
    this.strategies = strategies;
  }

  /** The latest version first. Fails with a 404 refusal where the scope has no such customer. */
  public Uni<List<Strategy>> versions(
      Scope scope, CustomerId customer, Optional<Long> before, int most) {
    return queries.get(scope, customer).chain(seen -> strategies.versions(seen.id(), before, most));
  }

  /**
   * Adds a version. Fails with a 409 refusal where the customer is no A: what was written while it
   * was one stays readable.
   *
   * @param expected the revision of the version that the caller has read; 0 for none
   */
  public Uni<Strategy> write(UnitOfWork unit, CustomerId customer, long expected, Plan plan) {
    return customers
        .locked(unit, customer)
        .invoke(WritingStrategy::requireKey)
        .chain(seen -> strategies.revision(unit, customer))
        .invoke(revision -> IfMatch.check(expected, revision))
        .map(revision -> version(unit, customer, revision + 1, plan))
        .call(version -> strategies.add(unit, version))
        .invoke(version -> unit.audit(entry(version)));
  }

  private static void requireKey(Customer customer) {
    var customerClass = customer.classification().map(Classification::customerClass);
    if (!customerClass.equals(Optional.of(CustomerClass.A))) {
      throw Refusal.conflict("customer-not-key");
    }
  }

  private static Strategy version(UnitOfWork unit, CustomerId customer, long revision, Plan plan) {
    var writer = new MemberId(unit.caller().memberId());
    return new Strategy(customer, revision, plan, writer, unit.now());
  }

  /** That there is another version; its words stand in it alone. */
  private static AuditEntry entry(Strategy version) {
    Map<String, Object> before = Map.of("revision", version.revision() - 1);
    Map<String, Object> after = Map.of("revision", version.revision());
    return new AuditEntry("strategy", version.customer().toString(), "written", before, after);
  }
}
