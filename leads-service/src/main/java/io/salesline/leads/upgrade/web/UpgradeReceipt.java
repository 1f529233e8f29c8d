package io.salesline.leads.upgrade.web;

import io.salesline.leads.upgrade.domain.UpgradePlan;
import io.salesline.platform.command.Answer;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a plan was changed; its words stand in the plan alone. */
@Schema(name = "UpgradePlanReceipt")
record UpgradeReceipt(UUID planId, @Schema(description = "The ETag") long revision) {

  static UpgradeReceipt of(UpgradePlan plan) {
    return new UpgradeReceipt(plan.id(), plan.revision());
  }

  static Answer answer(UpgradePlan plan) {
    return Answer.ok(of(plan), plan.revision());
  }
}
