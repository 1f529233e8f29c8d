package io.salesline.pipeline.contract.web;

import io.salesline.pipeline.contract.domain.Account;
import io.salesline.pipeline.contract.domain.Receipt;
import io.salesline.pipeline.contract.domain.Review;
import io.salesline.pipeline.contract.domain.Terms;
import io.salesline.platform.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Money that came in (收款). */
@Schema(name = "Receipt")
record ReceiptBody(
    UUID receiptId,
    UUID contractId,
    @Schema(description = "The contract's; the ETag") long revision,
    @Schema(description = "The payer's", examples = "ICBC 20261201-0042") String reference,
    LocalDate receivedOn,
    Money amount,
    @Schema(description = "How much of it is for instalments") Money matched,
    @Schema(description = "What is left over") Money unmatched,
    List<MatchBody> matches,
    @Schema(
            description = "Confirmed ones are collected cash (回款)",
            enumeration = {"recorded", "confirmed", "rejected"})
        String state,
    UUID recordedBy,
    Instant recordedAt,
    @Schema(description = "Who confirmed or rejected it", nullable = true) UUID decidedBy,
    @Schema(nullable = true) Instant decidedAt,
    @Schema(description = "Why it was rejected", nullable = true) String rejection) {

  static ReceiptBody of(Account account, Receipt receipt) {
    Terms terms = account.contract().terms();
    Review review = receipt.review();
    return new ReceiptBody(
        receipt.id().value(),
        account.contract().id().value(),
        account.contract().revision(),
        receipt.reference(),
        receipt.receivedOn(),
        terms.money(receipt.amount()),
        terms.money(receipt.matched()),
        terms.money(receipt.remainder()),
        MatchBody.of(account.matchesOf(receipt), terms),
        review.state().key(),
        review.recordedBy().value(),
        review.recordedAt(),
        review.decidedBy() == null ? null : review.decidedBy().value(),
        review.decidedAt(),
        review.rejection());
  }
}
