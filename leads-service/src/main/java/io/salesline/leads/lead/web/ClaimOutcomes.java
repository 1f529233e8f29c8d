package io.salesline.leads.lead.web;

import io.micrometer.core.instrument.MeterRegistry;
import io.salesline.platform.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts claims by what came of them: won, or the code of the refusal. */
@ApplicationScoped
class ClaimOutcomes {

  private final MeterRegistry metrics;

  ClaimOutcomes(MeterRegistry metrics) {
    this.metrics = metrics;
  }

  /**
   * @param failure null for a claim that was won
   */
  void count(Throwable failure) {
    metrics.counter("salesline.leads.claims", "outcome", outcome(failure)).increment();
  }

  private static String outcome(Throwable failure) {
    if (failure == null) {
      return "won";
    }
    return failure instanceof Refusal refusal ? refusal.code() : "failed";
  }
}
