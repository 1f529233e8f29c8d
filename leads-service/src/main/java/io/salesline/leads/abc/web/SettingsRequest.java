package io.salesline.leads.abc.web;

import io.salesline.leads.abc.domain.AbcRules;
import io.salesline.leads.abc.domain.Basis;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How customers are to be classified from the next run on. */
@Schema(name = "ChangeAbcSettings")
record SettingsRequest(
    @NotNull @Pattern(regexp = "auto|gross-profit|revenue") @Schema(
            description =
                "What counts as current value: `gross-profit`, `revenue`, or `auto`: gross profit"
                    + " when that of every deal is known, else revenue",
            enumeration = {"auto", "gross-profit", "revenue"})
        String basis,
    @NotNull @DecimalMin("1") @DecimalMax("99") @Digits(integer = 2, fraction = 2) @Schema(
            description = "Percent of the current value that the A customers have together",
            examples = "80")
        BigDecimal valueCut,
    @NotNull @DecimalMin("1") @DecimalMax("99") @Digits(integer = 2, fraction = 2) @Schema(
            description = "Percent of the potential that makes a B of who is not A",
            examples = "95")
        BigDecimal potentialCut,
    @NotNull @DecimalMin("0") @DecimalMax("20") @Digits(integer = 2, fraction = 2) @Schema(
            description = "Percentage points beyond a cut before a class is lost",
            examples = "2")
        BigDecimal margin,
    @NotNull @Min(0) @Max(366) @Schema(description = "Days that a class lasts at least", examples = "30")
        Integer minimumStay) {

  AbcRules rules() {
    return new AbcRules(Basis.of(basis).orElseThrow(), valueCut, potentialCut, margin, minimumStay);
  }
}
