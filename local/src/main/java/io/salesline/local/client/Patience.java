package io.salesline.local.client;

import java.time.Duration;

/**
 * How long to go on asking a system that is busy, or a part that is just being started again.
 *
 * @param limit from the first try to the last
 * @param first wait where the answer does not say how long; doubled each time
 * @param longest wait that is taken without being told to
 * @param pause how to wait
 */
public record Patience(Duration limit, Duration first, Duration longest, Pause pause) {

  /** Lets time go by. */
  @FunctionalInterface
  public interface Pause {
    void of(Duration time) throws InterruptedException;
  }

  public static final Patience USUAL =
      new Patience(
          Duration.ofSeconds(90), Duration.ofMillis(100), Duration.ofSeconds(2), Thread::sleep);

  Duration beforeTry(int number) {
    Duration wait = first.multipliedBy(1L << Math.min(number, 10));
    return wait.compareTo(longest) < 0 ? wait : longest;
  }
}
