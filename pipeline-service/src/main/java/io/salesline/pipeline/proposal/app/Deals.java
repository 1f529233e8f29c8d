package io.salesline.pipeline.proposal.app;

import io.salesline.pipeline.id.CustomerId;
import io.salesline.pipeline.id.MemberId;
import io.salesline.pipeline.id.OpportunityId;
import io.salesline.pipeline.opportunity.app.DealsToOffer.Deal;
import io.salesline.pipeline.opportunity.app.DealsToOffer.DealLine;
import io.salesline.pipeline.proposal.domain.OfferedLine;
import io.salesline.pipeline.proposal.domain.Price;
import io.salesline.pipeline.proposal.domain.Proposal;
import io.salesline.platform.problem.Refusal;
import java.util.List;
import java.util.stream.IntStream;

/** Deals in the words of proposals. */
final class Deals {

  private Deals() {}

  /**
   * @throws Refusal 409 for a deal that is closed
   */
  static void checkOpen(Deal deal) {
    if (!deal.isOpen()) {
      throw Refusal.conflict("opportunity-closed", "opportunity_status", deal.status());
    }
  }

  static Proposal.Addressee addressee(Deal deal) {
    return new Proposal.Addressee(
        new OpportunityId(deal.opportunityId()),
        deal.customerId() == null ? null : new CustomerId(deal.customerId()),
        new MemberId(deal.ownerId()));
  }

  static Price price(Deal deal) {
    return new Price(deal.currency(), deal.net(), deal.tax());
  }

  static List<OfferedLine> lines(Deal deal) {
    return IntStream.range(0, deal.lines().size())
        .mapToObj(index -> line(index + 1, deal.lines().get(index)))
        .toList();
  }

  private static OfferedLine line(int number, DealLine line) {
    return new OfferedLine(
        number,
        line.productId(),
        line.quantity(),
        line.unitPrice(),
        line.discountPercent(),
        line.taxPercent(),
        line.net(),
        line.tax());
  }

  /** The other way round. */
  static List<DealLine> lines(List<OfferedLine> offered) {
    return offered.stream().map(Deals::line).toList();
  }

  private static DealLine line(OfferedLine line) {
    return new DealLine(
        line.productId(),
        line.quantity(),
        line.unitPrice(),
        line.discountPercent(),
        line.taxPercent(),
        line.net(),
        line.tax());
  }
}
