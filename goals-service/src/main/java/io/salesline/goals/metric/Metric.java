package io.salesline.goals.metric;

import io.salesline.platform.store.Column;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a goal counts, by its key; what that means is data.
 *
 * @param key such as {@code booked-revenue}
 */
public record Metric(String key) {

  // Before the metrics, which are made by it.
  private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{1,39}");

  /** Amounts of won deals by their close date, tax excluded, in the organisation's currency. */
  public static final Metric BOOKED_REVENUE = new Metric("booked-revenue");

  public Metric {
    if (!KEY.matcher(key).matches()) {
      throw new IllegalArgumentException("no key of a metric: " + key);
    }
  }

  /** Empty for what cannot be a key; whether there is such a metric is another question. */
  public static Optional<Metric> of(String key) {
    return KEY.matcher(key).matches() ? Optional.of(new Metric(key)) : Optional.empty();
  }

  public static final class Stored extends Column<Metric, String> {
    Stored() {
      super(Metric::key, Metric::new);
    }
  }
}
