package io.salesline.leads.conversion.app;

import io.salesline.leads.id.ConversionId;
import io.salesline.leads.id.CustomerId;
import io.salesline.leads.id.LeadId;
import io.salesline.leads.id.MemberId;
import io.salesline.leads.id.OpportunityId;

/** The deal that came of a conversion, as pipeline-service tells it. */
public record OpenedDeal(
    OpportunityId id, LeadId lead, ConversionId conversion, CustomerId customer, MemberId owner) {

  /** The same with the customer that its own turned out to be. */
  OpenedDeal with(CustomerId survivor) {
    return new OpenedDeal(id, lead, conversion, survivor, owner);
  }
}
