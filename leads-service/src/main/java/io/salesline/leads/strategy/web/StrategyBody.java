package io.salesline.leads.strategy.web;

import io.salesline.leads.id.CustomerId;
import io.salesline.leads.strategy.domain.Plan;
import io.salesline.leads.strategy.domain.Strategy;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version of a key customer's page. */
@Schema(name = "Strategy")
record StrategyBody(
    UUID customerId,
    @Schema(description = "The ETag; 0 where nothing is written yet", examples = "1") long revision,
    @Schema(description = "目标; null where nothing is written yet", nullable = true) String goal,
    @Schema(description = "决策链", nullable = true) String decisionChain,
    @Schema(description = "风险", nullable = true) String risks,
    @Schema(description = "动作", nullable = true) String actions,
    @Schema(nullable = true) UUID writtenBy,
    @Schema(nullable = true) Instant writtenAt) {

  static StrategyBody none(CustomerId customer) {
    return new StrategyBody(customer.value(), 0, null, null, null, null, null, null);
  }

  static StrategyBody of(Strategy version) {
    Plan plan = version.plan();
    return new StrategyBody(
        version.customer().value(),
        version.revision(),
        plan.goal(),
        plan.decisionChain(),
        plan.risks(),
        plan.actions(),
        version.writtenBy().value(),
        version.writtenAt());
  }
}
