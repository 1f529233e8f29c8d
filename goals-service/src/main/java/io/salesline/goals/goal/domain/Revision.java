package io.salesline.goals.goal.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a goal asks from a day on.
 *
 * @param number 1 for what was asked at first
 * @param effectiveOn the first day that it holds for
 * @param reason why it was revised; empty for the first
 * @param actualBefore what had been reached by the close of the day before, as it was known then;
 *     empty for the first
 */
public record Revision(
    GoalId goal,
    int number,
    LocalDate effectiveOn,
    Tiers tiers,
    Optional<String> reason,
    UUID by,
    Instant at,
    Optional<Amount> actualBefore) {

  public static Revision first(Goal goal) {
    return new Revision(
        goal.id(),
        1,
        goal.period().first(),
        goal.tiers(),
        Optional.empty(),
        goal.setBy(),
        goal.setAt(),
        Optional.empty());
  }

  /**
   * What held on a day; on a day before the first, the first.
   *
   * @param revisions of one goal, in order
   */
  public static Revision on(LocalDate day, List<Revision> revisions) {
    return revisions.stream()
        .filter(revision -> !day.isBefore(revision.effectiveOn()))
        .reduce((earlier, later) -> later)
        .orElse(revisions.getFirst());
  }
}
