package io.salesline.pipeline.opportunity.messaging;

import io.salesline.pipeline.opportunity.domain.CollectionState;
import io.salesline.pipeline.opportunity.domain.CreditShares;
import io.salesline.pipeline.opportunity.domain.Opportunity;
import io.salesline.pipeline.opportunity.domain.Origin;
import io.salesline.pipeline.opportunity.domain.Standing;
import io.salesline.pipeline.opportunity.domain.Terms;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The deal as its topics show it: the full row without its name, its competitors' names and the
 * words of its next step, which are free text.
 *
 * @param amount at the scale of {@code currency}
 * @param rate units of the organisation's currency for one of {@code currency}
 * @param creditShares one text, so that the topic reads as a table
 * @param grossProfitAmountOrganisation null where nobody knows what it costs
 */
record OpportunityRow(
    UUID opportunityId,
    UUID customerId,
    UUID ownerId,
    UUID productId,
    UUID leadId,
    UUID conversionId,
    int processVersion,
    String stage,
    String status,
    BigDecimal amount,
    String currency,
    BigDecimal amountOrganisation,
    String currencyOrganisation,
    BigDecimal rate,
    LocalDate expectedClose,
    LocalDate openedOn,
    Instant stageEnteredAt,
    LocalDate closedOn,
    Instant wonAt,
    String lossReason,
    String collection,
    boolean history,
    String forecastCategory,
    LocalDate nextStepDueOn,
    int competitorCount,
    String creditShares,
    BigDecimal grossProfitAmountOrganisation) {

  /** Whoever reads v1 knows four: what fell through is not collected, and not to be either. */
  private static CollectionState collection(CollectionState state) {
    return state == CollectionState.TERMINATED ? CollectionState.UNKNOWN : state;
  }

  static OpportunityRow of(Opportunity opportunity) {
    Terms terms = opportunity.terms();
    Standing standing = opportunity.standing();
    Origin origin = opportunity.origin();
    return new OpportunityRow(
        opportunity.id().value(),
        terms.customerId() == null ? null : terms.customerId().value(),
        terms.ownerId().value(),
        terms.productId() == null ? null : terms.productId().value(),
        origin.leadId() == null ? null : origin.leadId().value(),
        origin.conversionId() == null ? null : origin.conversionId().value(),
        standing.processVersion(),
        standing.stage().value(),
        standing.status().key(),
        terms.value().amount(),
        terms.value().currency(),
        terms.value().amountOrganisation(),
        terms.value().currencyOrganisation(),
        terms.value().rate(),
        terms.expectedClose(),
        origin.openedOn(),
        standing.stageEnteredAt(),
        standing.closedOn(),
        standing.wonAt(),
        standing.lossReason() == null ? null : standing.lossReason().key(),
        collection(standing.collection()).key(),
        origin.history(),
        opportunity.forecast().key(),
        terms.pursuit().nextStep() == null ? null : terms.pursuit().nextStep().dueOn(),
        terms.pursuit().competitors().count(),
        CreditShares.text(opportunity.creditShares()),
        terms.value().grossProfitOrganisation());
  }
}
