package io.salesline.leads.lead.domain;

import static java.util.Objects.requireNonNull;

import io.salesline.leads.id.ConversionId;
import io.salesline.leads.id.CustomerId;
import io.salesline.leads.id.OpportunityId;

/** What a lead becomes: a customer and a deal. */
public record ConversionLink(
    ConversionId conversionId, CustomerId customerId, OpportunityId opportunityId) {
  public ConversionLink {
    requireNonNull(conversionId);
    requireNonNull(customerId);
    requireNonNull(opportunityId);
  }
}
