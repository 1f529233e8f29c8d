package io.salesline.leads.importing.web;

import io.salesline.leads.importing.app.ComparingLeadsOfFile.Found;
import io.salesline.leads.importing.app.ComparingLeadsOfFile.Other;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A row whose lead resembles others. */
@Schema(name = "LeadFileSimilarLead")
record SimilarLeadBody(
    @Schema(
            description =
                "Counted from 1, the header and blank lines aside; null where the file was read before"
                    + " this was kept",
            nullable = true)
        Long row,
    @Schema(description = "Null where the caller does not see it", nullable = true) UUID leadId,
    @Schema(
            description = "Null where the caller does not see it",
            nullable = true,
            examples = "上海云帆科技有限公司")
        String company,
    @Schema(description = "Up to five, the most alike first") List<OtherBody> similar) {

  /** What it resembles. */
  @Schema(name = "LeadFileSimilarRecord")
  record OtherBody(
      @Schema(enumeration = {"lead", "customer"}) String record,
      @Schema(description = "Null where the caller does not see it", nullable = true) UUID id,
      @Schema(description = "Null where the caller does not see it", nullable = true) String name,
      @Schema(description = "Null where nobody has it", nullable = true) String ownerName,
      @Schema(
              description = "How much of both names is the same, by trigrams, 0.5 to 1",
              examples = "0.72")
          double likeness) {

    static OtherBody of(Other other) {
      return new OtherBody(
          other.record(), other.id(), other.name(), other.ownerName(), other.likeness());
    }
  }

  static SimilarLeadBody of(Found found) {
    return new SimilarLeadBody(
        found.row(),
        found.lead() == null ? null : found.lead().value(),
        found.company(),
        found.others().stream().map(OtherBody::of).toList());
  }
}
