package io.salesline.reporting.flow;

import java.util.Arrays;
import java.util.List;

/** What counts as having gone on from a stage. */
enum View {
  /** Every stage: the next one itself was entered; a deal that skipped it did not convert here. */
  EVERY,
  /** Any stage: the next one or a later one was. */
  ANY;

  static List<String> keys() {
    return Arrays.stream(values()).map(View::key).toList();
  }

  static View of(String key) {
    return Arrays.stream(values()).filter(view -> view.key().equals(key)).findFirst().orElseThrow();
  }

  String key() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
