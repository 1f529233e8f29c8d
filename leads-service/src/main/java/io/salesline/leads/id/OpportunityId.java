package io.salesline.leads.id;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** A deal of pipeline-service. */
public record OpportunityId(UUID value) {

  public OpportunityId {
    requireNonNull(value);
  }

  /** The deal that a conversion opens. */
  public static OpportunityId of(ConversionId conversion) {
    return new OpportunityId(NameBased.id("conversion-opportunity", conversion.toString()));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
