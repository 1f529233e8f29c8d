package io.salesline.reporting.kpi;

/** What a KPI's value is counted in. */
enum Unit {
  /** In the organisation's currency, at its scale. */
  MONEY("money"),
  MONEY_A_DAY("money-per-day"),
  COUNT("count"),
  /** A share of one, four decimals. */
  RATIO("ratio"),
  /** Two decimals: a quartile may lie between two days. */
  DAYS("days");

  private final String key;

  Unit(String key) {
    this.key = key;
  }

  String key() {
    return key;
  }

  boolean isMoney() {
    return this == MONEY || this == MONEY_A_DAY;
  }

  /** Decimals of what is not money. */
  int digits() {
    return switch (this) {
      case RATIO -> 4;
      case DAYS -> 2;
      case COUNT, MONEY, MONEY_A_DAY -> 0;
    };
  }
}
