package io.salesline.reporting.kpi;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What KPIs are broken down by, from the company to the deal. */
enum By {
  REGION,
  TEAM,
  MEMBER,
  PRODUCT,
  CUSTOMER,
  MONTH;

  /** As the parameter says it. For a team or region also the kind of unit. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static List<String> keys() {
    return Arrays.stream(values()).map(By::key).toList();
  }

  static By of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
