package io.salesline.goals.goal.domain;

import static io.salesline.goals.goal.domain.Amounts.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.salesline.goals.MemberId;
import io.salesline.goals.goal.domain.GoalEvent.GoalBackOnPace;
import io.salesline.goals.goal.domain.GoalEvent.GoalMet;
import io.salesline.goals.goal.domain.GoalEvent.GoalOffPace;
import io.salesline.goals.metric.Metric;
import io.salesline.goals.period.Period;
import io.salesline.goals.segment.Segment;
import io.salesline.platform.calendar.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A goal of 2,100 for November 2026, whose 21 working days begin on Monday the second. */
class LookingAtAGoalTest {

  static final Currency USD = Currency.getInstance("USD");
  static final YearMonth MONTH = YearMonth.of(2026, 11);
  static final Standing ABOVE = new Standing(true, true, false, true, UUID.randomUUID(), false);

  final Goal goal = goal();
  Amount target = usd("2100");

  @Test
  void findsItOffPaceOnceADayIsOver() {
    assertThat(look(2, "0")).isEmpty();
    assertThat(look(3, "0"))
        .containsInstanceOf(GoalOffPace.class)
        .hasValueSatisfying(event -> assertThat(event.goal().revision()).isEqualTo(2));
  }

  @Test
  void findsItOffPaceMerelyBecauseADayPassed() {
    assertThat(look(3, "100")).isEmpty();
    assertThat(look(4, "100")).containsInstanceOf(GoalOffPace.class);
  }

  @Test
  void findsNothingNewOnAWeekend() {
    assertThat(look(7, "500")).isEmpty();
    assertThat(look(9, "500")).isEmpty();
  }

  @Test
  void saysWhatWasReachedAndExpected() {
    assertThat(look(10, "300"))
        .hasValueSatisfying(
            event -> {
              var progress = ((GoalOffPace) event).progress();
              assertThat(progress.actual()).isEqualTo(usd("300"));
              assertThat(progress.expectedByNow()).isEqualTo(usd("600"));
            });
  }

  @Test
  void tellsOffPaceAgainOnlyAfterItWasGreen() {
    // Given: 600 to be expected
    assertThat(look(10, "0")).containsInstanceOf(GoalOffPace.class);

    // Then
    assertThat(look(10, "0")).isEmpty();
    assertThat(look(10, "560")).isEmpty();
    assertThat(look(10, "0")).isEmpty();
    assertThat(look(10, "570")).containsInstanceOf(GoalBackOnPace.class);
    assertThat(look(10, "570")).isEmpty();
    assertThat(look(10, "560")).isEmpty();
    assertThat(look(10, "0")).containsInstanceOf(GoalOffPace.class);
    assertThat(goal.revision()).isEqualTo(4);
  }

  @Test
  void findsItMetOnceWhateverACorrectionTakesBack() {
    assertThat(look(3, "2099.99")).isEmpty();
    assertThat(look(3, "2100")).containsInstanceOf(GoalMet.class);
    assertThat(look(3, "2000")).isEmpty();
    assertThat(look(3, "2100")).isEmpty();
  }

  @Test
  void findsItBackAndMetAtOnce() {
    assertThat(look(3, "0")).containsInstanceOf(GoalOffPace.class);
    assertThat(look(3, "2100")).containsInstanceOf(GoalMet.class);
    assertThat(look(3, "0")).containsInstanceOf(GoalOffPace.class);
  }

  @Test
  void findsItMetAgainWhereTheTargetIsAnother() {
    // Given
    look(3, "2100");

    // When
    revise("2200");

    // Then
    assertThat(look(3, "2199")).isEmpty();
    assertThat(look(3, "2200")).containsInstanceOf(GoalMet.class);
  }

  @Test
  void goesByWhatHoldsOnTheDayAndNotByWhatARevisionAsksLater() {
    // Given
    look(3, "2100");

    // When
    revise("4200");
    target = usd("2100");

    // Then
    assertThat(look(3, "2100")).isEmpty();
  }

  @Test
  void tellsNoPaceAgainWhereARevisionLeavesItRed() {
    // Given
    look(10, "0");

    // When
    revise("2000");

    // Then
    assertThat(look(10, "0")).isEmpty();
  }

  @Test
  void findsNoPaceBeforeAndAfterTheMonth() {
    assertThat(lookOn(LocalDate.of(2026, 11, 1), "0")).isEmpty();
    assertThat(lookOn(LocalDate.of(2026, 12, 2), "0")).isEmpty();
    assertThat(lookOn(LocalDate.of(2026, 12, 2), "2100")).containsInstanceOf(GoalMet.class);
  }

  @Test
  void findsItOffPaceOnTheMorrowOfItsLastDay() {
    assertThat(lookOn(LocalDate.of(2026, 12, 1), "1784")).containsInstanceOf(GoalOffPace.class);
  }

  private Optional<GoalEvent> look(int day, String actual) {
    return lookOn(MONTH.atDay(day), actual);
  }

  /** Says that there is news exactly where the look then changes something. */
  private Optional<GoalEvent> lookOn(LocalDate today, String actual) {
    var elapsed = Elapsed.of(Period.of(MONTH), today.minusDays(1), WorkingDays.PLAIN);
    var progress = new Progress(target, usd(actual), elapsed);
    boolean hasNews = goal.hasNews(progress, today);
    Optional<GoalEvent> told = goal.look(progress, today, Instant.EPOCH);
    assertThat(hasNews || told.isEmpty()).isTrue();
    assertThat(goal.hasNews(progress, today)).isFalse();
    return told;
  }

  private void revise(String asked) {
    target = usd(asked);
    goal.revise(
        2,
        new Tiers(target, target, target),
        MONTH.atDay(1),
        "The market turned",
        usd("0"),
        ABOVE,
        UUID.randomUUID(),
        Instant.EPOCH);
  }

  private static Goal goal() {
    var outline =
        new Outline(
            Optional.of(Metric.BOOKED_REVENUE),
            Optional.of(new GoalScope.OfMember(new MemberId(UUID.randomUUID()))),
            Segment.ALL,
            Optional.of(Period.of(MONTH)),
            Optional.of(new Tiers(usd("2100"), usd("2100"), usd("2100"))),
            Incentives.NONE,
            Optional.empty(),
            Optional.empty(),
            USD);
    return Goal.set(
        new GoalId(UUID.randomUUID()),
        outline,
        ABOVE,
        UUID.randomUUID(),
        Instant.EPOCH,
        MONTH.atDay(1));
  }
}
