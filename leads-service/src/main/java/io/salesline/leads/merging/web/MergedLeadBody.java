package io.salesline.leads.merging.web;

import io.salesline.leads.merging.app.MergingLeads;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What two leads have become. */
@Schema(name = "MergedLead")
record MergedLeadBody(
    @Schema(description = "The one that is left") UUID leadId,
    @Schema(description = "Its ETag", examples = "4") long revision,
    @Schema(description = "The one that went up in it") UUID duplicateId) {

  static MergedLeadBody of(MergingLeads.Merged merged) {
    return new MergedLeadBody(
        merged.survivor().value(), merged.revision(), merged.duplicate().value());
  }
}
