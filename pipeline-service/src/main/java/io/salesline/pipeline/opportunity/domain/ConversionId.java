package io.salesline.pipeline.opportunity.domain;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** One attempt to turn a lead into a customer and a deal. */
public record ConversionId(UUID value) {

  public ConversionId {
    requireNonNull(value);
  }

  public static ConversionId of(UUID value) {
    return value == null ? null : new ConversionId(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
