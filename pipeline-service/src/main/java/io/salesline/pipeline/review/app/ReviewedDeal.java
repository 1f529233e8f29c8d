package io.salesline.pipeline.review.app;

import java.util.Set;
import java.util.UUID;

/**
 * A deal as it stands, for whoever holds its lock.
 *
 * @param digest of all that must not change for an approval to hold
 * @param gates the keys of those that its process has
 */
public record ReviewedDeal(UUID opportunityId, UUID ownerId, String digest, Set<String> gates) {

  public ReviewedDeal {
    gates = Set.copyOf(gates);
  }
}
