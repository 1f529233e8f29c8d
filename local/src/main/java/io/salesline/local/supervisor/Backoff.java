package io.salesline.local.supervisor;

import java.time.Duration;

/**
 * How long to wait before a part that died is started again: twice as long each time.
 *
 * @param first wait after a first death
 * @param longest wait
 * @param forgivenAfter a life of this length makes the next death a first one
 */
public record Backoff(Duration first, Duration longest, Duration forgivenAfter) {

  public static final Backoff USUAL =
      new Backoff(Duration.ofMillis(250), Duration.ofSeconds(10), Duration.ofSeconds(30));

  private static final int MOST_DOUBLINGS = 20;

  /** The wait after a number of deaths in a row, one or more. */
  public Duration after(int deaths) {
    Duration wait = first.multipliedBy(1L << Math.min(deaths - 1, MOST_DOUBLINGS));
    return wait.compareTo(longest) > 0 ? longest : wait;
  }

  public boolean forgives(Duration life) {
    return life.compareTo(forgivenAfter) >= 0;
  }
}
