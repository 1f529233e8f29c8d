package io.salesline.platform.inbox;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;

/** Folds a batch of events into rows, in the transaction that also notes how far it has read. */
public interface Projection {

  /**
   * The events in order; each exactly once and without a gap a key, unless {@link #keepsRevisions}.
   * At least one.
   */
  Uni<Void> apply(SqlConnection transaction, List<InboundEvent> events);

  /**
   * True when the rows themselves hold the revision applied and a redelivery changes nothing; then
   * no inbox row is kept, and duplicates and gaps are this projection's own affair.
   */
  default boolean keepsRevisions() {
    return false;
  }

  /** After the commit: the place to tell others. */
  default Uni<Void> committed(List<InboundEvent> events) {
    return Uni.createFrom().voidItem();
  }
}
