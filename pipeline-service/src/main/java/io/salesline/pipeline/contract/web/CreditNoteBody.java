package io.salesline.pipeline.contract.web;

import io.salesline.pipeline.contract.domain.Account;
import io.salesline.pipeline.contract.domain.CreditNote;
import io.salesline.pipeline.contract.domain.Review;
import io.salesline.platform.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A correction of what is final (贷项, 红字). */
@Schema(name = "CreditNote")
record CreditNoteBody(
    UUID creditNoteId,
    UUID contractId,
    @Schema(description = "The contract's; the ETag") long revision,
    @Schema(description = "The number of the instalment it corrects") int instalment,
    LocalDate creditedOn,
    Money amount,
    @Schema(description = "Less is owed") boolean reduces,
    @Schema(description = "Collected cash goes back") boolean refunds,
    String reason,
    @Schema(
            description = "Only confirmed ones count",
            enumeration = {"recorded", "confirmed", "rejected"})
        String state,
    UUID recordedBy,
    Instant recordedAt,
    @Schema(description = "Who confirmed or rejected it", nullable = true) UUID decidedBy,
    @Schema(nullable = true) Instant decidedAt,
    @Schema(description = "Why it was rejected", nullable = true) String rejection) {

  static CreditNoteBody of(Account account, CreditNote note) {
    Review review = note.review();
    return new CreditNoteBody(
        note.id().value(),
        account.contract().id().value(),
        account.contract().revision(),
        account.instalmentOf(note),
        note.creditedOn(),
        account.contract().terms().money(note.amount()),
        note.reduces(),
        note.refunds(),
        note.reason(),
        review.state().key(),
        review.recordedBy().value(),
        review.recordedAt(),
        review.decidedBy() == null ? null : review.decidedBy().value(),
        review.decidedAt(),
        review.rejection());
  }
}
