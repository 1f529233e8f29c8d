package io.salesline.leads.abc.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What of a customer's deals counts as its current value (口径). */
public enum Basis {
  /** Gross profit when that of every deal is known, else revenue: like is compared with like. */
  AUTO,
  /** Gross profit, and of a deal whose costs nobody knows the revenue. */
  GROSS_PROFIT,
  /** What was sold, tax excluded. */
  REVENUE;

  /**
   * The one that counts for all customers alike.
   *
   * @param allTold whether the gross profit of every deal is known
   */
  public Basis settled(boolean allTold) {
    return switch (this) {
      case AUTO -> allTold ? GROSS_PROFIT : REVENUE;
      case GROSS_PROFIT, REVENUE -> this;
    };
  }

  /** As it stands in requests and columns. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Basis> of(String key) {
    return Arrays.stream(values()).filter(basis -> basis.key().equals(key)).findFirst();
  }

  public static List<String> keys() {
    return Arrays.stream(values()).map(Basis::key).toList();
  }
}
