package io.salesline.pipeline.opportunity.domain;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Somebody else who wants the customer's order.
 *
 * @param name in people's words; it is kept here and never published
 * @param incumbent supplies the customer now
 * @param winner got the order
 */
public record Competitor(String name, boolean incumbent, boolean winner) {

  public Competitor {
    name = name.strip();
  }

  /** The name as it is compared: width, case and the number of blanks do not matter. */
  public String key() {
    return keyOf(name);
  }

  public static String keyOf(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .strip()
        .replaceAll("\\s+", " ");
  }
}
