package io.salesline.platform.testing;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for something to become true, up to a deadline; never a fixed time. */
public final class Await {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration PAUSE = Duration.ofMillis(20);

  private Await() {}

  /** Repeats an assertion until it holds; after twenty seconds its failure is the test's. */
  public static void until(Assertion assertion) {
    until(PATIENCE, assertion);
  }

  public static void until(Duration patience, Assertion assertion) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (true) {
      try {
        assertion.check();
        return;
      } catch (Exception | AssertionError failure) {
        if (System.nanoTime() > deadline) {
          throw failure instanceof AssertionError error
              ? error
              : new AssertionError("still failing after " + patience, failure);
        }
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }

  /** Repeats a question until the answer is not null. */
  public static <T> T answer(Callable<T> question) {
    var answer = new Object[1];
    until(
        () -> {
          answer[0] = question.call();
          if (answer[0] == null) {
            throw new AssertionError("no answer yet");
          }
        });
    @SuppressWarnings("unchecked")
    T typed = (T) answer[0];
    return typed;
  }

  /** May throw anything; only what it throws at the deadline counts. */
  @FunctionalInterface
  public interface Assertion {
    void check() throws Exception;
  }
}
