package io.salesline.pipeline.process.domain;

import java.util.Arrays;
import java.util.Locale;

/** The life of a version: it can be edited, then deals follow it, then no deal comes to it. */
public enum Life {
  DRAFT,
  PUBLISHED,
  RETIRED;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Life of(String key) {
    return Arrays.stream(values()).filter(life -> life.key().equals(key)).findFirst().orElseThrow();
  }
}
