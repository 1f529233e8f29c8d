package io.salesline.local.importing.crmsales;

import io.salesline.local.client.Bulk.Outcome;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The deals created last, so many that each way on which news travels carries some of them. */
final class Recent {

  private static final int MOST = 96;

  private final Deque<String> ids = new ArrayDeque<>();

  void add(Outcome outcome) {
    if (outcome.status().equals("created")) {
      ids.addLast(outcome.id());
      if (ids.size() > MOST) {
        ids.removeFirst();
      }
    }
  }

  List<String> ids() {
    return List.copyOf(ids);
  }
}
