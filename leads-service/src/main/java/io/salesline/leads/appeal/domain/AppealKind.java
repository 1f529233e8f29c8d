package io.salesline.leads.appeal.domain;

import java.util.Arrays;
import java.util.Locale;

/** Against what one appeals. */
public enum AppealKind {
  /** It was taken from the appellant, for nobody worked with it. */
  RECYCLE,
  /** It is somebody's already, or is said to be. */
  CLASH,
  /** It was given to somebody else. */
  ATTRIBUTION;

  /** As it stands in requests and columns. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException where there is none of that key
   */
  public static AppealKind of(String key) {
    return Arrays.stream(values())
        .filter(kind -> kind.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(key));
  }

  /** Whether it becomes the appellant's where the appeal is upheld. */
  public boolean isAboutTheOwner() {
    return this != CLASH;
  }
}
