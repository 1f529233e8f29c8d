package io.salesline.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * How long after its answer a change is visible in the funnel and in a goal's progress, while
 * others write at a fixed rate. What is looked at is the number itself: that of one seller, whom
 * the others' writing does not change.
 */
record Freshness(HttpLoad.Result funnel, HttpLoad.Result goal, double writesPerSecond) {

  private static final int SECONDS = 20;

  static Freshness measure(Requests crowd, Seller seller) throws InterruptedException {
    Bench.say("commit to visible, at " + Crowd.RATE + " writes a second");
    List<Long> funnel = new ArrayList<>();
    List<Long> goal = new ArrayList<>();
    try (var others = Crowd.of(crowd, seller.customer())) {
      TimeUnit.SECONDS.sleep(5);
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
      while (System.nanoTime() < end) {
        seller.sellOne(funnel, goal);
      }
      return new Freshness(sorted(funnel), sorted(goal), others.perSecond());
    }
  }

  private static HttpLoad.Result sorted(List<Long> nanos) {
    return HttpLoad.sorted(nanos.stream().mapToLong(Long::longValue).toArray());
  }

  /**
   * The one whose numbers are watched.
   *
   * @param goal of booked revenue, theirs, for this month
   */
  record Seller(Requests requests, String customer, String goal) {

    private static final long LONGEST_NANOS = TimeUnit.MINUTES.toNanos(1);

    /** Opens a deal and wins it, and notes how long the funnel and the goal took to say so. */
    void sellOne(List<Long> funnel, List<Long> goals) {
      long before = requests.countInFunnel("lead-screening");
      String deal = requests.createDeal(customer);
      funnel.add(until(() -> requests.countInFunnel("lead-screening") > before));
      String progress = requests.progress(goal);
      Requests.WAY.forEach(stage -> requests.moved(deal, stage));
      goals.add(until(() -> !requests.progress(goal).equals(progress)));
    }

    private static long until(BooleanSupplier visible) {
      long began = System.nanoTime();
      while (!visible.getAsBoolean()) {
        if (System.nanoTime() - began > LONGEST_NANOS) {
          throw new IllegalStateException("a change was not visible after a minute");
        }
      }
      return System.nanoTime() - began;
    }
  }

  List<String> sentences() {
    return List.of(sentence("the funnel", funnel), sentence("goal progress", goal));
  }

  private String sentence(String where, HttpLoad.Result result) {
    return String.format(
        Locale.ROOT,
        "commit → visible in %s at %.0f writes/s: p50 %.1f ms (≤ 15), p99 %.1f ms (≤ 100), %d samples",
        where,
        writesPerSecond,
        result.percentile(0.50),
        result.percentile(0.99),
        result.count());
  }
}
