package io.salesline.leads.conversion.domain;

import java.time.Instant;

/** Why a conversion is to be given up. */
public sealed interface Cancellation {

  /** {@code refused} or {@code timed-out}. */
  String key();

  /** Why it was refused; null when it was not. */
  String refusalCode();

  /** Whether it speaks of the attempt that is under way. */
  boolean concerns(Conversion conversion);

  /**
   * pipeline-service cannot open the deal.
   *
   * @param attempt the one that it answers
   */
  record Refused(String refusalCode, int attempt) implements Cancellation {
    @Override
    public String key() {
      return "refused";
    }

    @Override
    public boolean concerns(Conversion conversion) {
      return attempt == conversion.attempt();
    }
  }

  /** Nobody answered in time. */
  record TimedOut(Instant now) implements Cancellation {
    @Override
    public String key() {
      return "timed-out";
    }

    @Override
    public String refusalCode() {
      return null;
    }

    @Override
    public boolean concerns(Conversion conversion) {
      return !conversion.deadline().isAfter(now);
    }
  }
}
