package io.salesline.pipeline.visit.domain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.salesline.pipeline.id.MemberId;
import java.util.UUID;

/** Somebody's plan for a week. */
public record PlanId(UUID value) {

  public PlanId {
    requireNonNull(value);
  }

  /** The same id for the same person and week: there is one plan, whoever comes first. */
  public static PlanId of(MemberId owner, Week week) {
    return new PlanId(
        UUID.nameUUIDFromBytes(("salesline/visit-plan/" + owner + "/" + week).getBytes(UTF_8)));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
