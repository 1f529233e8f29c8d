package io.salesline.pipeline.opportunity.domain;

import io.salesline.platform.money.Decimals;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * One line of what a deal sells. Prices and costs are without tax, in the deal's currency.
 *
 * @param quantity above zero
 * @param unitPrice before the discount
 * @param unitCost null where nobody knows
 * @param discountPercent from 0 to 100
 * @param taxPercent from 0 to 100, on top of the net amount
 */
public record Line(
    ProductId productId,
    BigDecimal quantity,
    BigDecimal unitPrice,
    BigDecimal unitCost,
    BigDecimal discountPercent,
    BigDecimal taxPercent) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public Line {
    quantity = Decimals.plain(quantity);
    unitPrice = Decimals.plain(unitPrice);
    unitCost = unitCost == null ? null : Decimals.plain(unitCost);
    discountPercent = Decimals.plain(discountPercent);
    taxPercent = Decimals.plain(taxPercent);
  }

  /** The same at another cost, which may be null. */
  Line costing(BigDecimal cost) {
    return new Line(productId, quantity, unitPrice, cost, discountPercent, taxPercent);
  }

  /**
   * Quantity × price less the discount, rounded half up once.
   *
   * @param scale of the currency
   */
  public BigDecimal net(int scale) {
    return quantity
        .multiply(unitPrice)
        .multiply(HUNDRED.subtract(discountPercent))
        .divide(HUNDRED, scale, RoundingMode.HALF_UP);
  }

  /** On the rounded net amount, rounded half up. */
  public BigDecimal tax(int scale) {
    return net(scale).multiply(taxPercent).divide(HUNDRED, scale, RoundingMode.HALF_UP);
  }

  /** Null where nobody knows. */
  public BigDecimal cost(int scale) {
    return unitCost == null
        ? null
        : quantity.multiply(unitCost).setScale(scale, RoundingMode.HALF_UP);
  }

  /** Gross profit: net less cost; null where nobody knows the cost. */
  public BigDecimal profit(int scale) {
    BigDecimal cost = cost(scale);
    return cost == null ? null : net(scale).subtract(cost);
  }
}
