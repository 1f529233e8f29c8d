package io.salesline.reporting.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Decimal strings as people read them; both languages group thousands by commas. */
final class Shown {

  static final String NOTHING = "–";

  private static final DecimalFormatSymbols SYMBOLS = DecimalFormatSymbols.getInstance(Locale.ROOT);

  private Shown() {}

  /**
   * @param unit of a KPI
   * @param value null for none
   */
  static String value(String unit, String value) {
    if (value == null) {
      return NOTHING;
    }
    return unit.equals("ratio") ? percent(value, "") : grouped(value);
  }

  /** A share of one as a signed percentage; null for none. */
  static String growth(String share) {
    return share == null ? NOTHING : percent(share, "+");
  }

  /** At the scale that it has. */
  static String grouped(String value) {
    var number = new BigDecimal(value);
    var format = new DecimalFormat("#,##0", SYMBOLS);
    format.setMinimumFractionDigits(Math.max(0, number.scale()));
    return format.format(number);
  }

  private static String percent(String share, String plus) {
    BigDecimal percent = new BigDecimal(share).movePointRight(2).setScale(1, RoundingMode.HALF_UP);
    return (percent.signum() > 0 ? plus : "") + grouped(percent.toPlainString()) + "\u00a0%";
  }
}
