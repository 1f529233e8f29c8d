package io.salesline.pipeline.opportunity.web;

import io.salesline.pipeline.opportunity.app.LookingAhead.Entry;
import io.salesline.pipeline.opportunity.domain.AnswerId;
import io.salesline.pipeline.opportunity.domain.ChecklistAnswer;
import io.salesline.pipeline.process.app.SalesProcess;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An item of a deal's checklist, and its answer. */
@Schema(name = "ChecklistEntry")
record ChecklistEntryBody(
    @Schema(examples = "budget") String item,
    @Schema(examples = "needs-discovery") String stage,
    @Schema(enumeration = {"question", "document", "research", "action"}) String kind,
    @Schema(description = "The deal does not leave the stage forward without an answer")
        boolean required,
    String labelEn,
    String labelZh,
    @Schema(description = "What to ask or to write, and how") String templateEn,
    String templateZh,
    @Schema(description = "Files hang on it; null before the first answer", nullable = true)
        UUID answerId,
    boolean answered,
    @Schema(description = "Empty without an answer") String answer,
    @Schema(description = "For If-Match; 0 before the first answer", examples = "0") long revision,
    @Schema(description = "Who changed it last", nullable = true) UUID memberId,
    @Schema(description = "When it was changed last", nullable = true) Instant at) {

  static ChecklistEntryBody of(Entry entry) {
    SalesProcess.Item item = entry.item();
    ChecklistAnswer answer = entry.answer();
    return new ChecklistEntryBody(
        item.key(),
        item.stage(),
        item.kind(),
        item.required(),
        item.label().english(),
        item.label().chinese(),
        item.template().english(),
        item.template().chinese(),
        answer.revision() == 0 ? null : AnswerId.of(answer.opportunity(), answer.item()).value(),
        answer.answered(),
        answer.text(),
        answer.revision(),
        answer.by() == null ? null : answer.by().value(),
        answer.at());
  }
}
