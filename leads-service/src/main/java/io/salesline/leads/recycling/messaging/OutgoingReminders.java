package io.salesline.leads.recycling.messaging;

import io.salesline.leads.recycling.app.ReminderPublication;
import io.salesline.leads.recycling.domain.Reminder;
import io.salesline.platform.outbox.OutboundEvent;
import io.salesline.platform.outbox.Stream;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;

/** Turns reminders into what is published: those about one record count from 1. */
@ApplicationScoped
class OutgoingReminders implements ReminderPublication {

  private static final Stream REMINDERS = Stream.eventsOnly("leads", "recycling-reminder");

  record SentV1(
      UUID recordId,
      String kind,
      UUID ownerId,
      String reasonCode,
      UUID ruleId,
      UUID destinationPoolId,
      LocalDate recyclesOn,
      int daysBefore) {}

  @Override
  public OutboundEvent of(Reminder reminder) {
    var row =
        new SentV1(
            reminder.record().value(),
            reminder.record().kind().key(),
            reminder.ownerId().value(),
            reminder.reason().key(),
            reminder.ruleId(),
            reminder.destinationId().value(),
            reminder.recyclesOn(),
            reminder.daysBefore());
    return new OutboundEvent(
        REMINDERS,
        reminder.record().toString(),
        "recycling-reminder.sent.v1",
        reminder.number(),
        reminder.remindedAt(),
        row);
  }
}
