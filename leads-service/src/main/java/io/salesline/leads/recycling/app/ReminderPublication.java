package io.salesline.leads.recycling.app;

import io.salesline.leads.recycling.domain.Reminder;
import io.salesline.platform.outbox.OutboundEvent;

/** What the others are told. */
public interface ReminderPublication {

  OutboundEvent of(Reminder reminder);
}
