package io.salesline.leads.id;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** A lead. */
public record LeadId(UUID value) {

  public LeadId {
    requireNonNull(value);
  }

  public static LeadId fresh() {
    return new LeadId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
