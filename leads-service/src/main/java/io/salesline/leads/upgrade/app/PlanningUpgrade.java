package io.salesline.leads.upgrade.app;

import io.salesline.leads.customer.app.VisibleCustomer;
import io.salesline.leads.customer.domain.Classification;
import io.salesline.leads.customer.domain.Customer;
import io.salesline.leads.id.CustomerClass;
import io.salesline.leads.id.CustomerId;
import io.salesline.leads.id.MemberId;
import io.salesline.leads.upgrade.domain.PlannedUpgrade;
import io.salesline.leads.upgrade.domain.UpgradeOutcome;
import io.salesline.leads.upgrade.domain.UpgradePlan;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.web.IfMatch;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Plans how a customer is to become an A, and says what became of it. Whoever has the customer
 * does, and those above them.
 */
@ApplicationScoped
public class PlanningUpgrade {

  private final VisibleCustomer customers;
  private final UpgradePlans plans;
  private final AimsInOurCurrency aims;
  private final PlanJournal journal;

  PlanningUpgrade(
      VisibleCustomer customers, UpgradePlans plans, AimsInOurCurrency aims, PlanJournal journal) {
    this.customers = customers;
    this.plans = plans;
    this.aims = aims;
    this.journal = journal;
  }

  /**
   * Fails with a 404 refusal where the caller has no such customer, 409 where nobody has it, it is
   * no B or has a plan that is open, 422 where the day is over.
   */
  public Uni<UpgradePlan> open(UnitOfWork unit, CustomerId customer, UpgradeDraft draft) {
    if (draft.dueOn().isBefore(unit.today())) {
      throw Refusal.field("due_on", "day-past", "date", draft.dueOn());
    }
    var aim = aims.of(draft);
    return hold(unit, customer)
        .invoke(PlanningUpgrade::requireDeveloping)
        .chain(() -> plans.open(unit, List.of(customer)))
        .invoke(PlanningUpgrade::requireNone)
        .map(none -> PlannedUpgrade.open(customer, aim, draft.steps(), caller(unit), unit.now()))
        .call(fresh -> plans.add(unit, fresh))
        .invoke(fresh -> journal.opened(unit, fresh))
        .map(PlannedUpgrade::plan);
  }

  private static void requireDeveloping(Customer customer) {
    var customerClass = customer.classification().map(Classification::customerClass);
    if (!customerClass.equals(Optional.of(CustomerClass.B))) {
      throw Refusal.conflict("customer-not-developing");
    }
  }

  private static void requireNone(List<UpgradePlan> open) {
    if (!open.isEmpty()) {
      throw Refusal.conflict("upgrade-plan-open");
    }
  }

  /** Fails with a 404 refusal out of scope, 412 when stale, 409 when closed. */
  public Uni<UpgradePlan> amend(UnitOfWork unit, UUID plan, long expected, UpgradeDraft draft) {
    var aim = aims.of(draft);
    return held(unit, plan, expected)
        .call(before -> plans.keepSteps(unit, before, before.amend(aim, draft.steps())))
        .invoke(before -> journal.amended(unit, before.plan(), draft.steps().size()))
        .map(PlannedUpgrade::plan);
  }

  /** The same for a step that is done, or is not after all. */
  public Uni<UpgradePlan> mark(UnitOfWork unit, UUID plan, long expected, UUID step, boolean done) {
    return held(unit, plan, expected)
        .invoke(upgrade -> mark(unit, upgrade, step, done))
        .map(PlannedUpgrade::plan);
  }

  private void mark(UnitOfWork unit, PlannedUpgrade upgrade, UUID step, boolean done) {
    boolean changed =
        done ? upgrade.complete(step, caller(unit), unit.now()) : upgrade.reopen(step);
    if (changed) {
      journal.marked(unit, upgrade.plan(), step, done);
    }
  }

  /**
   * The same for what became of it.
   *
   * @param note null for none
   */
  public Uni<UpgradePlan> close(
      UnitOfWork unit, UUID plan, long expected, UpgradeOutcome outcome, String note) {
    return held(unit, plan, expected)
        .map(PlannedUpgrade::plan)
        .invoke(held -> held.close(outcome, note, caller(unit), unit.now()))
        .invoke(held -> journal.closed(unit, held));
  }

  private static MemberId caller(UnitOfWork unit) {
    return new MemberId(unit.caller().memberId());
  }

  /** The customer is locked before the plan, here as where its class changes. */
  private Uni<PlannedUpgrade> held(UnitOfWork unit, UUID plan, long expected) {
    return plans
        .customerOf(unit, plan)
        .chain(customer -> hold(unit, customer))
        .chain(() -> plans.require(unit, plan))
        .invoke(upgrade -> IfMatch.check(expected, upgrade.plan().revision()));
  }

  private Uni<Customer> hold(UnitOfWork unit, CustomerId customer) {
    return customers.locked(unit, customer).invoke(held -> requireOwned(unit, held));
  }

  private static void requireOwned(UnitOfWork unit, Customer customer) {
    if (customer.facts().ownerId() == null && !unit.scope().all()) {
      throw Refusal.conflict("customer-unowned");
    }
  }
}
