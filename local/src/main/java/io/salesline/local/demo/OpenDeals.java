package io.salesline.local.demo;

import io.salesline.local.client.Amount;
import io.salesline.local.client.CustomerItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Deals that people are at work on today. */
final class OpenDeals {

  /** Of all deals, how many go how far. */
  private static final List<Way> WAYS =
      List.of(
          Way.forward(0),
          Way.forward(1),
          Way.forward(2),
          Way.forward(3),
          Way.forward(4),
          Way.forward(1),
          Way.forward(2),
          Way.forward(3),
          Way.forward(5),
          Way.forward(0),
          Way.forward(1),
          Way.lostAfter(2, "price"),
          Way.forward(4),
          Way.forward(2),
          Way.forward(3),
          Way.forward(5),
          Way.forward(1),
          Way.forward(0),
          Way.forward(4),
          Way.lostAfter(3, "competitor"),
          Way.forward(2),
          Way.forward(3),
          Way.waitingAfter(2),
          Way.waitingAfter(4),
          Way.waitingAfter(2),
          Way.waitingAfter(4),
          Way.waitingAfter(2));

  private final Dice dice = new Dice(42);
  private final Clientele clientele;
  private final Prices prices;
  private final LocalDate today;

  OpenDeals(Clientele clientele, Prices prices, LocalDate today) {
    this.clientele = clientele;
    this.prices = prices;
    this.today = today;
  }

  /**
   * A deal to be opened and moved on by its owner.
   *
   * @param key names it among all that is seeded
   * @param customer external id
   * @param product code
   * @param effort how it is pursued
   */
  record OpenDeal(
      String key,
      String owner,
      String customer,
      String name,
      String product,
      Amount amount,
      LocalDate expectedClose,
      Way way,
      Effort effort) {}

  List<OpenDeal> of(List<Company.Person> sellers) {
    List<OpenDeal> deals = new ArrayList<>();
    Efforts efforts = new Efforts(sellers, today);
    for (int i = 0; i < WAYS.size(); i++) {
      Company.Person seller = sellers.get(i % sellers.size());
      Effort effort = efforts.of(i, seller, WAYS.get(i));
      deals.add(deal("deal/" + i, seller.username(), WAYS.get(i), effort));
    }
    return deals;
  }

  private OpenDeal deal(String key, String owner, Way way, Effort effort) {
    CustomerItem customer = clientele.anyOf(owner, dice);
    Order order = Order.any(dice, Offer.all());
    return new OpenDeal(
        key,
        owner,
        customer.externalId(),
        order.name() + ", " + customer.name(),
        order.offer().code(),
        prices.of(order.worth()),
        today.plusDays(dice.between(7, 80)),
        way,
        effort);
  }
}
