package io.salesline.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Clients that each send the next request when the last one was answered, for a bounded time. */
final class HttpLoad {

  private HttpLoad() {}

  /** One request of one client; true when it was done. */
  @FunctionalInterface
  interface Step {
    boolean take(int client);
  }

  /**
   * @param nanos each answer's time, sorted
   */
  record Result(long[] nanos, long refused, double seconds) {

    long count() {
      return nanos.length;
    }

    double perSecond() {
      return (count() - refused) / seconds;
    }

    /** In milliseconds. */
    double percentile(double share) {
      if (nanos.length == 0) {
        return Double.NaN;
      }
      int index = (int) Math.min(nanos.length - 1L, Math.round(share * nanos.length));
      return nanos[index] / 1e6;
    }
  }

  static Result run(int clients, int seconds, Step step) throws InterruptedException {
    long began = System.nanoTime();
    long end = began + TimeUnit.SECONDS.toNanos(seconds);
    List<Worker> workers = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    for (int client = 0; client < clients; client++) {
      var worker = new Worker(client, end, step);
      workers.add(worker);
      threads.add(Thread.ofPlatform().start(worker));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    double took = (System.nanoTime() - began) / 1e9;
    long[] all =
        workers.stream()
            .flatMapToLong(worker -> worker.nanos.stream().mapToLong(Long::longValue))
            .sorted()
            .toArray();
    return new Result(all, workers.stream().mapToLong(worker -> worker.refused).sum(), took);
  }

  static Result sorted(long[] nanos) {
    long[] copy = nanos.clone();
    Arrays.sort(copy);
    return new Result(copy, 0, 1);
  }

  private static final class Worker implements Runnable {
    private final int client;
    private final long end;
    private final Step step;
    private final List<Long> nanos = new ArrayList<>();
    private long refused;

    Worker(int client, long end, Step step) {
      this.client = client;
      this.end = end;
      this.step = step;
    }

    @Override
    public void run() {
      while (System.nanoTime() < end) {
        long began = System.nanoTime();
        if (!step.take(client)) {
          refused++;
        }
        nanos.add(System.nanoTime() - began);
      }
    }
  }
}
