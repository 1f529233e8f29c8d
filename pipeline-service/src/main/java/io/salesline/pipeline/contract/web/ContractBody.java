package io.salesline.pipeline.contract.web;

import io.salesline.pipeline.contract.domain.Contract;
import io.salesline.pipeline.contract.domain.Progress;
import io.salesline.pipeline.contract.domain.Termination;
import io.salesline.pipeline.contract.domain.Terms;
import io.salesline.platform.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A contract with its sums. */
@Schema(name = "Contract")
record ContractBody(
    UUID contractId,
    @Schema(description = "Counts its events; the ETag", examples = "1") long revision,
    UUID opportunityId,
    @Schema(description = "Null only where history did not tell it", nullable = true)
        UUID customerId,
    UUID ownerId,
    LocalDate wonOn,
    @Schema(
            enumeration = {"open", "collected", "terminated"},
            examples = "open")
        String state,
    @Schema(description = "Tax included, as signed") Money amount,
    @Schema(description = "0.13 for 13 %", nullable = true, examples = "0.13") BigDecimal taxRate,
    @Schema(description = "By how much credit notes have reduced it") Money credited,
    @Schema(description = "Confirmed receipts, matched or not") Money received,
    @Schema(description = "What credit notes have given back of them") Money refunded,
    @Schema(description = "回款: received less refunded") Money collectedCash,
    @Schema(description = "What is still to be confirmed as paid") Money outstanding,
    @Schema(description = "What is not owed any more because it was terminated") Money cancelled,
    @Schema(description = "When all was delivered", nullable = true) LocalDate deliveredOn,
    @Schema(description = "When all was delivered and collected", nullable = true)
        LocalDate collectedOn,
    @Schema(description = "When it fell through (解除)", nullable = true) LocalDate terminatedOn,
    @Schema(description = "Why", nullable = true) String terminationReason,
    @Schema(description = "When the first instalment not wholly paid is due", nullable = true)
        LocalDate nextDueOn,
    @Schema(description = "That day is over") boolean overdue,
    Instant recordedAt,
    Instant changedAt) {

  static ContractBody of(Contract contract, LocalDate today) {
    Terms terms = contract.terms();
    Progress progress = contract.progress();
    return new ContractBody(
        contract.id().value(),
        contract.revision(),
        contract.opportunityId().value(),
        contract.customerId() == null ? null : contract.customerId().value(),
        contract.ownerId().value(),
        contract.wonOn(),
        progress.state().key(),
        terms.money(terms.amount()),
        terms.taxRate(),
        terms.money(progress.credited()),
        terms.money(progress.received()),
        terms.money(progress.refunded()),
        terms.money(progress.collectedCash()),
        terms.money(progress.outstanding(terms)),
        terms.money(progress.cancelled(terms)),
        progress.deliveredOn(),
        progress.collectedOn(),
        contract.termination().map(Termination::on).orElse(null),
        contract.termination().map(Termination::reason).orElse(null),
        progress.nextDueOn(),
        progress.isOverdue(today),
        contract.recordedAt(),
        contract.changedAt());
  }
}
