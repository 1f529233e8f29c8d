package io.salesline.goals.plan.web;

import io.salesline.platform.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What clients send to promise an amount. */
@Schema(name = "PlanPromise")
record PromiseRequest(
    @Valid @NotNull @Schema(description = "Whole months: a month, quarter, half or the year")
        CellBody cell,
    @NotNull @Schema(description = "What the cell will have") Money amount) {}
