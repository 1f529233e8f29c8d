package io.salesline.pipeline.opportunity.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Why a deal was lost. */
public enum LossReason {
  PRICE,
  COMPETITOR,
  NO_BUDGET,
  NO_DECISION,
  TIMING,
  PRODUCT_FIT,
  RELATIONSHIP,
  DUPLICATE,
  OTHER;

  /** As it stands in requests and events, such as {@code no-budget}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<LossReason> of(String key) {
    return Arrays.stream(values()).filter(reason -> reason.key().equals(key)).findFirst();
  }

  public static List<String> keys() {
    return Arrays.stream(values()).map(LossReason::key).toList();
  }
}
