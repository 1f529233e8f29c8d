package io.salesline.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * Starts an empty system of its own, and measures: creating leads and moving deals with sixteen
 * clients, each beside pgbench replaying the recorded statements of that very command; and how long
 * a committed change takes to be visible in the read model at two hundred writes a second.
 *
 * <p>Exit code 0 when it measured, 2 when a tool is missing, 1 otherwise.
 */
public final class Bench {

  private static final int CLIENTS = 16;
  private static final int WARM_UP_SECONDS = 10;
  private static final int SECONDS = 15;
  private static final double RATIO_WANTED = 0.25;
  private static final double CPU_WANTED_MILLIS = 1.8;

  private final LocalRun system;
  private final Requests requests;

  private Bench(LocalRun system) {
    this.system = system;
    this.requests = new Requests(system);
  }

  public static void main(String[] arguments) throws Exception {
    if (!PgBench.isThere()) {
      System.err.println("bench needs pgbench: install PostgreSQL's contrib package.");
      System.exit(2);
    }
    try (var system = LocalRun.start()) {
      new Bench(system).run();
    }
  }

  private void run() throws Exception {
    String customer = requests.createCustomer();
    var lines = new ArrayList<String>();
    lines.add(
        "| figure | system | pgbench, same statements | ratio (wanted) | CPU a request (wanted) |");
    lines.add("|---|---|---|---|---|");
    lines.add(createLeads());
    lines.add(moveDeals(customer));
    Freshness freshness = Freshness.measure(requests, customer);
    System.out.println();
    lines.forEach(System.out::println);
    System.out.println();
    System.out.println(freshness.sentence());
  }

  private String createLeads() throws Exception {
    var recorded =
        Recording.of(system, "leads", "insert into lead", () -> requests.createLead("Recorded"));
    say("create lead: recorded " + recorded.statements().size() + " statements");
    HttpLoad.run(
        CLIENTS, WARM_UP_SECONDS, client -> requests.createLead("Warm " + UUID.randomUUID()));
    var cpu = CpuTime.of(system);
    var load =
        HttpLoad.run(CLIENTS, SECONDS, client -> requests.createLead("Lead " + UUID.randomUUID()));
    double cpuMillis = cpu.millisSince();
    system.awaitQuiet();
    double limit = PgBench.replay(system, "leads", recorded, CLIENTS, SECONDS, List.of());
    return line("create lead", load, limit, cpuMillis);
  }

  private String moveDeals(String customer) throws Exception {
    String first = requests.createDeal(customer);
    var recorded =
        Recording.of(
            system, "pipeline", "update opportunity", () -> requests.move(first, "first-contact"));
    say("move stage: recorded " + recorded.statements().size() + " statements");
    // Each deal goes there and back, so that any number of moves needs few deals.
    Map<Integer, String> deals = requests.createDeals(customer, CLIENTS);
    var turns = new int[CLIENTS];
    HttpLoad.Step step = client -> requests.toAndFro(deals.get(client), turns[client]++);
    HttpLoad.run(CLIENTS, WARM_UP_SECONDS, step);
    var cpu = CpuTime.of(system);
    var load = HttpLoad.run(CLIENTS, SECONDS, step);
    double cpuMillis = cpu.millisSince();
    system.awaitQuiet();
    double limit =
        PgBench.replay(
            system, "pipeline", recorded, CLIENTS, SECONDS, List.of("opportunity", "stage_stay"));
    return line("move stage", load, limit, cpuMillis);
  }

  private static String line(String name, HttpLoad.Result load, double limit, double cpuMillis) {
    return String.format(
        Locale.ROOT,
        "| %s, %d clients | %.0f/s (p50 %.1f ms, p99 %.1f ms, %d refused) | %.0f/s | %.2f (≥ %.2f) | %.2f ms (≤ %.1f) |",
        name,
        CLIENTS,
        load.perSecond(),
        load.percentile(0.50),
        load.percentile(0.99),
        load.refused(),
        limit,
        load.perSecond() / limit,
        RATIO_WANTED,
        cpuMillis / load.count(),
        CPU_WANTED_MILLIS);
  }

  static void say(String line) {
    System.out.println(line);
  }
}
