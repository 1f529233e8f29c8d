package io.salesline.goals.goal.domain;

import io.salesline.platform.money.Money;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Currency;

/** Incentives as they are stored: null for what a tier does not bring. */
@Embeddable
class IncentiveColumns {

  private String commitSentence;
  private BigDecimal commitBonus;
  private BigDecimal commitRate;

  private String targetSentence;
  private BigDecimal targetBonus;
  private BigDecimal targetRate;

  private String stretchSentence;
  private BigDecimal stretchBonus;
  private BigDecimal stretchRate;

  protected IncentiveColumns() {}

  static IncentiveColumns of(Incentives incentives) {
    var columns = new IncentiveColumns();
    incentives.ofCommit().ifPresent(columns::atCommit);
    incentives.ofTarget().ifPresent(columns::atTarget);
    incentives.ofStretch().ifPresent(columns::atStretch);
    return columns;
  }

  Incentives incentives(Currency currency) {
    return new Incentives(
        incentive(commitSentence, commitBonus, commitRate, currency),
        incentive(targetSentence, targetBonus, targetRate, currency),
        incentive(stretchSentence, stretchBonus, stretchRate, currency));
  }

  private void atCommit(Incentive incentive) {
    commitSentence = incentive.sentence();
    commitBonus = bonus(incentive);
    commitRate = incentive.rate();
  }

  private void atTarget(Incentive incentive) {
    targetSentence = incentive.sentence();
    targetBonus = bonus(incentive);
    targetRate = incentive.rate();
  }

  private void atStretch(Incentive incentive) {
    stretchSentence = incentive.sentence();
    stretchBonus = bonus(incentive);
    stretchRate = incentive.rate();
  }

  private static BigDecimal bonus(Incentive incentive) {
    return incentive.amount() == null ? null : incentive.amount().amount();
  }

  private static Incentive incentive(
      String sentence, BigDecimal bonus, BigDecimal rate, Currency currency) {
    if (sentence == null && bonus == null && rate == null) {
      return null;
    }
    return new Incentive(sentence, bonus == null ? null : new Money(bonus, currency), rate);
  }
}
