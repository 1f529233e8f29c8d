package io.salesline.goals.segment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A part of the business: any combination of product, customer class and named key customer.
 * Source: domain.md §1, Goal.
 *
 * @param product only of this one
 * @param customerClass only of customers of this ABC class
 * @param customer only of this one
 */
public record Segment(
    Optional<UUID> product, Optional<String> customerClass, Optional<UUID> customer) {

  public static final Segment ALL = of(null, null, null);

  /** Null for any. */
  public static Segment of(UUID product, String customerClass, UUID customer) {
    return new Segment(
        Optional.ofNullable(product),
        Optional.ofNullable(customerClass),
        Optional.ofNullable(customer));
  }

  public boolean takes(Optional<UUID> sold, Optional<String> classOf, Optional<UUID> to) {
    return (product.isEmpty() || product.equals(sold))
        && (customerClass.isEmpty() || customerClass.equals(classOf))
        && (customer.isEmpty() || customer.equals(to));
  }

  /** What it says, by the names of its fields. */
  public Map<String, Object> said() {
    var said = new LinkedHashMap<String, Object>();
    product.ifPresent(id -> said.put("product_id", id));
    customerClass.ifPresent(of -> said.put("customer_class", of));
    customer.ifPresent(id -> said.put("customer_id", id));
    return said;
  }

  public boolean takesAll() {
    return product.isEmpty() && customerClass.isEmpty() && customer.isEmpty();
  }
}
