package io.salesline.pipeline.opportunity.web;

import io.salesline.pipeline.opportunity.app.SellingLines.Wanted;
import io.salesline.pipeline.opportunity.domain.ProductId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All that a deal is to sell. */
@Schema(name = "OpportunityLinesSet")
record LinesRequest(
    @NotNull @Size(max = 200) @Schema(description = "None takes all lines away")
        List<@NotNull @Valid LineRequest> items) {

  List<Wanted> wanted() {
    return items.stream().map(LineRequest::wanted).toList();
  }

  @Schema(name = "OpportunityLineSet")
  record LineRequest(
      @NotNull UUID productId,
      @NotNull @DecimalMin(value = "0", inclusive = false) @Digits(integer = 9, fraction = 4) @Schema(examples = "12")
          BigDecimal quantity,
      @DecimalMin("0") @Digits(integer = 12, fraction = 3) @Schema(
              description =
                  "Without tax, before the discount, in the deal's currency; what"
                      + " price books or the list say when absent",
              examples = "550",
              nullable = true)
          BigDecimal unitPrice,
      @DecimalMin("0") @Digits(integer = 12, fraction = 3) @Schema(description = "Without tax", nullable = true)
          BigDecimal unitCost,
      @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 4) @Schema(description = "None when absent", examples = "7.5", nullable = true)
          BigDecimal discountPercent,
      @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 4) @Schema(description = "None when absent", examples = "13", nullable = true)
          BigDecimal taxPercent) {

    Wanted wanted() {
      return new Wanted(
          new ProductId(productId),
          quantity,
          Optional.ofNullable(unitPrice),
          unitCost,
          orZero(discountPercent),
          orZero(taxPercent));
    }

    private static BigDecimal orZero(BigDecimal percent) {
      return percent == null ? BigDecimal.ZERO : percent;
    }
  }
}
