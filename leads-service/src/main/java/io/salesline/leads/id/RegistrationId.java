package io.salesline.leads.id;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** That somebody registered a company. */
public record RegistrationId(UUID value) {

  public RegistrationId {
    requireNonNull(value);
  }

  public static RegistrationId fresh() {
    return new RegistrationId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
