package io.salesline.leads.abc.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a customer is judged by. Amounts are in the organisation's currency, shares in percent of
 * those of all customers.
 *
 * @param value the current one: that of the deals won in the twelve months that end with the day
 * @param valueBefore how much those with more have together, so with the potential
 * @param bought whether it ever bought anything
 * @param asOf the day
 */
@Embeddable
public record Figures(
    BigDecimal value,
    @Column(name = "value_share") BigDecimal valueShare,
    @Column(name = "value_before") BigDecimal valueBefore,
    BigDecimal potential,
    @Column(name = "potential_share") BigDecimal potentialShare,
    @Column(name = "potential_before") BigDecimal potentialBefore,
    Boolean bought,
    @Column(name = "as_of") LocalDate asOf) {

  public static Figures of(
      BigDecimal value,
      Share valueShare,
      BigDecimal potential,
      Share potentialShare,
      boolean bought,
      LocalDate asOf) {
    return new Figures(
        value,
        valueShare.own(),
        valueShare.before(),
        potential,
        potentialShare.own(),
        potentialShare.before(),
        bought,
        asOf);
  }

  Share shareOfValue() {
    return new Share(valueBefore, valueShare);
  }

  Share shareOfPotential() {
    return new Share(potentialBefore, potentialShare);
  }
}
