package io.salesline.goals.organisation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesline.goals.MemberId;
import io.salesline.goals.UnitId;
import io.salesline.platform.problem.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MovingSomebodyTest {

  static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
  static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
  static final LocalDate MAY = LocalDate.of(2026, 5, 1);

  final MemberId anna = new MemberId(UUID.randomUUID());
  final UnitId north = new UnitId(UUID.randomUUID());
  final UnitId south = new UnitId(UUID.randomUUID());
  final UnitId west = new UnitId(UUID.randomUUID());
  final List<Membership> past = new ArrayList<>();

  @Test
  void closesTheOldMembershipOnTheDayThatTheNewOneOpens() {
    // Given
    belongsTo(north, new Period(JANUARY, null));

    // When
    var move = move(south, MAY);

    // Then
    assertThat(past.get(0).period()).isEqualTo(new Period(JANUARY, MAY));
    assertThat(move.holding().unit()).isEqualTo(south);
    assertThat(move.holding().period()).isEqualTo(new Period(MAY, null));
    assertThat(move.events()).extracting(OrganisationEvent::revision).containsExactly(2L, 1L);
  }

  @Test
  void inThePastLastsUntilTheNextMoveRecorded() {
    // Given
    belongsTo(north, new Period(JANUARY, MAY));
    belongsTo(south, new Period(MAY, null));

    // When
    var move = move(west, MARCH);

    // Then
    assertThat(past.get(0).period()).isEqualTo(new Period(JANUARY, MARCH));
    assertThat(move.holding().period()).isEqualTo(new Period(MARCH, MAY));
    assertThat(past.get(1).period()).isEqualTo(new Period(MAY, null));
    assertThat(past.get(1).revision()).isEqualTo(1);
  }

  @Test
  void beforeTheFirstMembershipFillsTheTimeUntilIt() {
    // Given
    belongsTo(north, new Period(MAY, null));

    // When
    var move = move(south, MARCH);

    // Then
    assertThat(move.holding().period()).isEqualTo(new Period(MARCH, MAY));
    assertThat(move.changed()).hasSize(1);
  }

  @Test
  void onTheDayThatAMembershipStartsCorrectsThatOne() {
    // Given
    belongsTo(north, new Period(JANUARY, MAY));
    belongsTo(south, new Period(MAY, null));

    // When
    var move = move(west, MAY);

    // Then
    assertThat(move.opened()).isEmpty();
    assertThat(past.get(1).unit()).isEqualTo(west);
    assertThat(past.get(1).revision()).isEqualTo(2);
    assertThat(past.get(0).period()).isEqualTo(new Period(JANUARY, MAY));
  }

  @Test
  void toWhereTheyAreIsRefused() {
    belongsTo(north, new Period(JANUARY, null));

    assertThatThrownBy(() -> move(north, MAY))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("already-in-unit"));
    assertThat(past.get(0).revision()).isEqualTo(1);
  }

  @Test
  void toADayThatNoCalendarOfOursReachesIsRefused() {
    assertThatThrownBy(() -> move(north, LocalDate.of(9999, 1, 1)))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("date-out-of-range"));
  }

  @Test
  void neverPutsThemInTwoPlacesWhateverIsMovedInWhateverOrder() {
    var random = new Random(20261124);
    for (int round = 0; round < 200; round++) {
      past.clear();
      for (int step = 0; step < 12; step++) {
        LocalDate day = JANUARY.plusDays(random.nextInt(40));
        moveUnlessThere(List.of(north, south, west).get(random.nextInt(3)), day);
        assertThat(JANUARY.datesUntil(JANUARY.plusDays(60)))
            .allSatisfy(each -> assertThat(placesOn(each)).isLessThanOrEqualTo(1));
      }
    }
  }

  private void moveUnlessThere(UnitId unit, LocalDate day) {
    boolean there =
        Timeline.of(past).on(day).filter(current -> current.unit().equals(unit)).isPresent();
    if (!there) {
      move(unit, day);
      assertThat(Timeline.of(past).on(day).orElseThrow().unit()).isEqualTo(unit);
    }
  }

  private long placesOn(LocalDate day) {
    return past.stream().filter(membership -> membership.period().covers(day)).count();
  }

  private void belongsTo(UnitId unit, Period period) {
    past.add(Membership.open(UUID.randomUUID(), anna, unit, period));
  }

  private Takeover<Membership> move(UnitId unit, LocalDate day) {
    var takeover = Membership.move(Timeline.of(past), UUID.randomUUID(), anna, unit, day);
    takeover.opened().ifPresent(past::add);
    return takeover;
  }
}
