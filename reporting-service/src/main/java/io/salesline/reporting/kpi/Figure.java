package io.salesline.reporting.kpi;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A KPI's value before it is rounded to its unit, or why there is none.
 *
 * @param value null for none
 * @param reason a key of the words; null where there is a value
 */
record Figure(BigDecimal value, String reason) {

  /** More than any unit shows. */
  private static final int SCALE = 12;

  static Figure of(BigDecimal value) {
    return new Figure(value, null);
  }

  static Figure of(long count) {
    return of(BigDecimal.valueOf(count));
  }

  static Figure none(String reason) {
    return new Figure(null, reason);
  }

  /** The ratio, or none for that reason where it would be one to nothing. */
  static Figure ratio(BigDecimal part, BigDecimal whole, String reason) {
    return whole.signum() == 0 ? none(reason) : of(part.divide(whole, SCALE, RoundingMode.HALF_UP));
  }

  static Figure ratio(BigDecimal part, long whole, String reason) {
    return ratio(part, BigDecimal.valueOf(whole), reason);
  }

  /** The value where it is known. */
  static Figure known(BigDecimal value, String reason) {
    return value == null ? none(reason) : of(value);
  }
}
