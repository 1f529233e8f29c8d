package io.salesline.goals.process;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.salesline.goals.testing.Deals;
import io.salesline.goals.testing.Firm;
import io.salesline.goals.testing.Firm.Person;
import io.salesline.goals.testing.GoalCards;
import io.salesline.goals.testing.Happenings;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProposingWhatAGoalTakesIT {

  final Deals deals = new Deals();
  final Happenings happenings = new Happenings();

  @BeforeEach
  void begun() {
    Firm.await();
  }

  @AfterEach
  void close() {
    deals.close();
    happenings.close();
  }

  @Test
  void countsWhatTheSamePeopleDidAndWonBefore() {
    // Given: what lies in the month itself, or was another's, does not count
    UUID north = Firm.team("North", null);
    Person rick = Firm.representative("rick", north, "2025-01-01");
    Person rosa = Firm.representative("rosa", Firm.team("South", null), "2025-01-01");
    String goal = GoalCards.ofUnit(Firm.ADMINISTRATOR, north, "2026-06", "9000");
    deals.won(rick, "2026-02-03", "1000");
    deals.won(rick, "2026-05-31", "2000");
    deals.won(rick, "2026-06-01", "5000");
    deals.won(rosa, "2026-02-03", "5000");
    for (String day : List.of("2025-06-01", "2025-11-03", "2026-03-03", "2026-05-04")) {
      proposed(rick, day);
    }
    proposed(rick, "2025-05-31");
    proposed(rosa, "2025-11-03");

    // Then
    Await.until(
        () ->
            Api.as(Firm.ADMINISTRATOR)
                .get(GoalCards.GOALS + "/" + goal + "/process-goals")
                .then()
                .statusCode(200)
                .body("first", equalTo("2025-06-01"))
                .body("last", equalTo("2026-05-31"))
                .body(
                    "steps.metric",
                    equalTo(
                        List.of(
                            "deals-won",
                            "proposals-submitted",
                            "visits-completed",
                            "leads-contacted")))
                .body("steps.counted", equalTo(List.of(2, 4, 0, 0)))
                .body("steps[0].ratio.value", equalTo(1500f))
                .body("steps[0].needed.value", equalTo(6f))
                .body("steps[1].ratio.value", equalTo(0.5f))
                .body("steps[1].needed.value", equalTo(12f))
                .body("steps[2]", not(hasKey("needed"))));
  }

  @Test
  void isSeenByThoseWhoSeeTheGoal() {
    Person rick = Firm.representative("rick", Firm.company(), "2025-01-01");
    Person rosa = Firm.representative("rosa", Firm.company(), "2025-01-01");
    String goal = GoalCards.ofMember(Firm.ADMINISTRATOR, rick.id(), "2026-06", "9000");

    Api.as(rick.username())
        .get(GoalCards.GOALS + "/" + goal + "/process-goals")
        .then()
        .statusCode(200);
    Api.as(rosa.username())
        .get(GoalCards.GOALS + "/" + goal + "/process-goals")
        .then()
        .statusCode(404);
  }

  private void proposed(Person owner, String day) {
    UUID proposal = UUID.randomUUID();
    happenings.send(
        "pipeline.proposal.submitted",
        proposal,
        owner,
        Map.of("proposal_id", proposal.toString(), "submitted_on", day));
  }
}
