package io.salesline.pipeline.review.domain;

import io.salesline.platform.problem.Refusal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody stands in for an absent reviewer (代理人).
 *
 * @param principalId who is absent
 * @param delegateId who stands in
 * @param from the first day
 * @param until the last day
 */
public record Delegation(
    UUID id, UUID principalId, UUID delegateId, LocalDate from, LocalDate until) {

  private static final int MOST_DAYS = 366;

  /**
   * @throws Refusal 422 {@code delegate-is-oneself}, {@code days-out-of-order}, {@code
   *     day-in-past}, {@code absence-too-long}
   */
  public Delegation checked(LocalDate today) {
    if (principalId.equals(delegateId)) {
      throw Refusal.field("delegate_id", "delegate-is-oneself");
    }
    if (until.isBefore(from)) {
      throw Refusal.field("until", "days-out-of-order");
    }
    if (until.isBefore(today)) {
      throw Refusal.field("until", "day-in-past");
    }
    if (until.isAfter(from.plusDays(MOST_DAYS))) {
      throw Refusal.field("until", "absence-too-long", "most_days", MOST_DAYS);
    }
    return this;
  }
}
