package io.salesline.system.faults;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Lets a fault last: here time itself is what is tested. */
final class Pause {

  private Pause() {}

  static void of(Duration time) {
    long until = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < until) {
      LockSupport.parkNanos(10_000_000);
    }
  }
}
