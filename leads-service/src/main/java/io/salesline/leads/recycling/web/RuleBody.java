package io.salesline.leads.recycling.web;

import io.salesline.leads.id.PoolId;
import io.salesline.leads.recycling.domain.RecyclingRule;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rule over HTTP. */
@Schema(name = "RecyclingRule")
record RuleBody(
    UUID ruleId,
    @Schema(description = "The ETag", examples = "1") long revision,
    UUID poolId,
    @Schema(enumeration = {"no-follow-up", "no-opportunity"}) String reason,
    @Schema(description = "Without the day on which counting begins", examples = "15")
        int workingDays,
    @Schema(nullable = true) UUID destinationPoolId) {

  static RuleBody of(RecyclingRule rule) {
    return new RuleBody(
        rule.id(),
        rule.revision(),
        rule.pool().value(),
        rule.reason().key(),
        rule.workingDays(),
        rule.destination().map(PoolId::value).orElse(null));
  }
}
