package io.salesline.leads.lead.domain;

/**
 * Why a conversion came to nothing.
 *
 * @param key {@code refused} or {@code timed-out}
 * @param refusalCode why it was refused; null when it was not
 */
public record CancellationReason(String key, String refusalCode) {

  private static final String TIMED_OUT = "timed-out";
  private static final String REFUSED = "refused";

  public static CancellationReason timedOut() {
    return new CancellationReason(TIMED_OUT, null);
  }

  public static CancellationReason refused(String code) {
    return new CancellationReason(REFUSED, code);
  }
}
