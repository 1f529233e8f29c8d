package io.salesline.goals;

import io.quarkus.test.junit.QuarkusTest;
import io.salesline.goals.testing.Firm;
import io.salesline.goals.testing.Firm.Person;
import io.salesline.goals.testing.GoalCards;
import io.salesline.goals.testing.PlanSheets;
import io.salesline.platform.testing.Database;
import io.salesline.platform.testing.Publications;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PublishedEventsIT {

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
    PlanSheets.changeInAllWays(north, rick);

    // Then
    new Publications("goals-service").assertAllArePublishedAndKeepTheirContracts();
  }
}
