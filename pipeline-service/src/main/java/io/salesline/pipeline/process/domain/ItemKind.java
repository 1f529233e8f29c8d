package io.salesline.pipeline.process.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What kind of thing a checklist item asks for. */
public enum ItemKind {
  QUESTION,
  DOCUMENT,
  RESEARCH,
  ACTION;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<ItemKind> of(String key) {
    return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
  }
}
