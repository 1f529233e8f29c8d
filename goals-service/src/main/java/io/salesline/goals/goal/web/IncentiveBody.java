package io.salesline.goals.goal.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.salesline.goals.goal.domain.Incentive;
import io.salesline.platform.money.Money;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What reaching a tier brings. */
@Schema(name = "Incentive", description = "One of the three")
@JsonInclude(JsonInclude.Include.NON_NULL)
record IncentiveBody(
    @Size(min = 1, max = 200) @Schema(examples = "A week in Sanya") String sentence,
    @Schema(description = "Once, when the tier is reached") Money amount,
    @Digits(integer = 1, fraction = 6) @Schema(
            description =
                "Of whatever is reached beyond the tier, up to the next tier that has a rate",
            examples = "0.05")
        BigDecimal rate) {

  static IncentiveBody of(Incentive incentive) {
    return incentive == null
        ? null
        : new IncentiveBody(incentive.sentence(), incentive.amount(), incentive.rate());
  }

  static Incentive incentive(IncentiveBody body) {
    return body == null ? null : new Incentive(body.sentence(), body.amount(), body.rate());
  }
}
