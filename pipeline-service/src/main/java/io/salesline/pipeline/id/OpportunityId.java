package io.salesline.pipeline.id;

import static java.util.Objects.requireNonNull;

import io.salesline.platform.identity.ExternalIds;
import java.util.UUID;

/** A deal. */
public record OpportunityId(UUID value) {

  public OpportunityId {
    requireNonNull(value);
  }

  public static OpportunityId fresh() {
    return new OpportunityId(UUID.randomUUID());
  }

  public static OpportunityId of(UUID value) {
    return value == null ? null : new OpportunityId(value);
  }

  /** The same id for the same record of the source, so that recording it twice finds the first. */
  public static OpportunityId ofExternal(String externalId) {
    return new OpportunityId(ExternalIds.id("opportunity", externalId));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
