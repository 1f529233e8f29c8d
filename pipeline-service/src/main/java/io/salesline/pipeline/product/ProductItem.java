package io.salesline.pipeline.product;

import io.salesline.platform.identity.ExternalIds;
import io.salesline.platform.money.Money;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.web.Texts;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A product as another system tells it. */
@Schema(name = "ProductItem")
record ProductItem(
    @NotBlank @Schema(
            description = "Its id there: sending it again changes nothing",
            maxLength = ExternalIds.LONGEST,
            examples = "GTX Pro")
        String externalId,
    @NotBlank @Size(max = 100) @Pattern(regexp = Texts.ONE_LINE) @Schema(description = "Unique; what people and imports call it by", examples = "GTX Pro")
        String code,
    @NotBlank @Size(max = 200) @Pattern(regexp = Texts.ONE_LINE) @Schema(examples = "GTX Pro")
        String name,
    @NotNull Money listPrice) {

  ProductItem {
    externalId = ExternalIds.spell(externalId);
  }

  /**
   * @throws Refusal 422 for a malformed id or a negative price
   */
  void check() {
    ExternalIds.check("external_id", externalId);
    if (listPrice.isNegative()) {
      throw Refusal.field("list_price.amount", "amount-negative");
    }
  }
}
