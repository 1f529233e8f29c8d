package io.salesline.pipeline.opportunity.domain;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** The lead a deal came from, whose record leads-service owns. */
public record LeadId(UUID value) {

  public LeadId {
    requireNonNull(value);
  }

  public static LeadId of(UUID value) {
    return value == null ? null : new LeadId(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
