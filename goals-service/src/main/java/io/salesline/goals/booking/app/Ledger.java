package io.salesline.goals.booking.app;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keeps what is booked, and the sums of it. */
public interface Ledger {

  /**
   * Brings opportunities to their present state: new sums are old sums plus what is booked now
   * minus what was booked before.
   *
   * @param present empty where an opportunity counts no longer, or not yet
   */
  Uni<Void> bring(SqlConnection transaction, Map<UUID, Optional<Booking>> present);
}
