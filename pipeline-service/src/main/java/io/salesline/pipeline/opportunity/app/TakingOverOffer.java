package io.salesline.pipeline.opportunity.app;

import io.salesline.pipeline.id.OpportunityId;
import io.salesline.pipeline.opportunity.app.DealsToOffer.DealLine;
import io.salesline.pipeline.opportunity.domain.Line;
import io.salesline.pipeline.opportunity.domain.Lines;
import io.salesline.pipeline.opportunity.domain.Opportunity;
import io.salesline.pipeline.opportunity.domain.ProductId;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Currency;
import java.util.List;

/**
 * Makes a deal sell what its customer accepted: its amount follows, and what reviewers approved
 * does not hold any more where that was something else.
 */
@ApplicationScoped
public class TakingOverOffer {

  private final Opportunities opportunities;
  private final DealLines lines;
  private final SellingLines selling;

  TakingOverOffer(Opportunities opportunities, DealLines lines, SellingLines selling) {
    this.opportunities = opportunities;
    this.lines = lines;
    this.selling = selling;
  }

  /**
   * What the lines cost nobody offered: that stays as the deal knows it.
   *
   * @return fails with a refusal: 404, 409 for a deal that is closed or in another currency by now
   */
  public Uni<Void> sell(
      UnitOfWork unit, OpportunityId id, String currency, List<DealLine> accepted) {
    return opportunities
        .require(unit, id)
        .invoke(deal -> checkCurrency(deal, currency))
        .chain(deal -> sell(unit, deal, accepted));
  }

  private static void checkCurrency(Opportunity deal, String currency) {
    if (!deal.terms().value().currency().equals(currency)) {
      throw Refusal.conflict("proposal-other-currency", "currency", currency);
    }
  }

  private Uni<Void> sell(UnitOfWork unit, Opportunity deal, List<DealLine> accepted) {
    Currency currency = deal.terms().value().money().currency();
    var offered = new Lines(accepted.stream().map(TakingOverOffer::line).toList(), currency);
    return lines
        .of(deal.id())
        .map(kept -> offered.costingAs(Lines.current(kept, currency)))
        .chain(sold -> selling.sell(unit, deal, sold));
  }

  private static Line line(DealLine line) {
    return new Line(
        new ProductId(line.productId()),
        line.quantity(),
        line.unitPrice(),
        null,
        line.discountPercent(),
        line.taxPercent());
  }
}
