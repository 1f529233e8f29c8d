package io.salesline.leads.customer.domain;

import java.time.Instant;

/**
 * A change that was decided and is to be recorded before the next one is decided.
 *
 * @param customer as it is after the change
 * @param before what was known; null for a new one
 * @param at business time
 */
public record CustomerDecision(
    Customer customer, CustomerFacts before, CustomerEvent event, Instant at) {

  /** The name is published apart, as personal data may stand in it. */
  public boolean renames() {
    return before == null || !before.name().equals(customer.facts().name());
  }
}
