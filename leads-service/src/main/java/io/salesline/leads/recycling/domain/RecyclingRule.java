package io.salesline.leads.recycling.domain;

import io.salesline.leads.id.PoolId;
import java.util.Optional;
import java.util.UUID;

/**
 * Leads of a pool are recycled for a reason after so many working days.
 *
 * @param pool the one from which the lead was claimed
 * @param workingDays above zero; the day on which counting begins is none of them
 * @param destination where the lead goes; empty for the pool from which it came
 */
public record RecyclingRule(
    UUID id,
    long revision,
    PoolId pool,
    RecyclingReason reason,
    int workingDays,
    Optional<PoolId> destination) {

  public RecyclingRule changed(int newWorkingDays, Optional<PoolId> newDestination) {
    return new RecyclingRule(id, revision + 1, pool, reason, newWorkingDays, newDestination);
  }
}
