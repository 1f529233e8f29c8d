package io.salesline.system.running;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waits for something to become true, up to a deadline. */
public final class Eventually {

  private static final Duration PAUSE = Duration.ofMillis(25);

  private Eventually() {}

  /** It will not become true any more: waiting on is of no use. */
  public static final class Never extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Never(String message) {
      super(message);
    }
  }

  /** May throw anything; only what it throws at the deadline counts. */
  @FunctionalInterface
  public interface Assertion {
    void check() throws Exception;
  }

  /**
   * @return how long it took to hold
   */
  public static Duration within(Duration patience, Assertion assertion) {
    long began = System.nanoTime();
    while (true) {
      try {
        assertion.check();
        return Duration.ofNanos(System.nanoTime() - began);
      } catch (Never never) {
        throw new AssertionError(never.getMessage(), never);
      } catch (Exception | AssertionError failure) {
        if (System.nanoTime() - began > patience.toNanos()) {
          throw new AssertionError("still not so after " + patience + ": " + failure, failure);
        }
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }
}
