package io.salesline.goals.goal.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.salesline.goals.testing.Firm;
import io.salesline.goals.testing.Firm.Person;
import io.salesline.goals.testing.GoalCards;
import io.salesline.goals.testing.WorkingCalendars;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.Database;
import io.salesline.platform.testing.TestEvents;
import io.salesline.platform.time.Time;
import io.salesline.platform.time.WorkingCalendar;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** More goals than one page, that all are off pace at once. */
@QuarkusTest
class LookingFromSeveralReplicasIT {

  static final String TOPIC = "salesline.goals.goal-events.v1";
  static final int GOALS = 120;
  static final int TIMES = 5;

  private final LookingAtProgress looking;
  private final WorkingCalendar inForce;
  private final Time time;

  LookingFromSeveralReplicasIT(LookingAtProgress looking, WorkingCalendar inForce, Time time) {
    this.looking = looking;
    this.inForce = inForce;
    this.time = time;
  }

  @Test
  void tellsOfEachGoalOnce() throws Exception {
    LocalDate yesterday = time.today().minusDays(1);
    try (var calendars = new WorkingCalendars()) {
      // Given
      calendars.works(yesterday, inForce);
      List<String> goals = goals(YearMonth.from(yesterday).toString());

      // When
      for (int i = 0; i < TIMES; i++) {
        Database.change("update goal set off_pace = false where id in (" + quoted(goals) + ")");
        together(8, this::lookAsReplica);
      }

      // Then
      Await.until(() -> assertThat(number(goals, "revision")).isEqualTo(GOALS * (2L + TIMES)));
      for (String goal : List.of(goals.getFirst(), goals.getLast())) {
        Await.until(() -> assertThat(TestEvents.of(TOPIC, goal)).hasSize(2 + TIMES));
      }
    }
  }

  private static List<String> goals(String month) {
    var team = Firm.team("Crowd", null);
    var goals = new ArrayList<String>();
    for (int i = 0; i < GOALS; i++) {
      Person one = Firm.representative("one", team, "2020-01-01");
      goals.add(GoalCards.ofMember(Firm.ADMINISTRATOR, one.id(), month, "1000"));
    }
    Await.until(() -> assertThat(number(goals, "off_pace::int")).isEqualTo(GOALS));
    return goals;
  }

  private static long number(List<String> goals, String sum) {
    return Database.number("select sum(" + sum + ") from goal where id in (" + quoted(goals) + ")");
  }

  private static String quoted(List<String> goals) {
    return "'" + String.join("', '", goals) + "'";
  }

  private Void lookAsReplica() throws ExecutionException {
    try {
      return VertxContextSupport.subscribeAndAwait(looking::look);
    } catch (Throwable failure) {
      throw new ExecutionException(failure);
    }
  }

  private static void together(int times, Callable<Void> task) throws Exception {
    try (var executor = Executors.newFixedThreadPool(times)) {
      for (Future<Void> answer : executor.invokeAll(Collections.nCopies(times, task))) {
        answer.get();
      }
    }
  }
}
