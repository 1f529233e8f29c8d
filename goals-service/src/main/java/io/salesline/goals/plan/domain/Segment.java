package io.salesline.goals.plan.domain;

import java.util.Optional;
import java.util.UUID;

/**
 * A part of the business: any combination of product, customer class and named key customer. A
 * result belongs to the first segment of its plan that takes it in.
 *
 * @param key names it within its plan
 * @param product only of this one
 * @param customerClass only of customers of this ABC class
 * @param customer only of this one
 */
public record Segment(
    String key, Optional<UUID> product, Optional<String> customerClass, Optional<UUID> customer) {

  private static final String OTHER = "other";

  /** What no other segment takes in. */
  static Segment other() {
    return new Segment(OTHER, Optional.empty(), Optional.empty(), Optional.empty());
  }

  boolean takes(Optional<UUID> sold, Optional<String> classOf, Optional<UUID> to) {
    return (product.isEmpty() || product.equals(sold))
        && (customerClass.isEmpty() || customerClass.equals(classOf))
        && (customer.isEmpty() || customer.equals(to));
  }

  boolean takesAll() {
    return product.isEmpty() && customerClass.isEmpty() && customer.isEmpty();
  }
}
