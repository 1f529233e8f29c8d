package io.salesline.pipeline.contract.messaging;

import io.salesline.pipeline.contract.domain.Contract;
import io.salesline.pipeline.contract.domain.ContractDecision;
import io.salesline.pipeline.contract.domain.ContractState;
import io.salesline.pipeline.contract.domain.Progress;
import io.salesline.pipeline.contract.domain.Terms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The contract as its topics show it. Amounts include tax and have the scale of {@code currency}.
 *
 * @param rate units of the organisation's currency for one of {@code currency}
 * @param taxRate 0.13 for 13 %
 * @param receivedAmount confirmed receipts
 * @param collectedAmount collected cash (回款): received less refunded
 * @param state {@code open} or {@code collected}; what is terminated is open to those who know no
 *     third, with nothing outstanding
 */
record ContractRow(
    UUID contractId,
    UUID opportunityId,
    UUID customerId,
    UUID ownerId,
    LocalDate wonOn,
    String state,
    BigDecimal amount,
    String currency,
    BigDecimal amountOrganisation,
    String currencyOrganisation,
    BigDecimal rate,
    BigDecimal taxRate,
    int instalments,
    BigDecimal creditedAmount,
    BigDecimal receivedAmount,
    BigDecimal refundedAmount,
    BigDecimal collectedAmount,
    BigDecimal outstandingAmount,
    LocalDate nextDueOn,
    LocalDate deliveredOn,
    LocalDate collectedOn) {

  static ContractRow of(ContractDecision decision) {
    Contract contract = decision.contract();
    Terms terms = decision.after().terms();
    Progress progress = decision.after().progress();
    return new ContractRow(
        contract.id().value(),
        contract.opportunityId().value(),
        contract.customerId() == null ? null : contract.customerId().value(),
        contract.ownerId().value(),
        contract.wonOn(),
        (progress.isTerminated() ? ContractState.OPEN : progress.state()).key(),
        terms.amount(),
        terms.currency(),
        terms.inOrganisation(terms.amount()),
        terms.currencyOrganisation(),
        terms.rate(),
        terms.taxRate(),
        decision.after().instalments(),
        progress.credited(),
        progress.received(),
        progress.refunded(),
        progress.collectedCash(),
        progress.outstanding(terms),
        progress.nextDueOn(),
        progress.deliveredOn(),
        progress.collectedOn());
  }
}
