package io.salesline.pipeline.visit.domain;

import static io.salesline.pipeline.visit.domain.SampleVisits.NOW;
import static io.salesline.pipeline.visit.domain.SampleVisits.TODAY;
import static io.salesline.pipeline.visit.domain.SampleVisits.TUESDAY;
import static io.salesline.pipeline.visit.domain.SampleVisits.ZONE;
import static io.salesline.pipeline.visit.domain.SampleVisits.intent;
import static io.salesline.pipeline.visit.domain.SampleVisits.on;
import static io.salesline.pipeline.visit.domain.SampleVisits.plannedOn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesline.platform.problem.Refusal;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class MakingAVisitTest {

  /** Rows: how far it has come. Columns: what is asked of it, in the order of {@link #askings}. */
  private static final String TABLE =
      """
      planned    | ok    ok      ok     ok     made   told
      checked-in | begun checked ok     ok     made   told
      completed  | begun closed  closed closed ok     told
      cancelled  | begun closed  closed closed made   told
      debriefed  | begun closed  closed closed twice  ok
      """;

  private static final Map<String, String> CODES =
      Map.of(
          "begun", "visit-begun",
          "checked", "visit-checked-in",
          "closed", "visit-closed",
          "made", "visit-not-completed",
          "told", "visit-not-debriefed",
          "twice", "visit-debriefed");

  @Test
  void everyStateAgainstEverythingThatCanBeAsked() {
    TABLE.lines().forEach(MakingAVisitTest::checkRow);
  }

  @Test
  void aVisitThatIsMovedKeepsWhatWasPromised() {
    // Given
    Visit visit = plannedOn(TUESDAY);
    visit.promise(NOW);

    // When
    VisitDecision moved = visit.amend(intent(), on(TUESDAY.plusDays(1)), NOW).orElseThrow();

    // Then
    assertThat(moved.event())
        .isEqualTo(new VisitEvent.Rescheduled(List.of("ends_at", "starts_at"), on(TUESDAY)));
    assertThat(visit.course().plannedOn()).isEqualTo(TUESDAY);
    assertThat(visit.slot().day()).isEqualTo(TUESDAY.plusDays(1));
  }

  @Test
  void anEditOfWordsIsNoMoveAndAnEditOfNothingNoEvent() {
    Visit visit = plannedOn(TUESDAY);
    var reworded = new Intent(SampleVisits.CUSTOMER, null, null, "They asked for it", "A contract");

    assertThat(visit.amend(intent(), on(TUESDAY), NOW)).isEmpty();
    assertThat(visit.amend(reworded, on(TUESDAY), NOW).orElseThrow().event())
        .isEqualTo(new VisitEvent.Amended(List.of("goal")));
    assertThat(visit.revision()).isEqualTo(2);
  }

  @Test
  void aVisitMayBeMadeOnAnEarlierDayButNotOnOneToCome() {
    assertThat(
            plannedOn(TUESDAY)
                .complete(Optional.of(TODAY.minusDays(1)), NOW)
                .visit()
                .course()
                .completedOn())
        .isEqualTo(TODAY.minusDays(1));
    refused(
        "date-in-future", () -> plannedOn(TUESDAY).complete(Optional.of(TODAY.plusDays(1)), NOW));
  }

  @Test
  void theDayOfAVisitIsADayOfTheOrganisation() {
    Instant lateInLondon = Instant.parse("2026-11-30T23:30:00Z");

    Slot slot = Slot.of(lateInLondon, lateInLondon.plusSeconds(60), ZONE);

    assertThat(slot.day()).isEqualTo(TUESDAY);
  }

  @Test
  void aVisitEndsAfterItStartsAndOnTheSameDayOrSo() {
    Instant start = Instant.parse("2026-12-01T02:00:00Z");
    refused("visit-end", () -> Slot.of(start, start, ZONE));
    refused("visit-end", () -> Slot.of(start, start.plusSeconds(86_401), ZONE));
    refused("date-implausible", () -> Slot.of(Instant.MAX, Instant.MAX, ZONE));
  }

  @Test
  void aPositionIsTakenOnlyWithConsentAndToAMetre() {
    var latitude = new BigDecimal("31.2304012345");
    var longitude = new BigDecimal("-121.473");

    Position position = Position.of(latitude, longitude, true);

    assertThat(position.latitude()).isEqualTo("31.23040");
    assertThat(position.longitude()).isEqualTo("-121.47300");
    refused("position-without-consent", () -> Position.of(latitude, longitude, false));
    refused("position-nowhere", () -> Position.of(new BigDecimal("90.1"), longitude, true));
    refused("position-nowhere", () -> Position.of(latitude, new BigDecimal("-180.1"), true));
  }

  private static void checkRow(String line) {
    String[] halves = line.split("\\|", -1);
    String[] expected = halves[1].strip().split(" +", -1);
    int column = 0;
    for (var asking : askings().entrySet()) {
      String wanted = CODES.getOrDefault(expected[column], expected[column]);
      assertThat(outcome(in(halves[0].strip()), asking.getValue()))
          .as("%s when %s", asking.getKey(), halves[0].strip())
          .isEqualTo(wanted);
      column++;
    }
    assertThat(expected).hasSize(column);
  }

  private static Map<String, Function<Visit, Object>> askings() {
    var askings = new LinkedHashMap<String, Function<Visit, Object>>();
    askings.put("amend", visit -> visit.amend(intent(), on(TUESDAY.plusDays(2)), NOW));
    askings.put("check in", visit -> visit.checkIn(Optional.empty(), NOW));
    askings.put("complete", visit -> visit.complete(Optional.empty(), NOW));
    askings.put("cancel", visit -> visit.cancel("They are ill", NOW));
    askings.put("debrief", visit -> visit.debrief(SampleVisits.debrief(), 0, NOW));
    askings.put(
        "publish", visit -> visit.publish(CaseId.fresh(), SampleVisits.lesson("Show it"), NOW));
    return askings;
  }

  private static Visit in(String state) {
    Visit visit = plannedOn(TUESDAY);
    switch (state) {
      case "planned" -> {}
      case "checked-in" -> visit.checkIn(Optional.empty(), NOW);
      case "completed" -> visit.complete(Optional.empty(), NOW);
      case "cancelled" -> visit.cancel("They are ill", NOW);
      case "debriefed" -> {
        visit.complete(Optional.empty(), NOW);
        visit.debrief(SampleVisits.debrief(), 0, NOW);
      }
      default -> throw new IllegalArgumentException(state);
    }
    return visit;
  }

  private static String outcome(Visit visit, Function<Visit, Object> asking) {
    long revision = visit.revision();
    try {
      assertThat(asking.apply(visit)).isNotNull();
      assertThat(visit.revision()).isEqualTo(revision + 1);
      return "ok";
    } catch (Refusal refusal) {
      assertThat(visit.revision()).isEqualTo(revision);
      return refusal.code();
    }
  }

  private static void refused(String code, ThrowingCallable asked) {
    assertThatThrownBy(asked)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
