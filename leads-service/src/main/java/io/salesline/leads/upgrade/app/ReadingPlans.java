package io.salesline.leads.upgrade.app;

import io.salesline.leads.customer.app.CustomerQueries;
import io.salesline.leads.id.CustomerId;
import io.salesline.leads.upgrade.app.UpgradePlans.OpenedPlace;
import io.salesline.leads.upgrade.domain.PlannedUpgrade;
import io.salesline.platform.access.Scope;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Reads the plans that a customer has and had. */
@ApplicationScoped
public class ReadingPlans {

  private final CustomerQueries customers;
  private final UpgradePlans plans;

  ReadingPlans(CustomerQueries customers, UpgradePlans plans) {
    this.customers = customers;
    this.plans = plans;
  }

  /** The last opened first. Fails with a 404 refusal where the scope has no such customer. */
  public Uni<List<PlannedUpgrade>> of(
      Scope scope, CustomerId customer, Optional<OpenedPlace> after, int most) {
    return customers.get(scope, customer).chain(seen -> plans.of(seen.id(), after, most));
  }
}
