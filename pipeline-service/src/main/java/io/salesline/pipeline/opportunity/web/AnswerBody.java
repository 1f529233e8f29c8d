package io.salesline.pipeline.opportunity.web;

import io.salesline.pipeline.opportunity.domain.AnswerId;
import io.salesline.pipeline.opportunity.domain.ChecklistAnswer;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One revision of an answer. */
@Schema(name = "ChecklistAnswer")
record AnswerBody(
    @Schema(description = "The same through all revisions; files hang on it") UUID answerId,
    @Schema(examples = "budget") String item,
    @Schema(description = "The ETag", examples = "1") long revision,
    @Schema(description = "False where it was taken back") boolean answered,
    @Schema(description = "Empty without an answer") String answer,
    UUID memberId,
    Instant at) {

  static AnswerBody of(ChecklistAnswer answer) {
    return new AnswerBody(
        AnswerId.of(answer.opportunity(), answer.item()).value(),
        answer.item(),
        answer.revision(),
        answer.answered(),
        answer.text(),
        answer.by().value(),
        answer.at());
  }
}
