package io.salesline.leads.followup.domain;

import io.salesline.platform.problem.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What somebody tells of a follow-up.
 *
 * @param occurredAt null for now
 * @param note null for none
 */
public record FollowUpAccount(
    FollowUpKind kind,
    FollowUpOutcome outcome,
    Instant occurredAt,
    String note,
    NextStep nextStep) {

  /** Later on nobody remembers when it was. */
  private static final Duration OLDEST = Duration.ofDays(30);

  private static final int MOST_YEARS_AHEAD = 2;

  /**
   * @param now when it is told
   * @throws Refusal 422 for a time to come or long past
   */
  Instant occurredBy(Instant now) {
    if (occurredAt == null) {
      return now;
    }
    Instant earliest = now.minus(OLDEST);
    if (occurredAt.isAfter(now) || occurredAt.isBefore(earliest)) {
      throw Refusal.field(
          "occurred_at",
          "time-implausible",
          "time",
          occurredAt,
          "earliest",
          earliest,
          "latest",
          now);
    }
    return occurredAt;
  }

  /**
   * @param today in the organisation's zone
   * @throws Refusal 422 for a day that is over or far ahead
   */
  NextStep promisedOn(LocalDate today) {
    LocalDate on = nextStep.on();
    LocalDate last = today.plusYears(MOST_YEARS_AHEAD);
    if (on != null && (on.isBefore(today) || on.isAfter(last))) {
      throw Refusal.field(
          "next_step_on", "date-implausible", "date", on, "first", today, "last", last);
    }
    return nextStep;
  }
}
