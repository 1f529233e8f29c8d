package io.salesline.goals.plan.web;

import io.salesline.goals.plan.app.SplitAsked;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What clients send to split a cell's number down. */
@Schema(name = "PlanSplit")
record SplitRequest(
    @Valid @NotNull CellBody cell,
    @Valid @NotEmpty @Size(max = 6) @Schema(description = "In turn: each splits the parts of the one before")
        List<@NotNull SplitStepBody> steps,
    @Size(max = 20) @Schema(
            description = "The earlier period that splits by history follow; of any fiscal year",
            examples = "2025-Q1")
        String history) {

  SplitAsked asked() {
    return SplitStepBody.asked(steps, Optional.ofNullable(history));
  }
}
