package io.salesline.local.importing.crmsales;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesline.local.client.Paths;
import io.salesline.local.client.Patience.Pause;
import io.salesline.local.client.Reply;
import io.salesline.local.client.Session;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** What the reports show of the deals that were imported. */
final class Reports {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(200);
  private static final int NOT_FOUND = 404;

  private final Session session;
  private final InstantSource clock;
  private final Pause pause;

  Reports(Session session, InstantSource clock, Pause pause) {
    this.session = session;
    this.clock = clock;
    this.pause = pause;
  }

  /**
   * Booked revenue.
   *
   * @param count of won deals
   * @param amount a decimal
   */
  record Sales(long count, String amount, String currency) {}

  /** Returns whether the reports show all these deals before patience ends. */
  boolean show(List<String> deals) throws InterruptedException {
    Instant deadline = clock.instant().plus(LIMIT);
    for (String deal : deals) {
      while (session.get(Paths.DEALS + "/" + deal + "/events").status() == NOT_FOUND) {
        if (clock.instant().isAfter(deadline)) {
          return false;
        }
        pause.of(PAUSE);
      }
    }
    return true;
  }

  /** Empty where the importer may not read them. */
  Optional<Sales> sales() throws InterruptedException {
    Reply reply = session.get(Paths.SALES);
    JsonNode total = reply.body().path("total");
    return reply.succeeded()
        ? Optional.of(
            new Sales(
                total.path("count").asLong(),
                total.path("amount").asText(),
                reply.body().path("currency").asText()))
        : Optional.empty();
  }
}
