package io.salesline.pipeline.pricing.web;

import io.salesline.pipeline.pricing.domain.PriceBook;
import io.salesline.platform.problem.Bilingual;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.web.Texts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a price book is to say, all of it. */
@Schema(name = "PriceBookSet")
record PriceBookRequest(
    @NotBlank @Size(max = 100) @Pattern(regexp = Texts.ONE_LINE) String nameEn,
    @NotBlank @Size(max = 100) @Pattern(regexp = Texts.ONE_LINE) String nameZh,
    @NotNull @Pattern(regexp = "[A-Z]{3}") @Schema(examples = "USD") String currency,
    @NotNull LocalDate validFrom,
    @Schema(description = "No end when absent", nullable = true) LocalDate validUntil,
    @NotNull @Size(max = 2000) List<@NotNull @Valid PriceRequest> prices) {

  @Schema(name = "PriceSet")
  record PriceRequest(
      @NotNull UUID productId,
      @DecimalMin(value = "0", inclusive = false) @Digits(integer = 9, fraction = 4) @Schema(description = "One when absent", nullable = true)
          BigDecimal minQuantity,
      @NotNull @DecimalMin("0") @Digits(integer = 12, fraction = 3) @Schema(examples = "520")
          BigDecimal unitPrice) {

    PriceBook.Price price() {
      return new PriceBook.Price(
          productId, minQuantity == null ? BigDecimal.ONE : minQuantity, unitPrice);
    }
  }

  PriceBook of(String key) {
    return new PriceBook(
        key,
        0,
        new Bilingual(nameEn.strip(), nameZh.strip()),
        currencyOf("currency", currency),
        validFrom,
        validUntil,
        prices.stream().map(PriceRequest::price).toList());
  }

  /**
   * @throws Refusal 422 for letters that name no currency
   */
  static Currency currencyOf(String field, String code) {
    try {
      return Currency.getInstance(code);
    } catch (IllegalArgumentException unknown) {
      throw Refusal.field(field, "currency-unknown", "currency", code);
    }
  }
}
