package io.salesline.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * From a won deal to the changed progress of a plan on a client of the live stream, while nobody
 * else writes and while others write at a fixed rate.
 */
record LiveProgress(Wins alone, Wins crowded, double writesPerSecond) {

  private static final int WARM_UP = 50;
  private static final int WINS = 200;
  private static final long LONGEST_SECONDS = 30;
  private static final long SETTLING_MILLIS = 400;

  /**
   * How long each win took until the client had read the new number.
   *
   * @param asked from when the win was asked for, its own command included
   * @param answered from the answer to it, 0 where the number was quicker
   */
  record Wins(HttpLoad.Result asked, HttpLoad.Result answered) {

    private static Wins of(List<Win> wins) {
      return new Wins(
          HttpLoad.sorted(wins.stream().mapToLong(Win::asked).toArray()),
          HttpLoad.sorted(wins.stream().mapToLong(Win::answered).toArray()));
    }
  }

  private record Win(long asked, long answered) {}

  /** Somebody who looks at the stream of a plan while a seller wins deals. */
  private record Watcher(Requests seller, String customer, BlockingQueue<String> actuals) {

    Wins wins(int count) throws InterruptedException {
      var wins = new ArrayList<Win>();
      while (wins.size() < count) {
        wins.add(win());
      }
      return Wins.of(wins);
    }

    private Win win() throws InterruptedException {
      String deal = seller.createDeal(customer);
      Requests.WAY.stream()
          .filter(stage -> !stage.equals("won"))
          .forEach(stage -> seller.moved(deal, stage));
      // What the moves before changed is sent first, and a stream rests for 100 ms after each send.
      TimeUnit.MILLISECONDS.sleep(SETTLING_MILLIS);
      actuals.clear();
      long asked = System.nanoTime();
      seller.moved(deal, "won");
      long answered = System.nanoTime();
      requireNext();
      long read = System.nanoTime();
      return new Win(read - asked, read - answered);
    }

    void requireNext() throws InterruptedException {
      if (actuals.poll(LONGEST_SECONDS, TimeUnit.SECONDS) == null) {
        throw new IllegalStateException("nothing on the stream after " + LONGEST_SECONDS + " s");
      }
    }
  }

  static LiveProgress measure(Requests requests, Requests seller, int year)
      throws InterruptedException {
    Bench.say("won deal to changed progress on a live stream");
    String customer = seller.createCustomer();
    String plan = requests.createPlan(plan(requests.companyId(), year));
    var watcher = new Watcher(seller, customer, new LinkedBlockingQueue<>());
    try (var stream = requests.watch("/api/goals/v1/stream?plan_id=" + plan, watcher.actuals())) {
      watcher.requireNext();
      watcher.wins(WARM_UP);
      Wins alone = watcher.wins(WINS);
      Bench.say("won deal to changed progress, at " + Crowd.RATE + " writes a second");
      try (var crowd = Crowd.of(requests, requests.createCustomer())) {
        watcher.wins(WARM_UP);
        return new LiveProgress(alone, watcher.wins(WINS), crowd.perSecond());
      }
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
    String crowd = String.format(Locale.ROOT, "at %.0f writes/s", writesPerSecond);
    return List.of(
        sentence("asked", "alone", alone.asked()),
        sentence("answered", "alone", alone.answered()),
        sentence("asked", crowd, crowded.asked()),
        sentence("answered", crowd, crowded.answered()));
  }

  private static String sentence(String from, String when, HttpLoad.Result result) {
    return String.format(
        Locale.ROOT,
        "win %s → changed progress on an SSE client, %s: p50 %.1f ms, p99 %.1f ms, %d wins",
        from,
        when,
        result.percentile(0.50),
        result.percentile(0.99),
        result.count());
  }
}
