package io.salesline.leads.importing.domain;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** A file of leads. */
public record LeadFileId(UUID value) {

  public LeadFileId {
    requireNonNull(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
