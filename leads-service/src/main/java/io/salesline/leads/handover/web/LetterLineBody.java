package io.salesline.leads.handover.web;

import io.salesline.leads.handover.app.HandoverQueries.Line;
import io.salesline.leads.handover.app.HandoverQueries.Past;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A record in the letter: history, promises, next step. */
@Schema(name = "HandoverLetterLine")
record LetterLineBody(
    @Schema(enumeration = {"lead", "customer"}) String kind,
    UUID recordId,
    String name,
    String status,
    @Schema(enumeration = {"waiting", "moved", "stayed"}) String outcome,
    Instant createdAt,
    @Schema(description = "Its last twenty events, newest first") List<PastBody> history,
    @Schema(nullable = true) String promise,
    @Schema(nullable = true) String nextStep,
    @Schema(nullable = true) LocalDate nextStepOn) {

  @Schema(name = "HandoverLetterEvent")
  record PastBody(
      Instant at,
      @Schema(examples = "claimed") String action,
      @Schema(description = "Null for the system", nullable = true) String by) {

    static PastBody of(Past past) {
      return new PastBody(past.at(), past.action(), past.by());
    }
  }

  static LetterLineBody of(Line line) {
    return new LetterLineBody(
        line.kind().key(),
        line.id(),
        line.name(),
        line.status(),
        line.outcome(),
        line.createdAt(),
        line.history().stream().map(PastBody::of).toList(),
        line.parting().promise(),
        line.parting().nextStep(),
        line.parting().nextStepOn());
  }
}
