package io.salesline.leads.upgrade.web;

import io.salesline.leads.upgrade.app.UpgradeDraft;
import io.salesline.leads.upgrade.domain.StepTerms;
import io.salesline.platform.money.Money;
import io.salesline.platform.web.Texts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The whole plan as it is to be. Plain text, kept here and never published. */
@Schema(name = "PlanUpgrade")
record UpgradeRequest(
    @NotNull @Size(max = 500) @Pattern(regexp = Texts.WORDS) @Schema(examples = "Second plant buys from us")
        String goal,
    @Schema(
            description = "What the customer is to bring a year, in the organisation's currency",
            nullable = true)
        Money targetValue,
    @NotNull @Schema(examples = "2027-06-30") LocalDate dueOn,
    @NotNull @Size(max = 50) List<@Valid @NotNull Step> steps) {

  @Schema(name = "PlanUpgradeStep")
  record Step(
      @Schema(description = "Of a step that is there already", nullable = true) UUID stepId,
      @NotNull @Size(max = 200) @Pattern(regexp = Texts.NAME) @Schema(examples = "Show the plant manager the new line")
          String title,
      @NotNull @Schema(description = "Not after the plan's own day", examples = "2027-01-15")
          LocalDate dueOn) {

    private StepTerms terms() {
      return new StepTerms(stepId, title.strip(), dueOn);
    }
  }

  UpgradeDraft draft() {
    return new UpgradeDraft(
        goal.strip(), targetValue, dueOn, steps.stream().map(Step::terms).toList());
  }
}
