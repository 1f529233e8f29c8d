package io.salesline.pipeline.id;

import static java.util.Objects.requireNonNull;

import io.salesline.platform.identity.ExternalIds;
import java.util.UUID;

/** A customer, whose record leads-service owns. */
public record CustomerId(UUID value) {

  public CustomerId {
    requireNonNull(value);
  }

  /** The id that leads-service gives the same record of the source. */
  public static CustomerId ofExternal(String externalId) {
    return new CustomerId(ExternalIds.id("customer", externalId));
  }

  public static CustomerId of(UUID value) {
    return value == null ? null : new CustomerId(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
