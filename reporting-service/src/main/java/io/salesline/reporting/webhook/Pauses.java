package io.salesline.reporting.webhook;

import java.time.Duration;

/** How long to wait after a failure: twice as long each time, a little earlier or later. */
record Pauses(Duration first, Duration longest) {

  private static final double JITTER = 0.2;

  /**
   * @param attempt 1, 2, …: the one that failed
   * @param chance from 0 to 1
   */
  Duration after(int attempt, double chance) {
    int doublings = Math.min(attempt - 1, 30);
    long millis = Math.min(longest.toMillis(), first.toMillis() << doublings);
    return Duration.ofMillis(Math.round(millis * (1 - JITTER + 2 * JITTER * chance)));
  }
}
