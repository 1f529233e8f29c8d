package io.salesline.leads.id;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** A step that was taken as an owner did not turn to a lead. */
public record EscalationId(UUID value) {

  public EscalationId {
    requireNonNull(value);
  }

  public static EscalationId fresh() {
    return new EscalationId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
