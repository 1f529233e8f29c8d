package io.salesline.goals.plan.web;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What clients send to assign more than is asked to those beneath a unit. */
@Schema(name = "PlanHedgeRequest")
record HedgeRequest(
    @NotNull @Schema(description = "Beneath which it is assigned") UUID unitId,
    @NotNull @DecimalMin("100") @DecimalMax("200") @Digits(integer = 3, fraction = 2) @Schema(description = "Of what is asked; 100 for no more than that", examples = "105")
        BigDecimal percent) {

  int basisPoints() {
    return percent.movePointRight(2).intValueExact();
  }
}
