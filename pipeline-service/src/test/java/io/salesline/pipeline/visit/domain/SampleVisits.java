package io.salesline.pipeline.visit.domain;

import io.salesline.pipeline.id.CustomerId;
import io.salesline.pipeline.id.MemberId;
import io.salesline.pipeline.id.VisitId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/** Visits to try rules on: one owner, one customer, in a week of 2026, in Shanghai. */
public final class SampleVisits {

  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
  public static final Moment NOW = new Moment(Instant.parse("2026-11-26T08:00:00Z"), TODAY);
  public static final Week NEXT_WEEK = Week.parse("2026-W49");
  public static final LocalDate TUESDAY = LocalDate.of(2026, 12, 1);

  public static final MemberId OWNER =
      new MemberId(UUID.fromString("00000000-0000-4000-8000-000000000001"));
  public static final MemberId BOSS =
      new MemberId(UUID.fromString("00000000-0000-4000-8000-000000000002"));
  public static final CustomerId CUSTOMER =
      new CustomerId(UUID.fromString("00000000-0000-4000-8000-000000000003"));

  private SampleVisits() {}

  public static Intent intent() {
    return new Intent(CUSTOMER, null, null, "They asked for it", "Agree on a pilot");
  }

  /** At ten in the morning. */
  public static Slot on(LocalDate day) {
    Instant start = day.atTime(10, 0).atZone(ZONE).toInstant();
    return Slot.of(start, start.plusSeconds(3600), ZONE);
  }

  public static Visit plannedOn(LocalDate day) {
    return Visit.plan(VisitId.fresh(), OWNER, intent(), on(day), NOW).visit();
  }

  public static Moment noonOf(LocalDate day) {
    return new Moment(day.atTime(12, 0).atZone(ZONE).toInstant(), day);
  }

  public static Visit completed() {
    Visit visit = plannedOn(TUESDAY);
    visit.complete(Optional.empty(), noonOf(TUESDAY));
    return visit;
  }

  public static Visit debriefed() {
    Visit visit = completed();
    visit.debrief(debrief(), 0, noonOf(TUESDAY));
    return visit;
  }

  public static Debrief debrief() {
    Instant at = noonOf(TUESDAY).at();
    return new Debrief(Outcome.PARTLY, "Half of it", "Call Wang", "The demo", "The price", at);
  }

  public static Lesson lesson(String text) {
    return new Lesson("A pilot first", "Agree on a pilot", null, text, null, null);
  }
}
