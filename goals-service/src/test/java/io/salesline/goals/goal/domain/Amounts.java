package io.salesline.goals.goal.domain;

import io.salesline.platform.money.Money;
import java.math.BigDecimal;

/** How much, as goals of tests ask for it. */
final class Amounts {

  private Amounts() {}

  static Amount usd(String amount) {
    return Amount.of(Money.of(amount, "USD"));
  }

  static Amount count(String value) {
    return Amount.count("target", new BigDecimal(value));
  }
}
