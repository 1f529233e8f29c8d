package io.salesline.leads.upgrade.app;

import io.salesline.leads.upgrade.domain.PlannedUpgrade;
import io.salesline.leads.upgrade.domain.UpgradeOutcome;
import io.salesline.leads.upgrade.domain.UpgradePlan;
import io.salesline.platform.audit.AuditEntry;
import io.salesline.platform.command.UnitOfWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Says in the audit log what was done with plans; their words stand in them alone. */
@ApplicationScoped
class PlanJournal {

  void opened(UnitOfWork unit, PlannedUpgrade fresh) {
    Map<String, Object> after = facts(fresh.plan(), fresh.steps().size());
    after.put("customer_id", fresh.plan().customer().toString());
    record(unit, fresh.plan(), "opened", after);
  }

  void amended(UnitOfWork unit, UpgradePlan plan, int steps) {
    record(unit, plan, "amended", facts(plan, steps));
  }

  private static Map<String, Object> facts(UpgradePlan plan, int steps) {
    var facts = new LinkedHashMap<String, Object>();
    facts.put("due_on", plan.aim().dueOn().toString());
    facts.put("steps", steps);
    if (plan.aim().targetValue() != null) {
      facts.put("target_value", plan.aim().targetValue().toPlainString());
    }
    return facts;
  }

  void marked(UnitOfWork unit, UpgradePlan plan, UUID step, boolean done) {
    Map<String, Object> after = Map.of("step_id", step.toString());
    record(unit, plan, done ? "step-done" : "step-reopened", after);
  }

  void closed(UnitOfWork unit, UpgradePlan plan) {
    String outcome = plan.outcome().map(UpgradeOutcome::key).orElseThrow();
    record(unit, plan, "closed", Map.of("outcome", outcome));
  }

  private static void record(
      UnitOfWork unit, UpgradePlan plan, String action, Map<String, Object> after) {
    unit.audit(new AuditEntry("upgrade-plan", plan.id().toString(), action, Map.of(), after));
  }
}
