package io.salesline.leads.erasure.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Why somebody is forgotten, by article 47 of the PIPL and article 17 of the GDPR. */
public enum Ground {
  /** They do not want to be known any more. */
  CONSENT_WITHDRAWN,
  /** What their data were needed for is done, or cannot be done. */
  PURPOSE_ENDED,
  /** They should never have been known. */
  UNLAWFUL,
  /** The time for which they might be known is over. */
  RETENTION_ENDED;

  /** As it stands in requests. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Ground> of(String key) {
    return Arrays.stream(values()).filter(ground -> ground.key().equals(key)).findFirst();
  }

  public static List<String> keys() {
    return Arrays.stream(values()).map(Ground::key).toList();
  }
}
