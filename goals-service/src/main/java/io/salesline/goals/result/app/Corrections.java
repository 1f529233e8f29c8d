package io.salesline.goals.result.app;

import io.salesline.goals.result.app.Results.Slice;
import io.salesline.goals.result.domain.Cause;
import io.salesline.goals.result.domain.Side;
import io.smallrye.mutiny.Uni;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What became known of a month after it was closed. */
public interface Corrections {

  /**
   * How a slice changed since its month was closed.
   *
   * @param amount restated less reported
   * @param entries restated less reported
   */
  record Since(Instant closedAt, BigDecimal amount, long entries) {}

  /**
   * A correction.
   *
   * @param line by which the list goes on
   * @param amount by how much it changes the slice
   * @param before what was there, in the slice or not; empty for nothing
   * @param after what is there since; empty for nothing
   */
  record Difference(
      long line,
      UUID subject,
      UUID eventId,
      String eventType,
      Instant knownAt,
      BigDecimal amount,
      Optional<Side> before,
      Optional<Side> after) {

    public Cause cause() {
      return Cause.of(eventType, before, after);
    }
  }

  /** Empty for a month that is not closed. */
  Uni<Optional<Since>> since(Slice slice);

  /** In the order in which they were noted; at most {@code most}. */
  Uni<List<Difference>> list(Slice slice, Optional<Long> afterLine, int most);
}
