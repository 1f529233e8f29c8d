package io.salesline.benchmarks;

import java.time.LocalDate;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A question to reporting.
 *
 * @param path of the n-th time that it is asked, after {@code /api/reporting/v1/}
 */
record ReportQuestion(String name, Kind kind, IntFunction<String> path) {

  /** What is wanted of an answer (the figures of the design). */
  enum Kind {
    /** Counts, amounts, sums. */
    SUM("p50 ≤ 3 ms, ≥ 3000/s, ratio ≤ 1.2"),
    /** Conversion, dwell, any other cut. */
    CUT("p50 ≤ 150 ms"),
    LIST("p99 ≤ 50 ms, ≥ 1200/s");

    final String wanted;

    Kind(String wanted) {
      this.wanted = wanted;
    }
  }

  private static final String SUMS = "kpis=sales,orders,gross-profit,average-order-value,win-rate";

  static List<ReportQuestion> all(List<String> teams, List<String> owners, LocalDate today) {
    LocalDate yearAgo = today.minusYears(1);
    String year = "from=%s&to=%s".formatted(yearAgo, today);
    LocalDate first = today.minusMonths(1).withDayOfMonth(1);
    String month = "from=%s&to=%s".formatted(first, first.plusMonths(1).minusDays(1));
    String halfYear =
        "from=%s&to=%s".formatted(first.minusMonths(5), first.plusMonths(1).minusDays(1));
    String entered = "entered_from=%s&entered_to=%s".formatted(yearAgo, today);
    String closed = "closed_from=%s&closed_to=%s".formatted(yearAgo, today);
    return List.of(
        sum("funnel of all", n -> "funnel"),
        sum("funnel of a team", n -> "funnel?unit=" + one(teams, n)),
        sum("sales of a year by month", n -> "sales?by=month&" + year),
        sum("KPI sums of a month", n -> "kpis?" + SUMS + "&" + month),
        sum("KPI sums of a year", n -> "kpis?" + SUMS + "&" + year),
        sum(
            "KPI sums of a team in a year",
            n -> "kpis?" + SUMS + "&unit=" + one(teams, n) + "&" + year),
        cut("sales of a year by team", n -> "sales?by=team&" + year),
        cut("all KPIs of a month", n -> "kpis?" + month),
        cut("all KPIs of half a year", n -> "kpis?" + halfYear),
        cut("KPIs by team of half a year", n -> "kpis/breakdown?by=team&" + halfYear),
        cut("KPIs by product of half a year", n -> "kpis/breakdown?by=product&" + halfYear),
        cut("KPIs by customer of a month", n -> "kpis/breakdown?by=customer&" + month),
        cut("flow of all in a year", n -> "funnel/flow?" + entered),
        cut("flow of a team in a year", n -> "funnel/flow?unit=" + one(teams, n) + "&" + entered),
        cut("stage advice for all", n -> "funnel/flow/advice?" + entered),
        list("deals of an owner", n -> "deals?member=" + one(owners, n)),
        list(
            "won deals of a team in a year",
            n -> "deals?status=won&unit=" + one(teams, n) + "&" + closed));
  }

  private static String one(List<String> of, int n) {
    return of.get(n % of.size());
  }

  private static ReportQuestion sum(String name, IntFunction<String> path) {
    return new ReportQuestion(name, Kind.SUM, path);
  }

  private static ReportQuestion cut(String name, IntFunction<String> path) {
    return new ReportQuestion(name, Kind.CUT, path);
  }

  private static ReportQuestion list(String name, IntFunction<String> path) {
    return new ReportQuestion(name, Kind.LIST, path);
  }
}
