package io.salesline.local.importing.crmsales;

import java.util.Map;

/** Slips of the pen in the published files, and what is meant. */
final class Spellings {

  private static final Map<String, String> SECTORS = Map.of("technolgy", "technology");
  private static final Map<String, String> COUNTRIES = Map.of("Philipines", "Philippines");
  private static final Map<String, String> PRODUCTS = Map.of("GTXPro", "GTX Pro");

  private Spellings() {}

  static String sector(String written) {
    return meant(SECTORS, written);
  }

  static String country(String written) {
    return meant(COUNTRIES, written);
  }

  static String product(String written) {
    return meant(PRODUCTS, written);
  }

  private static String meant(Map<String, String> slips, String written) {
    return written == null ? null : slips.getOrDefault(written, written);
  }
}
