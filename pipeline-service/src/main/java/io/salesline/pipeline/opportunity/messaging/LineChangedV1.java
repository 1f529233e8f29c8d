package io.salesline.pipeline.opportunity.messaging;

import io.salesline.pipeline.opportunity.domain.Line;
import io.salesline.pipeline.opportunity.domain.Lines;
import io.salesline.pipeline.opportunity.domain.Opportunity;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * A line of a deal as its topics show it.
 *
 * @param line 1, 2, … within the deal
 * @param removed it is not sold any more; the rest is as it last was
 * @param netAmount tax excluded, after the discount
 * @param costAmount null where nobody knows
 * @param grossProfitAmount net less cost; null where nobody knows the cost
 */
record LineChangedV1(
    UUID opportunityId,
    int line,
    boolean removed,
    UUID productId,
    BigDecimal quantity,
    String currency,
    BigDecimal unitPrice,
    BigDecimal unitCost,
    BigDecimal discountPercent,
    BigDecimal taxPercent,
    BigDecimal netAmount,
    BigDecimal taxAmount,
    BigDecimal costAmount,
    BigDecimal grossProfitAmount) {

  static LineChangedV1 of(Opportunity deal, Lines lines, Lines.Kept kept) {
    Line line = kept.line();
    int scale = lines.scale();
    return new LineChangedV1(
        deal.id().value(),
        kept.number(),
        kept.removed(),
        line.productId().value(),
        line.quantity(),
        lines.currency().getCurrencyCode(),
        line.unitPrice().setScale(scale),
        line.unitCost() == null ? null : line.unitCost().setScale(scale),
        line.discountPercent(),
        line.taxPercent(),
        line.net(scale),
        line.tax(scale),
        line.cost(scale),
        line.profit(scale));
  }
}
