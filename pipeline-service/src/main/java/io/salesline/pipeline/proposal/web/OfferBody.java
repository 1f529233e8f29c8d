package io.salesline.pipeline.proposal.web;

import io.salesline.pipeline.proposal.app.Offer;
import io.salesline.pipeline.proposal.domain.OfferedLine;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A proposal with its lines. */
@Schema(name = "ProposalWithLines")
record OfferBody(ProposalBody proposal, List<LineBody> lines) {

  static OfferBody of(Offer offer) {
    return new OfferBody(
        ProposalBody.of(offer.proposal()), offer.lines().stream().map(LineBody::of).toList());
  }

  @Schema(name = "ProposalLine")
  record LineBody(
      @Schema(description = "1, 2, …") int line,
      UUID productId,
      @Schema(examples = "12") String quantity,
      @Schema(examples = "550") String unitPrice,
      @Schema(examples = "7.5") String discountPercent,
      @Schema(examples = "13") String taxPercent,
      @Schema(description = "After the discount, without tax", examples = "6105.00")
          String netAmount,
      @Schema(examples = "793.65") String taxAmount) {

    static LineBody of(OfferedLine line) {
      return new LineBody(
          line.number(),
          line.productId(),
          line.quantity().toPlainString(),
          line.unitPrice().toPlainString(),
          line.discountPercent().toPlainString(),
          line.taxPercent().toPlainString(),
          line.net().toPlainString(),
          line.tax().toPlainString());
    }
  }
}
