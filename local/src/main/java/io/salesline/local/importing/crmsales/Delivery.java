package io.salesline.local.importing.crmsales;

import io.salesline.local.client.Bulk;
import io.salesline.local.client.Bulk.Outcome;
import io.salesline.local.client.HistoryItem;
import io.salesline.local.client.Paths;
import io.salesline.local.client.Session;
import io.salesline.local.importing.Sourced;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Hands batches of deals over. */
final class Delivery {

  /** Over there each try waits for a second. */
  private static final int MOST_TRIES = 20;

  private final Session session;
  private final Known known;

  /**
   * @param known whom and what this run has brought in
   */
  Delivery(Session session, Known known) {
    this.session = session;
    this.known = known;
  }

  /** A batch, and what became of each of its deals. */
  record Done(Batch batch, List<Outcome> outcomes) {}

  Done deliver(Batch batch) throws InterruptedException {
    List<HistoryItem> deals = batch.deals().stream().map(Sourced::item).toList();
    List<Outcome> outcomes = new ArrayList<>(Bulk.send(session, Paths.HISTORY, deals));
    for (int tries = 1; tries < MOST_TRIES; tries++) {
      List<Integer> early = tooEarly(deals, outcomes);
      if (early.isEmpty()) {
        break;
      }
      List<Outcome> again =
          Bulk.send(session, Paths.HISTORY, early.stream().map(deals::get).toList());
      for (int i = 0; i < early.size(); i++) {
        outcomes.set(early.get(i), again.get(i));
      }
    }
    return new Done(batch, outcomes);
  }

  private List<Integer> tooEarly(List<HistoryItem> deals, List<Outcome> outcomes) {
    return IntStream.range(0, deals.size())
        .filter(index -> known.isTooEarly(deals.get(index), outcomes.get(index)))
        .boxed()
        .toList();
  }
}
