package io.salesline.pipeline.opportunity.domain;

import io.salesline.platform.problem.Refusal;
import java.util.HashSet;
import java.util.List;

/** Who else wants the customer's order, in the order in which they were named. */
public record Competitors(List<Competitor> all) {

  public static final int MOST = 10;
  public static final Competitors NONE = new Competitors(List.of());

  /**
   * @throws Refusal 422 {@code competitor-twice}, {@code several-winners}
   */
  public Competitors {
    all = List.copyOf(all);
    var keys = new HashSet<String>();
    for (int i = 0; i < all.size(); i++) {
      if (!keys.add(all.get(i).key())) {
        throw Refusal.field("competitors[" + i + "].name", "competitor-twice");
      }
    }
    if (all.stream().filter(Competitor::winner).count() > 1) {
      throw Refusal.field("competitors", "several-winners");
    }
  }

  public int count() {
    return all.size();
  }

  /** Whether one of them is said to have got the order. */
  boolean hasWinner() {
    return all.stream().anyMatch(Competitor::winner);
  }
}
