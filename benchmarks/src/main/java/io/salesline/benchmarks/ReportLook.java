package io.salesline.benchmarks;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** How long the answers to a question took while there were so many deals. */
record ReportLook(
    int deals, ReportQuestion question, HttpLoad.Result alone, HttpLoad.Result crowd) {

  private static final int MOST_READS = 200;
  private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(5);
  private static final int CLIENTS = 16;
  private static final int SECONDS = 4;

  static ReportLook at(int deals, ReportQuestion question, Requests viewer)
      throws InterruptedException {
    ask(question, viewer);
    HttpLoad.Result alone = ask(question, viewer);
    var crowd =
        HttpLoad.run(CLIENTS, SECONDS, client -> viewer.readReport(question.path().apply(client)));
    return new ReportLook(deals, question, alone, crowd);
  }

  private static HttpLoad.Result ask(ReportQuestion question, Requests viewer) {
    long[] nanos = new long[MOST_READS];
    long end = System.nanoTime() + MOST_NANOS;
    int n = 0;
    while (n < MOST_READS && System.nanoTime() < end) {
      long began = System.nanoTime();
      viewer.readReport(question.path().apply(n));
      nanos[n++] = System.nanoTime() - began;
    }
    return HttpLoad.sorted(Arrays.copyOf(nanos, n));
  }

  double median() {
    return alone.percentile(0.50);
  }

  String sentence() {
    return String.format(
        Locale.ROOT,
        "%,d deals, %s: p50 %.1f ms, p99 %.1f ms; %d clients: %.0f/s, p99 %.1f ms (%s)",
        deals,
        question.name(),
        median(),
        alone.percentile(0.99),
        CLIENTS,
        crowd.perSecond(),
        crowd.percentile(0.99),
        question.kind().wanted);
  }
}
