package io.salesline.reporting.inbox;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An alert as its reader sees it. */
@Schema(name = "InboxItem")
record InboxItem(
    UUID alertId,
    UUID ruleId,
    @Schema(examples = "rotting-deal") String kind,
    @Schema(enumeration = {"info", "warning", "critical"}) String severity,
    @Schema(
            description = "cleared when what it tells of is over",
            enumeration = {"open", "cleared"})
        String state,
    @Schema(description = "How often the rule has told of this subject by then", examples = "1")
        int occurrence,
    @Schema(description = "In the reader's language", examples = "Rotting deal") String title,
    @Schema(examples = "Huadong Steel: in Proposal for more than 7 working days.") String text,
    @Schema(enumeration = {"goal", "deal", "contract", "lead", "customer"}) String subject,
    UUID subjectId,
    @Schema(
            description = "Where the subject is read",
            examples = "/api/pipeline/v1/opportunities/e71ca40d-a276-56f0-91d7-33962ecf884f")
        String link,
    @Schema(nullable = true) UUID ownerId,
    @Schema(nullable = true) String ownerName,
    Instant raisedAt,
    @Schema(nullable = true) Instant clearedAt,
    @Schema(nullable = true) Instant readAt) {

  static InboxItem of(Inboxes.Entry entry, Locale language) {
    var story = entry.story();
    return new InboxItem(
        story.alertId(),
        story.ruleId(),
        story.kind(),
        story.severity(),
        story.isOpen() ? "open" : "cleared",
        story.occurrence(),
        story.title(language),
        story.text(language),
        story.subject(),
        story.subjectId(),
        story.link(),
        story.ownerId(),
        story.ownerName(),
        story.raisedAt(),
        story.clearedAt(),
        entry.readAt());
  }
}
