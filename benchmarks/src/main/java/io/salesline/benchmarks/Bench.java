package io.salesline.benchmarks;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Starts an empty system of its own, and measures: creating leads and moving deals with sixteen
 * clients, each beside pgbench replaying the recorded statements of that very command; how long a
 * committed change takes to be visible in the read model at two hundred writes a second; and how
 * quickly many leads come in by a file and are given to people; and how long a plan of a million
 * leaves takes to edit and to read; and how soon a win changes what a live stream says. With {@code
 * leads}, {@code plan} or {@code live} only that. With {@code deals} how long reports take over ten
 * thousand to a million deals, or over no more than the number that follows.
 *
 * <p>Exit code 0 when it measured, 2 when a tool is missing, 1 otherwise.
 */
public final class Bench {

  private static final int CLIENTS = 16;
  private static final int WARM_UP_WINDOW_SECONDS = 5;
  private static final int MOST_WARM_UP_WINDOWS = 36;
  private static final double STILL_RISING = 1.03;
  private static final int SECONDS = 15;
  private static final double RATIO_WANTED = 0.25;
  private static final double CPU_WANTED_MILLIS = 1.8;

  private final LocalRun system;
  private final Requests requests;

  private Bench(LocalRun system) {
    this.system = system;
    this.requests = new Requests(system, "admin");
  }

  public static void main(String[] arguments) throws Exception {
    if (!PgBench.isThere()) {
      System.err.println("bench needs pgbench: install PostgreSQL's contrib package.");
      System.exit(2);
    }
    try (var system = LocalRun.start()) {
      var bench = new Bench(system);
      switch (arguments.length == 0 ? "" : arguments[0]) {
        case "leads" -> say(ManyLeads.measure(system, bench.requests).sentences());
        case "plan" -> say(LargePlan.measure(bench.requests).sentences());
        case "live" -> say(bench.live(bench.seller()).sentences());
        case "deals" -> say(bench.manyDeals(arguments).sentences());
        default -> bench.run();
      }
    }
  }

  private void run() throws Exception {
    String customer = requests.createCustomer();
    Measured leads = createLeads();
    Measured moves = moveDeals(customer);
    var seller = seller();
    Freshness freshness = Freshness.measure(requests, seller);
    system.awaitQuiet();
    LiveProgress live = live(seller);
    system.awaitQuiet();
    ManyLeads many = ManyLeads.measure(system, requests);
    LargePlan plan = LargePlan.measure(requests);
    var lines = new ArrayList<String>();
    lines.add(
        "| figure | system | pgbench, same statements | ratio (wanted) | CPU a request (wanted) |");
    lines.add("|---|---|---|---|---|");
    // The peer has the machine to itself, as the system had.
    try (var alone = system.withPostgresAlone()) {
      var pgBench = new PgBench(alone, CLIENTS, SECONDS);
      lines.add(leads.line(pgBench.replay("leads", leads.recording(), List.of())));
      lines.add(
          moves.line(
              pgBench.replay("pipeline", moves.recording(), List.of("opportunity", "stage_stay"))));
    }
    System.out.println();
    lines.forEach(System.out::println);
    System.out.println();
    say(freshness.sentences());
    say(live.sentences());
    say(many.sentences());
    say(plan.sentences());
  }

  private ManyDeals manyDeals(String[] arguments) throws Exception {
    int most = arguments.length > 1 ? Integer.parseInt(arguments[1]) : Integer.MAX_VALUE;
    return ManyDeals.measure(system, requests, seller(), most);
  }

  private LiveProgress live(Freshness.Seller seller) throws InterruptedException {
    int year = YearMonth.now(ZoneOffset.UTC).getYear();
    return LiveProgress.measure(requests, seller.requests(), year);
  }

  private static void say(List<String> sentences) {
    sentences.forEach(System.out::println);
  }

  private Freshness.Seller seller() throws InterruptedException {
    String member = requests.createSeller("probe");
    var probe = new Requests(system, "probe");
    for (String service : List.of("goals", "pipeline", "leads", "reporting")) {
      while (!probe.isKnownTo(service)) {
        TimeUnit.MILLISECONDS.sleep(50);
      }
    }
    String month = YearMonth.now(ZoneOffset.UTC).toString();
    return new Freshness.Seller(probe, probe.createCustomer(), requests.createGoal(member, month));
  }

  private Measured createLeads() throws Exception {
    var recording =
        Recording.of(
            system,
            "leads",
            "insert into lead",
            () -> Requests.text(requests.postLead(Requests.unlikeOthers()), "lead_id"));
    return measure(
        "create lead", recording, client -> requests.createLead(Requests.unlikeOthers()));
  }

  private Measured moveDeals(String customer) throws Exception {
    String first = requests.createDeal(customer);
    var recording =
        Recording.of(
            system, "pipeline", "update opportunity", () -> requests.moved(first, "first-contact"));
    // Each deal goes there and back, so that any number of moves needs few deals.
    List<String> deals = requests.createDeals(customer, CLIENTS);
    var turns = new int[CLIENTS];
    return measure(
        "move stage", recording, client -> requests.toAndFro(deals.get(client), turns[client]++));
  }

  private Measured measure(String name, Recording recording, HttpLoad.Step step) throws Exception {
    say(name + ": recorded " + recording.statements().size() + " statements");
    warmUp(step);
    var cpu = CpuTime.of(system);
    var load = HttpLoad.run(CLIENTS, SECONDS, step);
    // Consumers included: what is still on its way counts as well.
    system.awaitQuiet();
    var measured = new Measured(name, recording, load, cpu.millisSince());
    say(measured.rate());
    return measured;
  }

  /** Until the compilers are done: no window of the last three was better than those before. */
  private static void warmUp(HttpLoad.Step step) throws Exception {
    double best = 0;
    int unchanged = 0;
    for (int window = 0; window < MOST_WARM_UP_WINDOWS && unchanged < 3; window++) {
      double rate = HttpLoad.run(CLIENTS, WARM_UP_WINDOW_SECONDS, step).perSecond();
      say(String.format(Locale.ROOT, "  warming up: %.0f/s", rate));
      unchanged = rate > best * STILL_RISING ? 0 : unchanged + 1;
      best = Math.max(best, rate);
    }
  }

  private record Measured(
      String name, Recording recording, HttpLoad.Result load, double cpuMillis) {

    String rate() {
      return String.format(
          Locale.ROOT,
          "%.0f/s (p50 %.1f ms, p99 %.1f ms, %d refused)",
          load.perSecond(),
          load.percentile(0.50),
          load.percentile(0.99),
          load.refused());
    }

    String line(double limit) {
      return String.format(
          Locale.ROOT,
          "| %s, %d clients | %s | %.0f/s | %.2f (≥ %.2f) | %.2f ms (≤ %.1f) |",
          name,
          CLIENTS,
          rate(),
          limit,
          load.perSecond() / limit,
          RATIO_WANTED,
          cpuMillis / load.count(),
          CPU_WANTED_MILLIS);
    }
  }

  static void say(String line) {
    System.out.println(line);
  }
}
