package io.salesline.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A plan of about a million leaves: the working days of a year × two hundred people in twenty teams
 * × twenty segments, through the API of the running system.
 *
 * @param editMillis of giving the top cell another number, all leaves of it, committed
 * @param readMillis of any margin, taken apart or not
 */
record LargePlan(Quantiles editMillis, Quantiles readMillis) {

  private static final int TEAMS = 20;
  private static final int PEOPLE_A_TEAM = 10;
  private static final int SEGMENTS = 20;
  private static final int YEAR = 2026;
  private static final int WARM_UP = 10;
  private static final int EDITS = 20;
  private static final int READS = 400;
  private static final double EDIT_WANTED = 1_000;
  private static final double READ_WANTED = 20;
  private static final String TOP = "{}";

  /** Milliseconds. */
  record Quantiles(double p50, double p99) {

    static Quantiles of(double[] millis) {
      double[] sorted = Arrays.stream(millis).sorted().toArray();
      return new Quantiles(
          sorted[sorted.length / 2], sorted[Math.min(sorted.length - 1, sorted.length * 99 / 100)]);
    }
  }

  static LargePlan measure(Requests requests) {
    String region = requests.createUnit("region", null);
    List<String> teams = teams(requests, region);
    Bench.say("large plan: " + TEAMS * PEOPLE_A_TEAM + " people × " + SEGMENTS + " segments");
    String plan = requests.createPlan(plan(region));
    IntConsumer edit = n -> requests.editPlan(plan, TOP, 100_000_000 + n % 2 * 7_654_321);
    IntConsumer read = n -> requests.readPlan(plan, margin(teams, n));
    millis(WARM_UP, edit);
    millis(READS, read);
    var measured =
        new LargePlan(Quantiles.of(millis(EDITS, edit)), Quantiles.of(millis(READS, read)));
    Bench.say("large plan: measured");
    return measured;
  }

  private static List<String> teams(Requests requests, String region) {
    List<String> teams =
        IntStream.range(0, TEAMS).mapToObj(it -> requests.createUnit("team", region)).toList();
    for (int n = 0; n < TEAMS * PEOPLE_A_TEAM; n++) {
      requests.createSeller("planned" + n, teams.get(n % TEAMS));
    }
    return teams;
  }

  private static String plan(String unit) {
    String segments =
        IntStream.range(0, SEGMENTS - 1)
            .mapToObj(LargePlan::segment)
            .collect(Collectors.joining(","));
    return """
    {"name":"Large","metric":"booked-revenue","year":%d,"unit_id":"%s","segments":[%s],
     "total":{"amount":"100000000.00","currency":"USD"}}
    """
        .formatted(YEAR, unit, segments);
  }

  private static String segment(int number) {
    return "{\"key\":\"product-%1$d\",\"product_id\":\"%2$s\"}"
        .formatted(number, new UUID(1, number));
  }

  /** All kinds of them in turn. */
  private static String margin(List<String> teams, int number) {
    String team = "unit_id=" + teams.get(number % TEAMS);
    String month = "period=%d-M%02d".formatted(YEAR, 1 + number % 12);
    String segment = "segment=product-" + number % (SEGMENTS - 1);
    return switch (number % 6) {
      case 0 -> "by=month";
      case 1 -> team + "&by=week";
      case 2 -> month + "&by=place";
      case 3 -> month + "&" + team + "&by=place&" + segment;
      case 4 -> "by=segment";
      default -> month + "&" + team + "&" + segment;
    };
  }

  private static double[] millis(int times, IntConsumer request) {
    return IntStream.range(0, times).mapToDouble(n -> millis(request, n)).toArray();
  }

  private static double millis(IntConsumer request, int number) {
    long began = System.nanoTime();
    request.accept(number);
    return (System.nanoTime() - began) / 1e6;
  }

  List<String> sentences() {
    return List.of(
        sentence("edit of its top cell", editMillis, EDIT_WANTED),
        sentence("reading a margin of it", readMillis, READ_WANTED));
  }

  private static String sentence(String what, Quantiles millis, double wanted) {
    return String.format(
        Locale.ROOT,
        "a plan of a million leaves, %s: p50 %.1f ms, p99 %.1f ms (≤ %.0f): %.2f of the limit",
        what,
        millis.p50(),
        millis.p99(),
        wanted,
        millis.p50() / wanted);
  }
}
