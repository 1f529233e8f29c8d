package io.salesline.leads.response.app;

import io.salesline.leads.response.domain.Escalation;
import io.salesline.leads.response.domain.FirstResponse;
import io.salesline.platform.outbox.OutboundEvent;

/** What the others are told. */
public interface EscalationPublication {

  /**
   * @param response as it was before the step
   */
  OutboundEvent of(FirstResponse response, Escalation escalation);
}
