package io.salesline.local.demo;

import io.salesline.local.client.Bulk;
import io.salesline.local.client.Bulk.Outcome;
import io.salesline.local.client.Session;
import io.salesline.local.text.Failure;
import io.salesline.local.text.Failure.Reason;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Bulk commands of which every item must succeed. */
final class Whole {

  /** What was created a moment ago may be news elsewhere; over there each try waits a second. */
  private static final int MOST_TRIES = 20;

  private Whole() {}

  /**
   * @return ids by name
   */
  static <T> Map<String, String> send(
      Session session, String path, List<T> items, Function<T, String> name)
      throws InterruptedException {
    List<Outcome> outcomes = Bulk.send(session, path, items);
    for (int tries = 1; tries < MOST_TRIES && hasRejected(outcomes); tries++) {
      outcomes = Bulk.send(session, path, items);
    }
    Map<String, String> ids = new HashMap<>();
    for (int i = 0; i < items.size(); i++) {
      Outcome outcome = outcomes.get(i);
      if (outcome.isRejected()) {
        throw new Failure(
            Reason.FAILED, "client.refused", path, name.apply(items.get(i)), outcome.reason());
      }
      ids.put(name.apply(items.get(i)), outcome.id());
    }
    return ids;
  }

  private static boolean hasRejected(List<Outcome> outcomes) {
    return outcomes.stream().anyMatch(Outcome::isRejected);
  }
}
