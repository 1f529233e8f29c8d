package io.salesline.leads.upgrade.app;

import io.salesline.leads.customer.app.Customers;
import io.salesline.leads.customer.domain.Customer;
import io.salesline.leads.id.CustomerId;
import io.salesline.leads.id.MemberId;
import io.salesline.leads.merging.app.MovingReferences;
import io.salesline.leads.upgrade.domain.UpgradePlan;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The plans of a customer that is another one are that one's. A customer has one that is open:
 * where both have, the survivor's goes on; where the survivor is an A already, it is reached.
 */
@ApplicationScoped
class PlansOfMerged implements MovingReferences {

  private final Customers customers;
  private final UpgradePlans plans;
  private final PlanJournal journal;

  PlansOfMerged(Customers customers, UpgradePlans plans, PlanJournal journal) {
    this.customers = customers;
    this.plans = plans;
    this.journal = journal;
  }

  @Override
  public Uni<Void> move(UnitOfWork unit, CustomerId duplicate, CustomerId survivor) {
    return customers
        .existing(unit, List.of(survivor))
        .map(List::getFirst)
        .chain(kept -> settle(unit, duplicate, kept))
        .chain(() -> plans.move(unit, duplicate, survivor));
  }

  private Uni<Void> settle(UnitOfWork unit, CustomerId duplicate, Customer survivor) {
    return plans
        .open(unit, List.of(duplicate, survivor.id()))
        .invoke(open -> settle(unit, open, duplicate, survivor))
        .replaceWithVoid();
  }

  private void settle(
      UnitOfWork unit, List<UpgradePlan> open, CustomerId duplicate, Customer survivor) {
    Predicate<UpgradePlan> ofDuplicate = plan -> plan.customer().equals(duplicate);
    Optional<UpgradePlan> moving = open.stream().filter(ofDuplicate).findFirst();
    boolean another = open.stream().anyMatch(ofDuplicate.negate());
    if (another) {
      moving.ifPresent(plan -> plan.giveWay(new MemberId(unit.caller().memberId()), unit.now()));
    } else if (ClosingWhatIsReached.isKey(survivor)) {
      moving.ifPresent(plan -> plan.reach(unit.now()));
    }
    moving.filter(plan -> !plan.isOpen()).ifPresent(plan -> journal.closed(unit, plan));
  }
}
