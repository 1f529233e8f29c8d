package io.salesline.leads.id;

import static java.util.Objects.requireNonNull;

import io.salesline.platform.identity.ExternalIds;
import java.util.UUID;

/** A customer. */
public record CustomerId(UUID value) {

  public CustomerId {
    requireNonNull(value);
  }

  /** Null for null. */
  public static CustomerId of(UUID value) {
    return value == null ? null : new CustomerId(value);
  }

  public static CustomerId fresh() {
    return new CustomerId(UUID.randomUUID());
  }

  /** The same id for the same record of another system, so that a repetition finds the first. */
  public static CustomerId ofExternal(String externalId) {
    return new CustomerId(ExternalIds.id("customer", externalId));
  }

  /** The customer that a conversion creates where it takes none that exists. */
  public static CustomerId of(ConversionId conversion) {
    return new CustomerId(NameBased.id("conversion-customer", conversion.toString()));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
