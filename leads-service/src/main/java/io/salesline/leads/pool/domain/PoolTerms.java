package io.salesline.leads.pool.domain;

import static java.util.Objects.requireNonNull;

import io.salesline.leads.id.PoolId;

/**
 * What an administrator says about a pool.
 *
 * @param openToAll whoever sells is a member
 * @param limitsGiven the holding cap also holds for what is given, by rules and in handovers
 * @param destination where goes what is given back; null for the pool it came from
 */
public record PoolTerms(
    PoolNames names, PoolRules rules, boolean openToAll, boolean limitsGiven, PoolId destination) {
  public PoolTerms {
    requireNonNull(names);
    requireNonNull(rules);
  }
}
