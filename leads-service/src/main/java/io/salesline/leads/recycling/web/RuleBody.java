package io.salesline.leads.recycling.web;

import io.salesline.leads.id.CustomerClass;
import io.salesline.leads.id.PoolId;
import io.salesline.leads.recycling.domain.RecyclingRule;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rule over HTTP. */
@Schema(name = "RecyclingRule")
record RuleBody(
    UUID ruleId,
    @Schema(description = "The ETag", examples = "1") long revision,
    @Schema(enumeration = {"lead", "customer"}) String kind,
    UUID poolId,
    @Schema(enumeration = {"no-follow-up", "no-opportunity", "no-deal"}) String reason,
    @Schema(
            description =
                "Only customers of this class; null for those for whose class there is no other rule",
            enumeration = {"A", "B", "C"},
            nullable = true)
        String customerClass,
    @Schema(description = "Without the day on which counting begins", examples = "15")
        int workingDays,
    @Schema(nullable = true) UUID destinationPoolId,
    @Schema(description = "Customers with an open deal stay") boolean sparesOpenDeals,
    @Schema(
            description = "For how many days after its last win a customer stays; null for none",
            examples = "180",
            nullable = true)
        Integer wonWithinDays,
    @Schema(
            description = "So many working days before, its owner is reminded",
            examples = "[7, 3, 1]")
        List<Integer> remindDays) {

  static RuleBody of(RecyclingRule rule) {
    return new RuleBody(
        rule.id(),
        rule.revision(),
        rule.subject().kind().key(),
        rule.pool().value(),
        rule.reason().key(),
        rule.subject().level().map(CustomerClass::key).orElse(null),
        rule.workingDays(),
        rule.terms().destination().map(PoolId::value).orElse(null),
        rule.terms().sparing().openDeals(),
        rule.terms().sparing().wonWithinDays(),
        rule.terms().remindDays());
  }
}
