package io.salesline.pipeline.visit.domain;

import static io.salesline.pipeline.visit.domain.SampleVisits.NEXT_WEEK;
import static io.salesline.pipeline.visit.domain.SampleVisits.OWNER;
import static io.salesline.pipeline.visit.domain.SampleVisits.TUESDAY;
import static io.salesline.pipeline.visit.domain.SampleVisits.intent;
import static io.salesline.pipeline.visit.domain.SampleVisits.noonOf;
import static io.salesline.pipeline.visit.domain.SampleVisits.on;
import static io.salesline.pipeline.visit.domain.SampleVisits.plannedOn;
import static org.assertj.core.api.Assertions.assertThat;

import io.salesline.pipeline.id.VisitId;
import io.salesline.pipeline.visit.domain.PlanVersusDone.Fact;
import io.salesline.platform.problem.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlanVersusDoneTest {

  private static final LocalDate SUNDAY = NEXT_WEEK.sunday();

  private final Map<VisitId, LocalDate> promised = new HashMap<>();
  private final List<Visit> visits = new ArrayList<>();

  @Test
  void eachFateIsCountedOnce() {
    // Given
    promised(TUESDAY).complete(Optional.empty(), noonOf(TUESDAY));
    promised(TUESDAY).complete(Optional.empty(), noonOf(TUESDAY.plusDays(1)));
    promised(TUESDAY).amend(intent(), on(SUNDAY.plusDays(2)), noonOf(TUESDAY));
    promised(TUESDAY).cancel("They are ill", noonOf(TUESDAY));
    promised(TUESDAY);
    promised(SUNDAY);
    added(TUESDAY).complete(Optional.empty(), noonOf(TUESDAY));
    added(TUESDAY).cancel("Forgotten", noonOf(TUESDAY));
    added(TUESDAY);

    // When
    PlanVersusDone counted = count(TUESDAY.plusDays(3));

    // Then
    assertThat(counted).isEqualTo(new PlanVersusDone(6, 1, 2, 2, 1, 1));
  }

  @Test
  void aMoveIsOneOnlyUntilItsNewDayIsPastToo() {
    // Given
    promised(TUESDAY).amend(intent(), on(TUESDAY.plusDays(2)), noonOf(TUESDAY));

    // Then
    assertThat(count(TUESDAY.plusDays(2)).moved()).isEqualTo(1);
    assertThat(count(TUESDAY.plusDays(3)).notDone()).isEqualTo(1);
  }

  @Test
  void whatIsDoneInAnotherWeekThanPromisedIsMovedHereAndUnplannedThere() {
    // Given
    Visit visit = promised(TUESDAY);
    visit.complete(Optional.empty(), noonOf(SUNDAY.plusDays(1)));
    var after = Week.of(SUNDAY.plusDays(1));

    // Then
    assertThat(count(SUNDAY.plusDays(2)).moved()).isEqualTo(1);
    assertThat(PlanVersusDone.of(after, Map.of(), List.of(Fact.of(visit)), SUNDAY).doneUnplanned())
        .isEqualTo(1);
  }

  @Test
  void inAnyHistoryTheFatesAddUpAndAgreeWithALedgerKeptAside() {
    for (int seed = 0; seed < 400; seed++) {
      // Given
      var history = new History(new Random(seed));

      // When
      for (LocalDate day = NEXT_WEEK.monday().minusDays(3);
          day.isBefore(SUNDAY.plusDays(7));
          day = day.plusDays(1)) {
        history.live(day);

        // Then
        history.check(day, seed);
      }
    }
  }

  private Visit promised(LocalDate day) {
    Visit visit = added(day);
    visit.promise(SampleVisits.NOW);
    promised.put(visit.id(), day);
    return visit;
  }

  private Visit added(LocalDate day) {
    Visit visit = plannedOn(day);
    visits.add(visit);
    return visit;
  }

  private PlanVersusDone count(LocalDate asOf) {
    return PlanVersusDone.of(NEXT_WEEK, promised, visits.stream().map(Fact::of).toList(), asOf);
  }

  /** One person's weeks, day by day, with a ledger of its own beside the visits. */
  private static final class History {

    private final Random random;
    private final VisitPlan plan = new VisitPlan(OWNER, NEXT_WEEK);
    private final List<Visit> visits = new ArrayList<>();
    private final Map<VisitId, LocalDate> promised = new HashMap<>();
    private final Map<VisitId, LocalDate> doneOn = new HashMap<>();
    private final Map<VisitId, LocalDate> standsOn = new HashMap<>();
    private final Set<VisitId> cancelled = new HashSet<>();

    History(Random random) {
      this.random = random;
    }

    void live(LocalDate day) {
      for (int i = 0; i < random.nextInt(4); i++) {
        plan(day);
      }
      if (random.nextInt(3) == 0) {
        submit(day);
      }
      visits.forEach(visit -> happen(visit, day));
    }

    private void plan(LocalDate day) {
      LocalDate on = day.plusDays(random.nextInt(6));
      Visit visit = Visit.plan(VisitId.fresh(), OWNER, intent(), on(on), noonOf(day)).visit();
      visits.add(visit);
      standsOn.put(visit.id(), on);
    }

    private void submit(LocalDate day) {
      try {
        var ofWeek =
            visits.stream().filter(visit -> NEXT_WEEK.has(standsOn.get(visit.id()))).toList();
        plan.submit(ofWeek, noonOf(day));
        ofWeek.stream()
            .map(Visit::id)
            .filter(id -> !doneOn.containsKey(id) && !cancelled.contains(id))
            .filter(id -> standsOn.get(id).isAfter(day))
            .forEach(id -> promised.put(id, standsOn.get(id)));
      } catch (Refusal emptyOrSubmitted) {
        assertThat(emptyOrSubmitted.code()).isIn("visit-plan-empty", "visit-plan-submitted");
      }
    }

    private void happen(Visit visit, LocalDate day) {
      try {
        switch (random.nextInt(8)) {
          case 0 -> {
            LocalDate on = day.plusDays(random.nextInt(5));
            visit.amend(intent(), on(on), noonOf(day));
            standsOn.put(visit.id(), on);
          }
          case 1, 2 -> {
            LocalDate on = random.nextBoolean() ? day : day.minusDays(1);
            visit.complete(Optional.of(on), noonOf(day));
            doneOn.put(visit.id(), on);
          }
          case 3 -> {
            visit.cancel("They are ill", noonOf(day));
            cancelled.add(visit.id());
          }
          default -> {}
        }
      } catch (Refusal over) {
        assertThat(over.code()).isIn("visit-begun", "visit-closed");
      }
    }

    void check(LocalDate asOf, int seed) {
      var facts = visits.stream().map(Fact::of).toList();
      PlanVersusDone counted = PlanVersusDone.of(NEXT_WEEK, promised, facts, asOf);
      assertThat(counted.planned())
          .as("seed %d", seed)
          .isEqualTo(promised.size())
          .isEqualTo(
              counted.doneAsPlanned() + counted.moved() + counted.notDone() + counted.open());
      assertThat(counted).as("seed %d as of %s", seed, asOf).isEqualTo(ledger(asOf));
    }

    private PlanVersusDone ledger(LocalDate asOf) {
      int asPlanned = 0;
      int moved = 0;
      int notDone = 0;
      for (var entry : promised.entrySet()) {
        VisitId id = entry.getKey();
        boolean sameDay = entry.getValue().equals(doneOn.getOrDefault(id, standsOn.get(id)));
        if (doneOn.containsKey(id) && sameDay) {
          asPlanned++;
        } else if (cancelled.contains(id)
            || (!doneOn.containsKey(id) && standsOn.get(id).isBefore(asOf))) {
          notDone++;
        } else if (!sameDay) {
          moved++;
        }
      }
      int unplanned =
          (int)
              doneOn.entrySet().stream()
                  .filter(done -> !promised.containsKey(done.getKey()))
                  .filter(done -> NEXT_WEEK.has(done.getValue()))
                  .count();
      int open = promised.size() - asPlanned - moved - notDone;
      return new PlanVersusDone(promised.size(), asPlanned, moved, notDone, open, unplanned);
    }
  }
}
