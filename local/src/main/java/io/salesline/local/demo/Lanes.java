package io.salesline.local.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** People who work side by side, each one thing after the other. */
final class Lanes {

  /** More would only wait for each other on a small machine. */
  private static final int AT_ONCE = 4;

  private Lanes() {}

  /** Throws what the first of them in order threw. */
  static void run(List<Callable<Void>> lanes) throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Future<Void>> results = new ArrayList<>();
      lanes.forEach(lane -> results.add(threads.submit(lane)));
      for (Future<Void> result : results) {
        result.get();
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }
}
