package io.salesline.leads.handover.domain;

import static java.util.Objects.requireNonNull;

import io.salesline.leads.id.MemberId;

/**
 * Who takes over.
 *
 * @param weight the share, against the sum of all weights; at least 1
 */
public record Successor(MemberId member, int weight) {

  public Successor {
    requireNonNull(member);
    if (weight < 1) {
      throw new IllegalArgumentException("weight " + weight);
    }
  }
}
