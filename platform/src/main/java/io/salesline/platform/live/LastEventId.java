package io.salesline.platform.live;

import io.salesline.platform.problem.Refusal;
import jakarta.ws.rs.core.HttpHeaders;

/** The change number that a client comes back with. */
public final class LastEventId {

  private static final String HEADER = "Last-Event-ID";

  private LastEventId() {}

  /**
   * Negative where the client has none.
   *
   * @throws Refusal 400 {@code last-event-id-malformed}
   */
  public static long in(HttpHeaders headers) {
    String last = headers.getHeaderString(HEADER);
    if (last == null || last.isEmpty()) {
      return -1;
    }
    if (!last.matches("\\d{1,18}")) {
      throw Refusal.malformed("last-event-id-malformed");
    }
    return Long.parseLong(last);
  }
}
