package io.salesline.goals.metric;

import jakarta.persistence.AttributeConverter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a goal counts. */
public enum Metric {
  /** Amounts of won deals by their close date, tax excluded, in the organisation's currency. */
  BOOKED_REVENUE("booked-excluding-tax");

  private final String basis;

  Metric(String basis) {
    this.basis = basis;
  }

  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** How its amounts are counted (口径). */
  public String basis() {
    return basis;
  }

  public static Optional<Metric> of(String key) {
    return Arrays.stream(values()).filter(metric -> metric.key().equals(key)).findFirst();
  }

  public static final class Stored implements AttributeConverter<Metric, String> {
    @Override
    public String convertToDatabaseColumn(Metric metric) {
      return metric.key();
    }

    @Override
    public Metric convertToEntityAttribute(String key) {
      return of(key).orElseThrow();
    }
  }
}
