package io.salesline.local.importing.crmsales;

import io.salesline.local.client.CustomerItem;
import io.salesline.local.importing.Sourced;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Customers in an order in which none comes before the company that it belongs to. */
final class Families {

  private Families() {}

  /** Those that belong to each other in a circle come last; they are refused over there. */
  static List<Sourced<CustomerItem>> parentsFirst(List<Sourced<CustomerItem>> customers) {
    Map<String, Sourced<CustomerItem>> waiting = new LinkedHashMap<>();
    customers.forEach(customer -> waiting.put(customer.item().externalId(), customer));
    List<Sourced<CustomerItem>> ordered = new ArrayList<>();
    boolean moved = true;
    while (moved) {
      List<Sourced<CustomerItem>> free =
          waiting.values().stream()
              .filter(customer -> !waiting.containsKey(parentOf(customer)))
              .toList();
      free.forEach(customer -> waiting.remove(customer.item().externalId()));
      ordered.addAll(free);
      moved = !free.isEmpty();
    }
    ordered.addAll(waiting.values());
    return ordered;
  }

  private static String parentOf(Sourced<CustomerItem> customer) {
    return customer.item().parentExternalId();
  }
}
