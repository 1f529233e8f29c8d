package io.salesline.pipeline.pricing.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.salesline.pipeline.pricing.domain.PriceBook;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A list of prices in one currency that holds for some days. */
@Schema(name = "PriceBook")
record PriceBookBody(
    @Schema(examples = "partners-2027") String priceBook,
    @Schema(description = "The ETag", examples = "1") long revision,
    @Schema(examples = "Partners 2027") String nameEn,
    @Schema(examples = "2027 年合作伙伴价") String nameZh,
    @Schema(examples = "USD") String currency,
    @Schema(description = "The first day") LocalDate validFrom,
    @Schema(description = "The last day; null for no end", nullable = true) LocalDate validUntil,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "Not in lists")
        List<PriceBody> prices) {

  static PriceBookBody of(PriceBook book) {
    return of(book, book.prices().stream().map(price -> PriceBody.of(price, book)).toList());
  }

  static PriceBookBody withoutPrices(PriceBook book) {
    return of(book, null);
  }

  private static PriceBookBody of(PriceBook book, List<PriceBody> prices) {
    return new PriceBookBody(
        book.key(),
        book.revision(),
        book.name().english(),
        book.name().chinese(),
        book.currency().getCurrencyCode(),
        book.from(),
        book.until(),
        prices);
  }

  @Schema(name = "Price")
  record PriceBody(
      UUID productId,
      @Schema(description = "From so many on", examples = "10") String minQuantity,
      @Schema(description = "Without tax", examples = "520.00") String unitPrice) {

    static PriceBody of(PriceBook.Price price, PriceBook book) {
      return new PriceBody(
          price.productId(),
          price.minQuantity().toPlainString(),
          price.unitPrice().setScale(book.scale()).toPlainString());
    }
  }
}
