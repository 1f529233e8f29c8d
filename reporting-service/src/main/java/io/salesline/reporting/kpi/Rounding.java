package io.salesline.reporting.kpi;

import io.salesline.reporting.answer.Amounts;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Values as decimal strings at the scale of their unit, and how they changed. */
@ApplicationScoped
class Rounding {

  private final Amounts amounts;

  Rounding(Amounts amounts) {
    this.amounts = amounts;
  }

  /** Null for none. */
  String text(Unit unit, Figure figure) {
    return figure.value() == null ? null : text(unit, figure.value());
  }

  /** What is now and what was then, and the difference of what is shown of both. */
  Comparison compared(Unit unit, Figure now, Figure then) {
    String before = text(unit, then);
    if (before == null || now.value() == null) {
      return new Comparison(before, null, null);
    }
    var earlier = new BigDecimal(before);
    BigDecimal difference = new BigDecimal(text(unit, now)).subtract(earlier);
    Figure growth = Figure.ratio(difference, earlier.abs(), "nothing-before");
    return new Comparison(before, difference.toPlainString(), text(Unit.RATIO, growth));
  }

  private String text(Unit unit, BigDecimal value) {
    return unit.isMoney()
        ? amounts.text(value)
        : value.setScale(unit.digits(), RoundingMode.HALF_UP).toPlainString();
  }
}
