package io.salesline.local.demo;

import io.salesline.local.client.CustomerItem;
import io.salesline.local.client.HistoryItem;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Deals closed on the working days of the last months, up to yesterday. */
final class PastDeals {

  static final int DAYS = 150;
  private static final int WON = 112;
  private static final int LOST = 40;
  private static final List<String> REASONS =
      List.of("price", "competitor", "no-budget", "no-decision", "timing", "product-fit");

  private final Clientele clientele;
  private final Prices prices;
  private final List<LocalDate> days;
  private final Rota rota;
  private final Dice dice = new Dice(20_261_124);

  PastDeals(Company company, Clientele clientele, Prices prices, LocalDate today) {
    this.rota = new Rota(company.sellers());
    this.clientele = clientele;
    this.prices = prices;
    this.days =
        today
            .minusDays(DAYS)
            .datesUntil(today)
            .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
            .toList();
  }

  /**
   * A closed deal.
   *
   * @param worth in dollars
   */
  record Closed(String owner, LocalDate day, long worth, HistoryItem item) {
    boolean won() {
      return item.status().equals("won");
    }
  }

  List<Closed> all() {
    List<Closed> deals = new ArrayList<>();
    for (int i = 0; i < WON; i++) {
      deals.add(closed("demo/won/" + i, days.get(days.size() * i / WON), null));
    }
    for (int i = 0; i < LOST; i++) {
      deals.add(closed("demo/lost/" + i, days.get(days.size() * i / LOST), dice.oneOf(REASONS)));
    }
    return deals;
  }

  private Closed closed(String id, LocalDate day, String lossReason) {
    String owner = rota.next();
    CustomerItem customer = clientele.anyOf(owner, dice);
    Order order = Order.any(dice, Offer.all());
    long worth = order.worth() * dice.between(88, 100) / 100;
    HistoryItem item =
        new HistoryItem(
            id,
            order.name() + ", " + customer.name(),
            owner,
            customer.externalId(),
            order.offer().code(),
            lossReason == null ? "delivery-collection" : stageOfLoss(),
            lossReason == null ? "won" : "lost",
            prices.of(worth),
            day.minusDays(dice.between(9, 65)).toString(),
            day.toString(),
            lossReason);
    return new Closed(owner, day, worth, item);
  }

  private String stageOfLoss() {
    return dice.oneOf(List.of("first-contact", "needs-discovery", "proposal", "negotiation"));
  }
}
