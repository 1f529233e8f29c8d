package io.salesline.local.importing.crmsales;

import io.salesline.local.client.Bulk.Outcome;
import io.salesline.local.client.HistoryItem;
import java.util.Set;

/**
 * Whom and what this run has brought in.
 *
 * @param people by username
 * @param customers by external id
 */
record Known(Set<String> people, Set<String> customers) {

  /** Whether a deal was rejected only because the news of our own records was still on its way. */
  boolean isTooEarly(HistoryItem deal, Outcome outcome) {
    return outcome.isRejected()
        && switch (outcome.code()) {
          case "customer-unknown" -> customers.contains(deal.customerExternalId());
          case "username-unknown" -> people.contains(deal.ownerUsername());
          default -> false;
        };
  }
}
