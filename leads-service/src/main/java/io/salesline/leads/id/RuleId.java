package io.salesline.leads.id;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** A rule by which leads are assigned. */
public record RuleId(UUID value) {

  public RuleId {
    requireNonNull(value);
  }

  public static RuleId fresh() {
    return new RuleId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
