package io.salesline.local.demo;

import io.salesline.local.client.CustomerItem;
import io.salesline.local.client.HistoryItem;
import io.salesline.local.client.Paths;
import io.salesline.local.client.ProductItem;
import io.salesline.local.client.Session;
import java.util.List;
import java.util.Map;

/** What was there before today: products, customers, and the deals of the past months. */
final class Stock {

  private final Session administrator;
  private final DemoPlan plan;
  private final DemoLog log;
  private volatile Map<String, String> products = Map.of();

  Stock(Session administrator, DemoPlan plan, DemoLog log) {
    this.administrator = administrator;
    this.plan = plan;
    this.log = log;
  }

  /** What is sold: deals of every kind name it. */
  void offer() throws InterruptedException {
    List<ProductItem> offers =
        plan.offers().stream().map(offer -> offer.item(plan.prices())).toList();
    products = Whole.send(administrator, Paths.PRODUCTS_BULK, offers, ProductItem::code);
  }

  Void lay() throws InterruptedException {
    List<CustomerItem> clients = plan.clientele().customers();
    Whole.send(administrator, Paths.CUSTOMERS_BULK, clients, CustomerItem::externalId)
        .forEach(log::know);
    List<HistoryItem> past = plan.closed().stream().map(PastDeals.Closed::item).toList();
    Whole.send(administrator, Paths.HISTORY, past, HistoryItem::externalId);
    return null;
  }

  /** The id of a product. */
  String product(String code) {
    return products.get(code);
  }

  /** The id of a customer. */
  String customer(String externalId) {
    return log.id(externalId).orElse(null);
  }
}
