package io.salesline.pipeline.visit.domain;

import io.salesline.platform.problem.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * When a visit is to be.
 *
 * @param day the day of {@code startsAt} in the organisation's zone
 */
@Embeddable
public record Slot(
    @Column(name = "starts_at") Instant startsAt,
    @Column(name = "ends_at") Instant endsAt,
    @Column(name = "scheduled_on") LocalDate day) {

  private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2199-12-31T00:00:00Z");
  private static final Duration LONGEST = Duration.ofHours(24);

  /**
   * @throws Refusal 422 for a time that cannot be meant, or an end that does not follow
   */
  public static Slot of(Instant startsAt, Instant endsAt, ZoneId zone) {
    checkStart(startsAt);
    if (!endsAt.isAfter(startsAt) || endsAt.isAfter(startsAt.plus(LONGEST))) {
      throw Refusal.field("ends_at", "visit-end", "hours", LONGEST.toHours());
    }
    return new Slot(startsAt, endsAt, LocalDate.ofInstant(startsAt, zone));
  }

  /**
   * @throws Refusal 422 for a time that cannot be meant
   */
  public static Slot lasting(Instant startsAt, Duration length, ZoneId zone) {
    checkStart(startsAt); // before an end is reckoned, which the last of all instants does not have
    return of(startsAt, startsAt.plus(length), zone);
  }

  public Duration length() {
    return Duration.between(startsAt, endsAt);
  }

  private static void checkStart(Instant startsAt) {
    if (startsAt.isBefore(FIRST) || startsAt.isAfter(LAST)) {
      throw Refusal.field(
          "starts_at", "date-implausible", "date", startsAt, "first", FIRST, "last", LAST);
    }
  }
}
