package io.salesline.reporting;

import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Random deals, sent to their topic. */
public final class PublishedDeals {

  private final List<UUID> owners = List.of(UUID.randomUUID(), UUID.randomUUID());
  private final List<UUID> products = List.of(UUID.randomUUID());

  /** More deals, other ones for each seed, their events in the order of their happening. */
  public void add(long seed, int number) {
    var deals = new RandomDeals(new Random(seed), owners, products);
    List<DealState> stream = deals.interleaved(deals.histories(number));
    try (var publisher = new Publisher()) {
      publisher.defaultStages();
      stream.forEach(publisher::deal);
      publisher.flush();
    }
  }

  /** Until the service has read them. */
  public static void awaitRead() {
    Lag.awaitNone("salesline-reporting-deals");
    Lag.awaitNone("salesline-reporting-stages");
  }
}
