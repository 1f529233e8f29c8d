package io.salesline.goals.goal.domain;

import io.salesline.platform.money.Money;
import io.salesline.platform.problem.Refusal;
import java.math.BigDecimal;

/**
 * What reaching a tier brings (激励); one of the three.
 *
 * @param sentence such as "A week in Sanya"; its worth is nobody's to compute
 * @param amount once
 * @param rate of whatever is reached beyond the tier, up to the next tier that has a rate; above 0
 *     and at most 1
 */
public record Incentive(String sentence, Money amount, BigDecimal rate) {

  public Incentive {
    if ((sentence == null ? 0 : 1) + (amount == null ? 0 : 1) + (rate == null ? 0 : 1) != 1) {
      throw Refusal.field("incentives", "one-incentive");
    }
    if (amount != null && amount.amount().signum() <= 0) {
      throw Refusal.field("incentives", "incentive-not-positive");
    }
    if (rate != null && (rate.signum() <= 0 || rate.compareTo(BigDecimal.ONE) > 0)) {
      throw Refusal.field("incentives", "incentive-not-positive");
    }
  }

  public static Incentive sentence(String sentence) {
    return new Incentive(sentence, null, null);
  }

  public static Incentive amount(Money amount) {
    return new Incentive(null, amount, null);
  }

  public static Incentive rate(BigDecimal rate) {
    return new Incentive(null, null, rate);
  }
}
