package io.salesline.leads.pool.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What waits in a pool. */
public enum PoolKind {
  /** A lead pool (线索池). */
  LEAD,
  /** A customer pool (公海). */
  CUSTOMER;

  /** As it stands in requests and columns. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<PoolKind> of(String key) {
    return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
  }
}
