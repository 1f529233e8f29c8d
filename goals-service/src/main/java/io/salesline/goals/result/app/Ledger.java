package io.salesline.goals.result.app;

import io.salesline.goals.result.domain.Fact;
import io.salesline.goals.result.domain.Finding;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;

/**
 * Keeps what counts, line by line: what an event adds, and what it takes back of what was there.
 * Lines are never changed, so what was known at any time can be told; sums are kept beside them.
 */
public interface Ledger {

  /** What a metric made of an event, and the event. */
  record Noted(Finding finding, Fact cause) {}

  /**
   * Brings subjects to what the events make of them, in their order.
   *
   * @param noted those of a subject in the order of their revisions
   */
  Uni<Void> note(SqlConnection transaction, List<Noted> noted);
}
