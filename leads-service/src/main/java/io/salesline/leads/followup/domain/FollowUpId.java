package io.salesline.leads.followup.domain;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** Something that was done with a lead. */
public record FollowUpId(UUID value) {

  public FollowUpId {
    requireNonNull(value);
  }

  public static FollowUpId fresh() {
    return new FollowUpId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
