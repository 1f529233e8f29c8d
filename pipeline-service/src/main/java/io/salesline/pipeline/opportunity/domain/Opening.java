package io.salesline.pipeline.opportunity.domain;

import io.salesline.pipeline.id.OpportunityId;
import java.util.Optional;

/** What is needed to open a deal. */
public record Opening(OpportunityId id, Terms terms, Optional<LeadOrigin> lead) {

  /** The conversion in which the deal begins. */
  public record LeadOrigin(LeadId leadId, ConversionId conversionId) {}
}
