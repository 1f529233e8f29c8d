package io.salesline.leads.handover.web;

import io.salesline.leads.handover.app.HandoverQueries.Progress;
import io.salesline.leads.handover.domain.Handover;
import io.salesline.leads.id.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A handover, and how far it is. */
@Schema(name = "Handover")
record HandoverBody(
    UUID handoverId,
    UUID fromId,
    List<SuccessorBody> successors,
    String reason,
    @Schema(enumeration = {"running", "done"}) String status,
    @Schema(description = "How many leads were to go when it began") int leads,
    @Schema(description = "How many customers were to go when it began") int customers,
    int moved,
    @Schema(description = "No longer theirs to give, or just being converted") int stayed,
    @Schema(description = "Who has confirmed to have read the letter") List<UUID> acceptedBy,
    UUID startedBy,
    Instant startedAt,
    @Schema(nullable = true) Instant finishedAt) {

  static HandoverBody begun(Handover handover) {
    return of(new Progress(handover, 0, 0, List.of()));
  }

  static HandoverBody of(Progress progress) {
    Handover handover = progress.handover();
    return new HandoverBody(
        handover.id(),
        handover.from().value(),
        handover.successors().stream().map(SuccessorBody::of).toList(),
        handover.reason(),
        handover.finishedAt() == null ? "running" : "done",
        handover.leads(),
        handover.customers(),
        progress.moved(),
        progress.stayed(),
        progress.accepted().stream().map(MemberId::value).toList(),
        handover.startedBy().value(),
        handover.startedAt(),
        handover.finishedAt());
  }
}
