package io.salesline.reporting;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Random deals and what is paid for those that are won, sent to their topics. */
public final class PublishedDeals {

  private final List<UUID> owners = List.of(UUID.randomUUID(), UUID.randomUUID());
  private final List<UUID> products = List.of(UUID.randomUUID());

  /** More deals, other ones for each seed, their events in the order of their happening. */
  public void add(long seed, int number) {
    var deals = new RandomDeals(new Random(seed), owners, products);
    List<DealState> stream = deals.interleaved(deals.histories(number));
    try (var publisher = new Publisher()) {
      publisher.defaultStages();
      for (DealState deal : stream) {
        publisher.deal(deal);
        pay(publisher, deal);
      }
      publisher.flush();
    }
  }

  /** A contract of the first win that is told, and money for it; told again later on. */
  private static void pay(Publisher publisher, DealState deal) {
    if (deal.status().equals("won")) {
      Map<String, Object> fields =
          Map.of(
              "owner_id",
              deal.owner().toString(),
              "won_on",
              "2026-06-01",
              "amount_organisation",
              new BigDecimal("113.00"),
              "received_on",
              "2026-06-02",
              "receipt_amount_organisation",
              deal.amount());
      publisher.contract(deal.id(), "contract.opened", 1, fields);
      publisher.contract(deal.id(), "receipt.confirmed", 2, fields);
    }
  }

  /** Until the service has read them. */
  public static void awaitRead() {
    Lag.awaitNone("salesline-reporting-deals");
    Lag.awaitNone("salesline-reporting-stages");
    Lag.awaitNone("salesline-reporting-contracts");
  }
}
