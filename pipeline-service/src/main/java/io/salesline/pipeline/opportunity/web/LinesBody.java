package io.salesline.pipeline.opportunity.web;

import io.salesline.pipeline.opportunity.app.SellingLines.Sold;
import io.salesline.pipeline.opportunity.domain.Line;
import io.salesline.pipeline.opportunity.domain.Lines;
import io.salesline.platform.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All that a deal sells, and what it comes to. Amounts are decimals at the currency's scale. */
@Schema(name = "OpportunityLines")
record LinesBody(
    UUID opportunityId,
    @Schema(description = "The deal's ETag") long revision,
    @Schema(examples = "USD") String currency,
    List<LineBody> items,
    TotalsBody totals) {

  static LinesBody of(Sold sold) {
    Lines lines = sold.lines();
    return new LinesBody(
        sold.deal().id().value(),
        sold.deal().revision(),
        lines.currency().getCurrencyCode(),
        IntStream.range(0, lines.lines().size())
            .mapToObj(index -> LineBody.of(index + 1, lines.lines().get(index), sold))
            .toList(),
        TotalsBody.of(lines, sold.costs()));
  }

  @Schema(name = "OpportunityLine")
  record LineBody(
      @Schema(description = "1, 2, …") int line,
      UUID productId,
      @Schema(examples = "12") String quantity,
      @Schema(examples = "550") String unitPrice,
      @Schema(description = "Null where nobody knows, and for collaborators", nullable = true)
          String unitCost,
      @Schema(examples = "7.5") String discountPercent,
      @Schema(examples = "13") String taxPercent,
      @Schema(description = "After the discount, without tax", examples = "6105.00")
          String netAmount,
      @Schema(examples = "793.65") String taxAmount,
      @Schema(description = "Null where `unit_cost` is", nullable = true) String costAmount,
      @Schema(description = "Net less cost", nullable = true) String grossProfit) {

    static LineBody of(int number, Line line, Sold sold) {
      int scale = sold.lines().scale();
      return new LineBody(
          number,
          line.productId().value(),
          line.quantity().toPlainString(),
          line.unitPrice().toPlainString(),
          sold.costs() ? text(line.unitCost()) : null,
          line.discountPercent().toPlainString(),
          line.taxPercent().toPlainString(),
          line.net(scale).toPlainString(),
          line.tax(scale).toPlainString(),
          sold.costs() ? text(line.cost(scale)) : null,
          sold.costs() ? text(line.profit(scale)) : null);
    }

    private static String text(BigDecimal number) {
      return number == null ? null : number.toPlainString();
    }
  }

  /** Sums of the rounded lines. */
  @Schema(name = "OpportunityLineTotals")
  record TotalsBody(
      @Schema(description = "What the deal is worth") Money net,
      Money tax,
      @Schema(
              description = "Null where the cost of a line is not known, and for collaborators",
              nullable = true)
          Money cost,
      @Schema(nullable = true) Money grossProfit,
      @Schema(description = "Per cent of net, one decimal", examples = "31.4", nullable = true)
          String marginPercent) {

    static TotalsBody of(Lines lines, boolean costs) {
      Money cost = costs ? lines.cost() : null;
      Money profit = cost == null ? null : lines.net().minus(cost);
      return new TotalsBody(lines.net(), lines.tax(), cost, profit, margin(lines.net(), profit));
    }

    private static String margin(Money net, Money profit) {
      return profit == null || net.amount().signum() == 0
          ? null
          : profit
              .amount()
              .multiply(BigDecimal.valueOf(100))
              .divide(net.amount(), 1, RoundingMode.HALF_UP)
              .toPlainString();
    }
  }
}
