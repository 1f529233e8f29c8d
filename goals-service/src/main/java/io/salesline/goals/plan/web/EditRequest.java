package io.salesline.goals.plan.web;

import io.salesline.goals.plan.app.EditingPlan.Asked;
import io.salesline.platform.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What clients send to give a cell another number. */
@Schema(name = "PlanEdit")
record EditRequest(
    @Valid @NotNull CellBody cell,
    @NotNull @Schema(description = "What the cell is to have") Money amount,
    @Schema(
            description =
                "What the cell had when it was looked at: refused (409) where it has something else"
                    + " by now")
        Money was) {

  Asked asked() {
    return new Asked(cell.name(), amount, Optional.ofNullable(was));
  }
}
