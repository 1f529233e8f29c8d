package io.salesline.leads.customer.app;

import io.salesline.leads.customer.domain.Customer;
import io.salesline.leads.customer.domain.CustomerDecision;
import io.salesline.platform.outbox.OutboundEvent;
import java.time.Instant;

/** What the others are told. */
public interface CustomerPublication {

  /** The event with the customer as it is now, so to be asked before the next decision. */
  OutboundEvent of(CustomerDecision decision);

  /** How the customer is called now, on the topic that is kept apart for names. */
  OutboundEvent profile(Customer customer, Instant at);
}
