package io.salesline.leads.scoring.domain;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * A lead as scoring sees it: one level a feature. Labels are compared in lower case; what is not
 * known is a level of its own.
 */
public record Traits(Map<Feature, String> levels) {

  public static final String UNKNOWN = "unknown";
  private static final String YES = "yes";
  private static final String NO = "no";

  public Traits {
    levels = Collections.unmodifiableMap(new EnumMap<>(levels));
  }

  /**
   * @param size the band of its first estimate
   */
  public static Traits of(
      String source,
      String industry,
      String region,
      String size,
      boolean phone,
      boolean email,
      boolean creditCode) {
    var levels = new EnumMap<Feature, String>(Feature.class);
    levels.put(Feature.SOURCE, label(source));
    levels.put(Feature.INDUSTRY, label(industry));
    levels.put(Feature.REGION, label(region));
    levels.put(Feature.SIZE, label(size));
    levels.put(Feature.PHONE, phone ? YES : NO);
    levels.put(Feature.EMAIL, email ? YES : NO);
    levels.put(Feature.CREDIT_CODE, creditCode ? YES : NO);
    return new Traits(levels);
  }

  /** A label in the one way in which labels are compared. */
  public static String label(String text) {
    return text == null ? UNKNOWN : text.toLowerCase(Locale.ROOT);
  }

  public String level(Feature feature) {
    return levels.getOrDefault(feature, UNKNOWN);
  }
}
