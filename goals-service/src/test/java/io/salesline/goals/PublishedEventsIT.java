package io.salesline.goals;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.salesline.goals.testing.Deals;
import io.salesline.goals.testing.Firm;
import io.salesline.goals.testing.Firm.Person;
import io.salesline.goals.testing.GoalCards;
import io.salesline.goals.testing.PlanSheets;
import io.salesline.goals.testing.WorkingCalendars;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.Database;
import io.salesline.platform.testing.Publications;
import io.salesline.platform.time.Time;
import io.salesline.platform.time.WorkingCalendar;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PublishedEventsIT {

  @Inject WorkingCalendar inForce;
  @Inject Time time;

  @Test
  void keepTheirContracts() {
    // Given
    Firm.await();
    UUID north = Firm.team("North", Firm.region("East"));
    Firm.managerOf(north, "mia", "2026-01-01");
    Person rick = Firm.representative("rick", north, "2026-01-01");

    // When
    Firm.move(rick, Firm.team("South", null), "2026-05-01");
    String goal = GoalCards.ofMember(Firm.ADMINISTRATOR, rick.id(), "2026-08", "100.5");
    GoalCards.revise(Firm.ADMINISTRATOR, goal, "2026-08-10", "90").statusCode(201);
    String far = GoalCards.ofMember(Firm.ADMINISTRATOR, rick.id(), "2099-08", "100.5");
    Database.change("update goal set month = '2020-05-01' where id = '" + far + "'");
    GoalCards.ofUnit(Firm.ADMINISTRATOR, north, "2026-08", "1000");
    GoalCards.ofVisits(Firm.ADMINISTRATOR, rick.id(), "2026-08", "40");
    PlanSheets.changeInAllWays(north, rick);
    awaitOffPaceAndBackAndMet(rick);

    // Then
    new Publications("goals-service").assertAllArePublishedAndKeepTheirContracts();
  }

  private void awaitOffPaceAndBackAndMet(Person rick) {
    LocalDate yesterday = time.today().minusDays(1);
    try (var calendars = new WorkingCalendars();
        var deals = new Deals()) {
      calendars.works(yesterday, inForce);
      String goal =
          GoalCards.ofMember(
              Firm.ADMINISTRATOR, rick.id(), YearMonth.from(yesterday).toString(), "100");
      awaitLook(goal, "off_pace");
      deals.won(rick, yesterday.toString(), "99");
      awaitLook(goal, "not off_pace");
      deals.won(rick, yesterday.toString(), "1");
      awaitLook(goal, "met_target is not null");
    }
  }

  private static void awaitLook(String goal, String found) {
    Await.until(
        () ->
            assertThat(
                    Database.number(
                        "select count(*) from goal where " + found + " and id = '" + goal + "'"))
                .isEqualTo(1));
  }
}
