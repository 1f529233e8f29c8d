package io.salesline.pipeline.opportunity.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.salesline.pipeline.opportunity.domain.AllowedMove;
import io.salesline.pipeline.opportunity.domain.Opportunity;
import io.salesline.pipeline.opportunity.domain.Origin;
import io.salesline.pipeline.opportunity.domain.StageMap;
import io.salesline.pipeline.opportunity.domain.Standing;
import io.salesline.pipeline.opportunity.domain.Terms;
import io.salesline.platform.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A deal over HTTP, in the words of its events. */
@Schema(name = "Opportunity")
record OpportunityBody(
    UUID opportunityId,
    @Schema(description = "The ETag", examples = "3") long revision,
    @Schema(examples = "Forty workstations", nullable = true) String name,
    @Schema(nullable = true) UUID customerId,
    UUID ownerId,
    @Schema(nullable = true) UUID productId,
    @Schema(description = "The lead it came from", nullable = true) UUID leadId,
    @Schema(nullable = true) UUID conversionId,
    @Schema(examples = "1") int processVersion,
    @Schema(examples = "proposal") String stage,
    @Schema(enumeration = {"open", "won", "lost"}) String status,
    Money amount,
    @Schema(description = "In the organisation's currency", examples = "1054.00")
        String amountOrganisation,
    @Schema(examples = "2026-12-18", nullable = true) LocalDate expectedClose,
    @Schema(
            description =
                "What it is counted as when sales are forecast: what somebody said, else what its"
                    + " stage's probability says (from 75 per cent on `commit`, from 50 `best-case`,"
                    + " at none `omitted`); `closed` once it is won or lost",
            enumeration = {"pipeline", "best-case", "commit", "omitted", "closed"})
        String forecastCategory,
    @Schema(
            description = "What somebody said; null while it follows its stage",
            nullable = true,
            enumeration = {"pipeline", "best-case", "commit", "omitted"})
        String forecastChosen,
    @Schema(description = "What is to be done next, and by when", nullable = true)
        NextStepBody nextStep,
    @Schema(description = "Who else wants the order, as they were named")
        List<CompetitorBody> competitors,
    @Schema(description = "Who gets which part of what it brings, the greatest part first")
        List<CreditShareBody> creditShares,
    @Schema(examples = "2026-11-24", nullable = true) LocalDate openedOn,
    @Schema(nullable = true) Instant stageEnteredAt,
    @Schema(
            description =
                "Since when it has been in its stage for more working days than its process allows",
            nullable = true)
        Instant rottingSince,
    @Schema(
            description =
                "The working day on which it begins to rot: the first after those that its process"
                    + " allows it in its stage. Null where it need not leave it, and for history"
                    + " before its first move, which has no time of entry",
            examples = "2026-12-03",
            nullable = true)
        LocalDate rotsOn,
    @Schema(nullable = true) LocalDate closedOn,
    @Schema(nullable = true) Instant wonAt,
    @Schema(nullable = true, examples = "price") String lossReason,
    @Schema(
            description = "How far the money of a won deal has come in",
            enumeration = {"none", "open", "unknown", "complete", "terminated"})
        String collection,
    @Schema(description = "Recorded from another system") boolean history,
    @Schema(description = "Its id in that system", nullable = true) String externalId,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "What may be done with it now; not in lists")
        List<AllowedMove> transitions) {

  static OpportunityBody of(Opportunity opportunity, LocalDate rotsOn) {
    return of(opportunity, rotsOn, null);
  }

  static OpportunityBody of(Opportunity opportunity, StageMap map, LocalDate rotsOn) {
    return of(opportunity, rotsOn, opportunity.allowed(map));
  }

  private static OpportunityBody of(
      Opportunity opportunity, LocalDate rotsOn, List<AllowedMove> transitions) {
    Terms terms = opportunity.terms();
    Standing standing = opportunity.standing();
    Origin origin = opportunity.origin();
    return new OpportunityBody(
        opportunity.id().value(),
        opportunity.revision(),
        terms.name(),
        terms.customerId() == null ? null : terms.customerId().value(),
        terms.ownerId().value(),
        terms.productId() == null ? null : terms.productId().value(),
        origin.leadId() == null ? null : origin.leadId().value(),
        origin.conversionId() == null ? null : origin.conversionId().value(),
        standing.processVersion(),
        standing.stage().value(),
        standing.status().key(),
        terms.value().money(),
        terms.value().amountOrganisation().toPlainString(),
        terms.expectedClose(),
        opportunity.forecast().key(),
        terms.pursuit().forecast() == null ? null : terms.pursuit().forecast().key(),
        NextStepBody.of(terms.pursuit().nextStep()),
        CompetitorBody.of(terms.pursuit().competitors()),
        CreditShareBody.of(opportunity),
        origin.openedOn(),
        standing.stageEnteredAt(),
        opportunity.rottingSince().orElse(null),
        rotsOn,
        standing.closedOn(),
        standing.wonAt(),
        standing.lossReason() == null ? null : standing.lossReason().key(),
        standing.collection().key(),
        origin.history(),
        origin.externalId(),
        transitions);
  }
}
