package io.salesline.leads.lead.domain;

import java.math.BigDecimal;
import java.util.Arrays;

/** The order of magnitude of an estimate, in its own currency. */
enum SizeBand {
  UNDER_10K("under-10k", 10_000),
  UNDER_100K("10k-100k", 100_000),
  UNDER_1M("100k-1m", 1_000_000),
  FROM_1M("from-1m", Long.MAX_VALUE);

  private final String key;
  private final BigDecimal below;

  SizeBand(String key, long below) {
    this.key = key;
    this.below = BigDecimal.valueOf(below);
  }

  /**
   * @param amount null where nobody has guessed
   * @return null for that
   */
  static String keyOf(BigDecimal amount) {
    return amount == null
        ? null
        : Arrays.stream(values())
            .filter(band -> amount.compareTo(band.below) < 0)
            .findFirst()
            .orElse(FROM_1M)
            .key;
  }
}
