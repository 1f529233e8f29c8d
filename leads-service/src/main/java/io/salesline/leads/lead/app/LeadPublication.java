package io.salesline.leads.lead.app;

import io.salesline.leads.lead.domain.LeadDecision;
import io.salesline.platform.outbox.OutboundEvent;

/** What the others are told. */
public interface LeadPublication {

  /** The event with the lead as it is now, so to be asked before the next decision. */
  OutboundEvent of(LeadDecision decision);
}
