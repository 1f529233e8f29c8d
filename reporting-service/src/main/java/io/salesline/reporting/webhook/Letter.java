package io.salesline.reporting.webhook;

import io.salesline.reporting.alert.Story;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * A message in hand.
 *
 * @param id stays the same for each attempt
 * @param attempt 1, 2, …
 * @param what {@code raised}, {@code cleared} or {@code test}
 * @param story null for a test
 */
record Letter(UUID id, int attempt, String what, Instant writtenAt, Webhook to, Story story) {

  Locale language() {
    return to.language().equals("zh") ? Locale.CHINESE : Locale.ENGLISH;
  }

  boolean isTest() {
    return story == null;
  }
}
