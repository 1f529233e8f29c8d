package io.salesline.goals.plan.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A cell as people name it.
 *
 * @param period the key of a period of the plan's year; none for all of it
 * @param unit whose; none for the plan's top, or for a member's only place
 * @param member only this person's
 * @param segments by their keys; none for all
 */
public record CellName(
    Optional<String> period, Optional<UUID> unit, Optional<UUID> member, List<String> segments) {

  /** All that a plan has. */
  public static final CellName WHOLE =
      new CellName(Optional.empty(), Optional.empty(), Optional.empty(), List.of());

  public CellName {
    segments = List.copyOf(segments);
  }
}
