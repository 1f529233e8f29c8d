package io.salesline.leads.recycling.web;

import io.salesline.leads.recycling.domain.RecordKind;
import io.salesline.leads.recycling.domain.Reminder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an owner was told of what will be taken from them. */
@Schema(name = "RecyclingReminder")
record ReminderBody(
    UUID reminderId,
    @Schema(description = "Null for a customer", nullable = true) UUID leadId,
    @Schema(description = "Null for a lead", nullable = true) UUID customerId,
    @Schema(description = "Whom it was told") UUID ownerId,
    @Schema(enumeration = {"no-follow-up", "no-opportunity", "no-deal"}) String reason,
    UUID ruleId,
    @Schema(description = "Where it waits then") UUID destinationPoolId,
    @Schema(
            description = "The day on which it was to be recycled; by now it may be another",
            examples = "2026-12-18")
        LocalDate recyclesOn,
    @Schema(description = "How many working days before, as the rule says", examples = "3")
        int daysBefore,
    Instant remindedAt) {

  static ReminderBody of(Reminder reminder) {
    return new ReminderBody(
        reminder.id(),
        reminder.record().where(RecordKind.LEAD),
        reminder.record().where(RecordKind.CUSTOMER),
        reminder.ownerId().value(),
        reminder.reason().key(),
        reminder.ruleId(),
        reminder.destinationId().value(),
        reminder.recyclesOn(),
        reminder.daysBefore(),
        reminder.remindedAt());
  }
}
