package io.salesline.local.demo;

import io.salesline.local.client.Amount;
import java.util.Map;

/**
 * Whole amounts of a size that is usual in a currency.
 *
 * @param currency ISO 4217
 */
record Prices(String currency) {

  private static final Map<String, Integer> UNITS_A_DOLLAR =
      Map.of(
          "CNY", 7, "HKD", 8, "TWD", 32, "JPY", 150, "KRW", 1350, "INR", 84, "THB", 35, "MYR", 4);

  Amount of(long dollars) {
    return new Amount(Long.toString(dollars * UNITS_A_DOLLAR.getOrDefault(currency, 1)), currency);
  }
}
