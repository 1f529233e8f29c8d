package io.salesline.leads.merging.web;

import io.salesline.leads.merging.app.MergingCustomers;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What two customers have become. */
@Schema(name = "MergedCustomer")
record MergeBody(
    @Schema(description = "The one that is left") UUID customerId,
    @Schema(description = "Its ETag", examples = "4") long revision,
    @Schema(description = "The one that went up in it") UUID duplicateId) {

  static MergeBody of(MergingCustomers.Merged merged) {
    return new MergeBody(merged.survivor().value(), merged.revision(), merged.duplicate().value());
  }
}
