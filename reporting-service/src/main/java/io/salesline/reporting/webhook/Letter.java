package io.salesline.reporting.webhook;

import io.salesline.reporting.alert.Story;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A message in hand.
 *
 * @param id stays the same for each attempt
 * @param attempt 1, 2, …
 * @param what {@code raised}, {@code cleared}, {@code digest} or {@code test}
 * @param told the alert of it; of a digest all, and of a test none
 */
record Letter(UUID id, int attempt, String what, Instant writtenAt, Webhook to, List<Item> told) {

  Locale language() {
    return to.language().equals("zh") ? Locale.CHINESE : Locale.ENGLISH;
  }

  /**
   * @param what {@code raised} or {@code cleared}
   */
  record Item(String what, Story story) {

    boolean isCleared() {
      return what.equals("cleared");
    }
  }

  Letter telling(List<Item> items) {
    return new Letter(id, attempt, what, writtenAt, to, items);
  }

  boolean isTest() {
    return what.equals("test");
  }

  boolean isDigest() {
    return what.equals("digest");
  }
}
