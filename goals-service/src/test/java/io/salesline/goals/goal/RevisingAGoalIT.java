package io.salesline.goals.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.salesline.goals.testing.Deals;
import io.salesline.goals.testing.Firm;
import io.salesline.goals.testing.Firm.Person;
import io.salesline.goals.testing.GoalCards;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.Database;
import io.salesline.platform.testing.TestEvents;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RevisingAGoalIT {

  final Deals deals = new Deals();
  UUID north;
  Person mia;
  Person rick;

  @BeforeEach
  void aTeamWithItsManager() {
    Firm.await();
    north = Firm.team("North", null);
    mia = Firm.managerOf(north, "mia", "2020-01-01");
    rick = Firm.representative("rick", north, "2020-01-01");
  }

  @AfterEach
  void close() {
    deals.close();
  }

  @Test
  void keepsWhatWasAskedAndReachedBefore() {
    // Given
    String goal = GoalCards.ofMember(mia.username(), rick.id(), "2026-06", "100");
    deals.won(rick, "2026-06-03", "30");
    deals.won(rick, "2026-06-15", "40");
    Await.until(
        () -> GoalCards.progress(mia.username(), goal, "2026-06-30").body("count", equalTo(2)));

    // When
    GoalCards.revise(mia.username(), goal, "2026-06-15", "200")
        .statusCode(201)
        .body("number", equalTo(2))
        .body("actual_before.amount", equalTo("30.00"));

    // Then
    GoalCards.progress(rick.username(), goal, "2026-06-14")
        .body("target", equalTo("100.00"))
        .body("attainment", equalTo(0.3f));
    GoalCards.progress(rick.username(), goal, "2026-06-15")
        .body("target", equalTo("200.00"))
        .body("attainment", equalTo(0.35f));
    Api.as(rick.username())
        .get(GoalCards.GOALS + "/" + goal + "/revisions")
        .then()
        .body("items", hasSize(2))
        .body("items.target.amount", equalTo(List.of("100.00", "200.00")))
        .body("items[1].reason", equalTo("The market turned"));
    GoalCards.awaitTold(goal, "set", "revised");
  }

  @Test
  void isForWhoeverMaySetItAndForItsOwnMonth() {
    String goal = GoalCards.ofMember(mia.username(), rick.id(), "2026-06", "100");

    GoalCards.revise(rick.username(), goal, "2026-06-15", "1").statusCode(403);
    refused(goal, "2026-07-01", "revision-outside-period");
    GoalCards.revise(mia.username(), goal, "2026-06-15", "90").statusCode(201);
    refused(goal, "2026-06-14", "revision-before-last");
    GoalCards.revise(mia.username(), UUID.randomUUID().toString(), "2026-06-15", "1")
        .statusCode(404);
  }

  @Test
  void showsWhatTheNextDealIsWorth() {
    // Given: 5 % beyond 100, 10 once 200 is reached
    String goal =
        Api.as(mia.username())
            .body(
                Map.of(
                    "metric", "booked-revenue",
                    "member_id", rick.id(),
                    "month", "2026-06",
                    "commit", GoalCards.usd("100"),
                    "target", GoalCards.usd("200"),
                    "incentives",
                        Map.of(
                            "commit", Map.of("rate", 0.05),
                            "target", Map.of("amount", GoalCards.usd("10")))))
            .post(GoalCards.GOALS)
            .then()
            .statusCode(201)
            .extract()
            .path("goal_id");

    // When
    deals.won(rick, "2026-06-03", "60");
    deals.won(rick, "2026-06-04", "80");

    // Then: 40 of 140 lie beyond 100; 70 more reach 210
    Await.until(
        () ->
            GoalCards.progress(rick.username(), goal, "2026-06-30")
                .body("earned", equalTo("2.00"))
                .body("next_deal_brings", equalTo("13.50")));
  }

  @Test
  void beginsWithItsMonthAndClosesAfterIt() {
    // Given
    deals.won(rick, "2020-05-04", "12.50");
    String goal = GoalCards.ofMember(mia.username(), rick.id(), "2099-05", "100");
    assertThat(status(goal)).isEqualTo("approved");
    GoalCards.awaitTold(goal, "set");
    GoalCards.awaitCounted(rick.id());

    // When its month comes, and goes
    Database.change("update goal set month = '2020-05-01' where id = '" + goal + "'");

    // Then
    GoalCards.awaitTold(goal, "set", "begun", "closed");
    assertThat(TestEvents.of(GoalCards.TOPIC, goal).getLast().get("reached_amount").decimalValue())
        .isEqualByComparingTo("12.5");
    assertThat(status(goal)).isEqualTo("closed");
    Api.as(mia.username())
        .body(
            Map.of(
                "target", GoalCards.usd("1"), "effective_on", "2020-05-09", "reason", "Too late"))
        .post(GoalCards.GOALS + "/" + goal + "/revisions")
        .then()
        .statusCode(409)
        .body("code", equalTo("goal-closed"));
  }

  private String status(String goal) {
    return Api.as(mia.username()).get(GoalCards.GOALS + "/" + goal).then().extract().path("status");
  }

  private void refused(String goal, String effectiveOn, String code) {
    GoalCards.revise(mia.username(), goal, effectiveOn, "1")
        .statusCode(422)
        .body("code", equalTo(code));
  }
}
