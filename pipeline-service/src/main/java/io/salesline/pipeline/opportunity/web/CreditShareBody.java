package io.salesline.pipeline.opportunity.web;

import io.salesline.pipeline.opportunity.domain.CreditShares;
import io.salesline.pipeline.opportunity.domain.Opportunity;
import io.salesline.pipeline.opportunity.domain.Terms;
import io.salesline.platform.money.Money;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody's part of what a deal brings. */
@Schema(name = "CreditShare")
record CreditShareBody(
    @Schema(description = "Who") UUID memberId,
    @Schema(description = "10,000 are all", examples = "7000") int basisPoints,
    @Schema(description = "Of the deal's amount; all parts add up to it") Money amount) {

  static List<CreditShareBody> of(Opportunity deal) {
    Terms terms = deal.terms();
    return terms.credit().split(terms.ownerId(), terms.value().money()).stream()
        .map(CreditShareBody::of)
        .toList();
  }

  private static CreditShareBody of(CreditShares.Part part) {
    return new CreditShareBody(
        part.share().member().value(), part.share().basisPoints(), part.amount());
  }
}
