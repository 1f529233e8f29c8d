package io.salesline.leads.upgrade.domain;

import static java.util.stream.Collectors.toMap;

import io.salesline.leads.id.CustomerId;
import io.salesline.leads.id.MemberId;
import io.salesline.platform.problem.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A plan with its steps. */
public record PlannedUpgrade(UpgradePlan plan, List<UpgradeStep> steps) {

  /**
   * @throws Refusal 422 for a step that is due after the plan
   */
  public static PlannedUpgrade open(
      CustomerId customer, Aim aim, List<StepTerms> steps, MemberId by, Instant at) {
    return new PlannedUpgrade(new UpgradePlan(customer, by, at), List.of()).aimedAt(aim, steps);
  }

  /**
   * All of it is said anew. A step that is not named again is dropped; one that is stays done.
   *
   * @throws Refusal 409 for one that is closed, 422 for a step that is due after the plan or that
   *     the plan does not have
   */
  public PlannedUpgrade amend(Aim aim, List<StepTerms> terms) {
    plan.requireOpen();
    return aimedAt(aim, terms);
  }

  private PlannedUpgrade aimedAt(Aim aim, List<StepTerms> terms) {
    var known = new HashMap<>(steps.stream().collect(toMap(UpgradeStep::id, step -> step)));
    List<UpgradeStep> next = terms.stream().map(one -> step(aim, known, one)).toList();
    plan.aimAt(aim, next);
    return new PlannedUpgrade(plan, next);
  }

  private UpgradeStep step(Aim aim, Map<UUID, UpgradeStep> known, StepTerms terms) {
    if (terms.dueOn().isAfter(aim.dueOn())) {
      throw Refusal.field("steps", "step-after-goal", "date", terms.dueOn());
    }
    if (terms.id() == null) {
      return new UpgradeStep(plan.id(), terms);
    }
    UpgradeStep step = known.remove(terms.id());
    if (step == null) {
      throw Refusal.field("steps", "step-unknown", "step_id", terms.id());
    }
    step.amend(terms);
    return step;
  }

  /**
   * A step is done. Said once more, it changes nothing.
   *
   * @return whether that is new
   * @throws Refusal 404 for a step that the plan does not have, 409 when the plan is closed
   */
  public boolean complete(UUID step, MemberId by, Instant at) {
    UpgradeStep found = require(step);
    if (found.isDone()) {
      return false;
    }
    found.complete(by, at);
    plan.goOn(steps);
    return true;
  }

  /** A step is not done after all; the rest as {@link #complete}. */
  public boolean reopen(UUID step) {
    UpgradeStep found = require(step);
    if (!found.isDone()) {
      return false;
    }
    found.reopen();
    plan.goOn(steps);
    return true;
  }

  private UpgradeStep require(UUID step) {
    plan.requireOpen();
    return steps.stream()
        .filter(one -> one.id().equals(step))
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }

  /** Whether something of it was to be done by a day that is over. */
  public boolean isOverdue(LocalDate today) {
    return plan.isOpen() && plan.nextDueOn().isBefore(today);
  }
}
