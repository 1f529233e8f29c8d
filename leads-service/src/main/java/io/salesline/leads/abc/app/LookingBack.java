package io.salesline.leads.abc.app;

import io.salesline.leads.abc.app.AbcQueries.Place;
import io.salesline.leads.abc.domain.ClassPeriod;
import io.salesline.leads.customer.app.CustomerQueries;
import io.salesline.leads.id.CustomerId;
import io.salesline.platform.access.Scope;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Looks at the classes that a customer had. */
@ApplicationScoped
public class LookingBack {

  private final CustomerQueries customers;
  private final AbcQueries queries;

  LookingBack(CustomerQueries customers, AbcQueries queries) {
    this.customers = customers;
    this.queries = queries;
  }

  /** Latest first. Fails with a 404 refusal where the scope has no such customer. */
  public Uni<List<ClassPeriod>> history(
      Scope scope, CustomerId customer, Optional<Place> after, int most) {
    return customers.get(scope, customer).chain(() -> queries.history(customer, after, most));
  }
}
