package io.salesline.pipeline.opportunity.web;

import io.salesline.pipeline.opportunity.domain.Opportunity;
import io.salesline.pipeline.opportunity.domain.Status;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who gets which part of what a deal brings. */
@Schema(name = "CreditShares")
record CreditSharesBody(
    UUID opportunityId,
    @Schema(description = "The deal's ETag") long revision,
    @Schema(description = "Else the owner gets all, whoever that is") boolean agreed,
    @Schema(description = "The deal is won: they do not change any more") boolean frozen,
    @Schema(description = "The greatest part first") List<CreditShareBody> items) {

  static CreditSharesBody of(Opportunity deal) {
    return new CreditSharesBody(
        deal.id().value(),
        deal.revision(),
        !deal.terms().credit().agreed().isEmpty(),
        deal.standing().status() == Status.WON,
        CreditShareBody.of(deal));
  }
}
