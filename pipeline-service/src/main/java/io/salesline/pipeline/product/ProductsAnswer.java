package io.salesline.pipeline.product;

import io.salesline.platform.problem.ProblemDocument;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of each item, in their order. */
@Schema(name = "ProductsRecorded")
record ProductsAnswer(List<Item> items) {

  @Schema(name = "ProductItemRecorded")
  record Item(
      @Schema(description = "0, 1, … as sent") int index,
      String externalId,
      @Schema(enumeration = {"created", "amended", "unchanged", "rejected"}) String status,
      @Schema(description = "The product; null when rejected", nullable = true) UUID id,
      @Schema(description = "Why it was rejected", nullable = true) ProblemDocument problem) {}
}
