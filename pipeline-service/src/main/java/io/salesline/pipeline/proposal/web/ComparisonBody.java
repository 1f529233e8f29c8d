package io.salesline.pipeline.proposal.web;

import io.salesline.pipeline.proposal.app.ReadingProposals.Compared;
import io.salesline.pipeline.proposal.domain.Comparison.Difference;
import io.salesline.pipeline.proposal.domain.OfferedLine;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** In what two versions differ. */
@Schema(name = "ProposalComparison")
record ComparisonBody(ProposalBody before, ProposalBody after, List<DifferenceBody> lines) {

  static ComparisonBody of(Compared compared) {
    return new ComparisonBody(
        ProposalBody.of(compared.before().proposal()),
        ProposalBody.of(compared.after().proposal()),
        compared.differences().stream().map(DifferenceBody::of).toList());
  }

  @Schema(name = "ProposalLineDifference")
  record DifferenceBody(
      @Schema(enumeration = {"added", "removed", "changed"}) String kind,
      @Schema(nullable = true) OfferBody.LineBody before,
      @Schema(nullable = true) OfferBody.LineBody after) {

    static DifferenceBody of(Difference difference) {
      return new DifferenceBody(
          difference.kind().name().toLowerCase(Locale.ROOT),
          line(difference.before()),
          line(difference.after()));
    }

    private static OfferBody.LineBody line(OfferedLine line) {
      return line == null ? null : OfferBody.LineBody.of(line);
    }
  }
}
