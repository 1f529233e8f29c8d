package io.salesline.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * From a won deal to the changed progress of a plan on a client of the live stream: from the moment
 * at which the win is asked for, its own command included, to the moment at which the client has
 * read the new number.
 */
record LiveProgress(HttpLoad.Result changes) {

  private static final int WARM_UP = 30;
  private static final int WINS = 200;
  private static final long LONGEST_SECONDS = 30;

  static LiveProgress measure(Requests requests, Requests seller, int year)
      throws InterruptedException {
    Bench.say("won deal to changed progress on a live stream");
    String customer = seller.createCustomer();
    String plan = requests.createPlan(plan(requests.companyId(), year));
    BlockingQueue<String> actuals = new LinkedBlockingQueue<>();
    try (var stream = requests.watch("/api/goals/v1/stream?plan_id=" + plan, actuals)) {
      requireNext(actuals);
      for (int n = 0; n < WARM_UP; n++) {
        win(seller, customer, actuals);
      }
      long[] nanos = new long[WINS];
      for (int n = 0; n < WINS; n++) {
        nanos[n] = win(seller, customer, actuals);
      }
      return new LiveProgress(HttpLoad.sorted(nanos));
    }
  }

  private static long win(Requests seller, String customer, BlockingQueue<String> actuals)
      throws InterruptedException {
    String deal = seller.createDeal(customer);
    Requests.WAY.stream()
        .filter(stage -> !stage.equals("won"))
        .forEach(stage -> seller.moved(deal, stage));
    // What the moves before changed is on its way; a stream rests for 100 ms after each send.
    TimeUnit.MILLISECONDS.sleep(150);
    actuals.clear();
    long began = System.nanoTime();
    seller.moved(deal, "won");
    requireNext(actuals);
    return System.nanoTime() - began;
  }

  private static void requireNext(BlockingQueue<String> actuals) throws InterruptedException {
    if (actuals.poll(LONGEST_SECONDS, TimeUnit.SECONDS) == null) {
      throw new IllegalStateException("nothing on the stream after " + LONGEST_SECONDS + " s");
    }
  }

  private static String plan(String unit, int year) {
    return """
    {"name":"Live","metric":"booked-revenue","year":%d,"unit_id":"%s",
     "total":{"amount":"100000000.00","currency":"USD"}}
    """
        .formatted(year, unit);
  }

  List<String> sentences() {
    return List.of(
        String.format(
            Locale.ROOT,
            "win asked → changed progress on an SSE client: p50 %.1f ms, p99 %.1f ms, %d wins",
            changes.percentile(0.50),
            changes.percentile(0.99),
            changes.count()));
  }
}
