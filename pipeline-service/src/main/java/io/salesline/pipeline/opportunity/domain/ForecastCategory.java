package io.salesline.pipeline.opportunity.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How firmly a deal is counted on when sales are forecast. */
public enum ForecastCategory {
  /** May come, and nobody counts on it yet. */
  PIPELINE,
  /** Comes if all goes well. */
  BEST_CASE,
  /** Is promised. */
  COMMIT,
  /** Is left out. */
  OMITTED,
  /** Won or lost, as the status says: nobody chooses this. */
  CLOSED;

  private static final int LIKELY = 75;
  private static final int EVEN = 50;

  /**
   * What deals in a stage are counted as unless somebody says otherwise: committed from 75 per cent
   * on, a best case from 50, left out at none.
   *
   * @param probability per cent, the stage's
   */
  public static ForecastCategory of(int probability) {
    if (probability >= LIKELY) {
      return COMMIT;
    }
    if (probability >= EVEN) {
      return BEST_CASE;
    }
    return probability > 0 ? PIPELINE : OMITTED;
  }

  /** As it stands in requests and events, such as {@code best-case}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<ForecastCategory> of(String key) {
    return Arrays.stream(values()).filter(category -> category.key().equals(key)).findFirst();
  }

  public static List<String> keys() {
    return Arrays.stream(values()).map(ForecastCategory::key).toList();
  }
}
