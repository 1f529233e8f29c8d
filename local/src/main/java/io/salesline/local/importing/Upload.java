package io.salesline.local.importing;

import io.salesline.local.client.Bulk;
import io.salesline.local.client.Bulk.Outcome;
import io.salesline.local.client.Session;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sends items in bulk and keeps account of what became of them. */
public final class Upload {

  private final Session session;
  private final Account account;

  public Upload(Session session, Account account) {
    this.session = session;
    this.account = account;
  }

  /**
   * @return the id of each item that is there now
   */
  public <T> Map<T, String> send(Kind kind, String path, List<Sourced<T>> items)
      throws IOException, InterruptedException {
    Map<T, String> ids = new HashMap<>();
    for (int from = 0; from < items.size(); from += Bulk.MOST) {
      List<Sourced<T>> part = items.subList(from, Math.min(from + Bulk.MOST, items.size()));
      List<Outcome> outcomes = Bulk.send(session, path, part.stream().map(Sourced::item).toList());
      for (int i = 0; i < part.size(); i++) {
        account.record(kind, part.get(i).row(), outcomes.get(i));
        if (!outcomes.get(i).isRejected()) {
          ids.put(part.get(i).item(), outcomes.get(i).id());
        }
      }
    }
    return ids;
  }
}
