package io.salesline.leads.upgrade.app;

import io.salesline.leads.abc.app.ClassFollower;
import io.salesline.leads.customer.domain.Classification;
import io.salesline.leads.customer.domain.Customer;
import io.salesline.leads.id.CustomerClass;
import io.salesline.leads.id.CustomerId;
import io.salesline.leads.upgrade.domain.UpgradePlan;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** A plan ends when its customer becomes an A, whoever or whatever says so. */
@ApplicationScoped
class ClosingWhatIsReached implements ClassFollower {

  private final UpgradePlans plans;
  private final PlanJournal journal;

  ClosingWhatIsReached(UpgradePlans plans, PlanJournal journal) {
    this.plans = plans;
    this.journal = journal;
  }

  @Override
  public Uni<Void> classified(UnitOfWork unit, List<Customer> customers) {
    List<CustomerId> risen =
        customers.stream().filter(ClosingWhatIsReached::isKey).map(Customer::id).toList();
    return risen.isEmpty()
        ? Uni.createFrom().voidItem()
        : plans
            .open(unit, risen)
            .invoke(open -> open.forEach(plan -> close(unit, plan)))
            .replaceWithVoid();
  }

  static boolean isKey(Customer customer) {
    return customer
        .classification()
        .map(Classification::customerClass)
        .equals(Optional.of(CustomerClass.A));
  }

  private void close(UnitOfWork unit, UpgradePlan plan) {
    plan.reach(unit.now());
    journal.closed(unit, plan);
  }
}
