package io.salesline.goals.goal.web;

import io.salesline.goals.goal.domain.Tiers;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Currency;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What clients send to revise a goal. */
@Schema(name = "ReviseGoal")
record RevisionRequest(
    @NotNull AmountBody target,
    @Schema(description = "The target where absent") AmountBody commit,
    @Schema(description = "The target where absent") AmountBody stretch,
    @NotNull @Schema(description = "In the goal's period; what holds before it is kept")
        LocalDate effectiveOn,
    @NotBlank @Size(max = 500) String reason) {

  /**
   * @param currency the organisation's
   */
  Tiers tiers(Currency currency) {
    return Tiers.of(
        target.amount("target"),
        AmountBody.said("commit", commit),
        AmountBody.said("stretch", stretch),
        currency);
  }
}
