package io.salesline.leads.recycling.web;

import io.salesline.leads.id.PoolId;
import io.salesline.leads.recycling.app.KeepingRules.Terms;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What administrators send about rules. */
final class RuleRequests {

  private RuleRequests() {}

  @Schema(name = "NewRecyclingRule")
  record Add(
      @NotNull @Schema(description = "Of leads that were claimed from this pool") UUID poolId,
      @NotNull @Pattern(regexp = "no-follow-up|no-opportunity") @Schema(enumeration = {"no-follow-up", "no-opportunity"})
          String reason,
      @Min(1) @Max(1000) @Schema(examples = "15") int workingDays,
      @Schema(description = "Where the lead goes; where absent, the pool from which it came")
          UUID destinationPoolId) {

    Terms terms() {
      return new Terms(workingDays, Optional.ofNullable(destinationPoolId).map(PoolId::new));
    }
  }

  @Schema(name = "RecyclingRuleTerms")
  record Change(
      @Min(1) @Max(1000) @Schema(examples = "15") int workingDays,
      @Schema(description = "Where the lead goes; where absent, the pool from which it came")
          UUID destinationPoolId) {

    Terms terms() {
      return new Terms(workingDays, Optional.ofNullable(destinationPoolId).map(PoolId::new));
    }
  }
}
