package io.salesline.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How long after its answer a new deal is visible in the read model, while others write at a fixed
 * rate.
 */
record Freshness(HttpLoad.Result result, double writesPerSecond) {

  private static final int RATE = 200;
  private static final int SECONDS = 20;

  static Freshness measure(Requests requests, String customer) throws InterruptedException {
    Bench.say("commit to visible, at " + RATE + " writes a second");
    var written = new AtomicLong();
    List<Long> nanos = new ArrayList<>();
    long began = System.nanoTime();
    try (var writers = Executors.newScheduledThreadPool(8)) {
      var unused =
          writers.scheduleAtFixedRate(
              () -> writers.execute(() -> count(requests.createDeal(customer), written)),
              0,
              TimeUnit.SECONDS.toNanos(1) / RATE,
              TimeUnit.NANOSECONDS);
      TimeUnit.SECONDS.sleep(5);
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
      while (System.nanoTime() < end) {
        nanos.add(onceVisible(requests, customer));
      }
      writers.shutdownNow();
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    long[] all = nanos.stream().mapToLong(Long::longValue).toArray();
    return new Freshness(HttpLoad.sorted(all), written.get() / seconds);
  }

  private static void count(String deal, AtomicLong written) {
    if (!deal.isEmpty()) {
      written.incrementAndGet();
    }
  }

  private static long onceVisible(Requests requests, String customer) {
    String deal = requests.createDeal(customer);
    long began = System.nanoTime();
    while (!requests.isVisible(deal)) {
      Thread.onSpinWait();
    }
    return System.nanoTime() - began;
  }

  String sentence() {
    return String.format(
        Locale.ROOT,
        "commit → visible in the read model at %.0f writes/s: p50 %.1f ms (≤ 15), p99 %.1f ms (≤ 100), %d samples",
        writesPerSecond,
        result.percentile(0.50),
        result.percentile(0.99),
        result.count());
  }
}
