package io.salesline.leads.appeal.app;

import io.salesline.leads.appeal.domain.Appeal;
import io.salesline.platform.outbox.OutboundEvent;

/** What the others are told of appeals: without what anybody said. */
public interface AppealPublication {

  /** That it was filed, or, once it is, that it was decided. */
  OutboundEvent of(Appeal appeal);
}
