package io.salesline.goals.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.salesline.goals.testing.Firm;
import io.salesline.goals.testing.Firm.Person;
import io.salesline.goals.testing.GoalCards;
import io.salesline.goals.testing.Happenings;
import io.salesline.goals.testing.WorkingCalendars;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.Database;
import io.salesline.platform.testing.TestEvents;
import io.salesline.platform.time.Time;
import io.salesline.platform.time.WorkingCalendar;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Goals of visits. */
@QuarkusTest
class CountingTowardsAGoalIT {

  static final String DIRECTOR = Firm.ADMINISTRATOR;

  @Inject WorkingCalendar inForce;
  @Inject Time time;

  final Happenings happenings = new Happenings();
  UUID north;
  Person rick;

  @BeforeEach
  void aTeam() {
    Firm.await();
    north = Firm.team("North", null);
    rick = Firm.representative("rick", north, "2020-01-01");
  }

  @AfterEach
  void close() {
    happenings.close();
  }

  @Test
  void isOffPaceUntilEnoughIsDoneAndThenIsMet() {
    LocalDate yesterday = time.today().minusDays(1);
    try (var calendars = new WorkingCalendars()) {
      // Given
      calendars.works(yesterday, inForce);
      String goal = visits(YearMonth.from(yesterday).toString(), "2");
      GoalCards.awaitTold(goal, "set", "off-pace");

      // When
      String first = visit(yesterday.toString());
      String second = visit(yesterday.toString());

      // Then: a look between the two finds it back
      Await.until(() -> assertThat(lastTold(goal)).isEqualTo("salesline.goals.goal.met.v1"));
      var met = TestEvents.of(GoalCards.TOPIC, goal).getLast();
      assertThat(met.get("unit").asText()).isEqualTo("count");
      assertThat(met.get("currency").asText()).isEqualTo("USD");
      assertThat(met.get("target_amount").decimalValue()).isEqualByComparingTo("2");
      assertThat(met.get("actual_amount").decimalValue()).isEqualByComparingTo("2");
      GoalCards.progress(rick.username(), goal, time.today().toString())
          .body("unit", equalTo("count"))
          .body("target", equalTo("2"))
          .body("actual", equalTo("2"))
          .body("count", equalTo(2))
          .body("attainment", equalTo(1.0f));
      Api.as(rick.username())
          .get(GoalCards.GOALS + "/" + goal + "/deals")
          .then()
          .statusCode(200)
          .body("items.subject", containsInAnyOrder(first, second))
          .body("items[0].amount", equalTo(GoalCards.count("1")))
          .body("items[0].opportunity_id", nullValue());
    }
  }

  @Test
  void asksForAnotherNumberFromADayOnAndKeepsWhatWasDone() {
    // Given
    String goal = visits("2026-06", "4");
    visit("2026-06-03");
    visit("2026-06-15");
    Await.until(
        () -> GoalCards.progress(rick.username(), goal, "2026-06-30").body("count", equalTo(2)));

    // When
    GoalCards.revise(DIRECTOR, goal, "2026-06-15", GoalCards.count("8"))
        .statusCode(201)
        .body("actual_before", equalTo(GoalCards.count("1")));

    // Then
    GoalCards.progress(rick.username(), goal, "2026-06-14")
        .body("target", equalTo("4"))
        .body("attainment", equalTo(0.25f));
    GoalCards.progress(rick.username(), goal, "2026-06-15")
        .body("target", equalTo("8"))
        .body("attainment", equalTo(0.25f));
    GoalCards.revise(DIRECTOR, goal, "2026-06-15", "9")
        .statusCode(422)
        .body("code", equalTo("currency-of-count"));
    GoalCards.revise(DIRECTOR, goal, "2026-06-15", GoalCards.count("8.5"))
        .statusCode(422)
        .body("code", equalTo("count-not-whole"));
  }

  @Test
  void recordsWhatWasDoneWhenItCloses() {
    // Given
    String goal = visits("2099-05", "4");
    visit("2020-05-04");
    GoalCards.awaitCounted(rick.id());

    // When its month comes, and goes
    Database.change("update goal set month = '2020-05-01' where id = '" + goal + "'");

    // Then
    GoalCards.awaitTold(goal, "set", "begun", "closed");
    Api.as(rick.username())
        .get(GoalCards.GOALS + "/" + goal)
        .then()
        .body("status", equalTo("closed"))
        .body("reached", equalTo(GoalCards.count("1")));
  }

  @Test
  void isDraftedForAGoalOfRevenueThatItServesAndBringsABonus() {
    // Given
    String ofTeam = GoalCards.ofUnit(DIRECTOR, north, "2026-06", "1000");
    String draft =
        GoalCards.draft(
            rick.username(),
            asked(
                "parent_id", ofTeam,
                "target", GoalCards.count("1"),
                "incentives", bonus(Map.of("amount", GoalCards.usd("50")))));

    // When
    GoalCards.decide(rick.username(), draft, "submission").statusCode(200);
    GoalCards.decide(DIRECTOR, draft, "approval")
        .statusCode(201)
        .body("target", equalTo(GoalCards.count("1")))
        .body("parent_id", equalTo(ofTeam));
    visit("2026-06-03");

    // Then
    Await.until(
        () ->
            GoalCards.progress(rick.username(), draft, "2026-06-30")
                .body("earned", equalTo("50.00"))
                .body("currency", equalTo("USD")));
    Api.as(rick.username())
        .get(GoalCards.GOALS + "/" + draft + "/process-goals")
        .then()
        .statusCode(422)
        .body("code", equalTo("goal-not-of-revenue"));
  }

  @Test
  void isRefusedWhereItIsNoCount() {
    refused("currency-of-count", "target", GoalCards.usd("40"));
    refused("count-not-whole", "target", GoalCards.count("40.5"));
    refused("currency-of-count", "commit", GoalCards.usd("30"));
    refused("currency-missing", "metric", "booked-revenue");
    refused("goal-of-ratio", "metric", "win-rate");
    refused("unknown-metric", "metric", "happiness");
    refused("rate-needs-money", "incentives", bonus(Map.of("rate", 0.05)));
    Api.as(rick.username())
        .body(asked("target", GoalCards.usd("40")))
        .post(GoalCards.DRAFTS)
        .then()
        .statusCode(422)
        .body("code", equalTo("currency-of-count"));
  }

  private void refused(String code, String field, Object value) {
    GoalCards.set(DIRECTOR, asked(field, value))
        .statusCode(422)
        .contentType("application/problem+json")
        .body("code", equalTo(code));
  }

  private String visits(String month, String target) {
    return GoalCards.ofVisits(DIRECTOR, rick.id(), month, target);
  }

  private String visit(String day) {
    UUID visit = UUID.randomUUID();
    happenings.send(
        "pipeline.visit.completed",
        visit,
        rick,
        Map.of("visit_id", visit.toString(), "completed_on", day));
    return visit.toString();
  }

  private static Map<String, Object> bonus(Map<String, Object> ofTarget) {
    return Map.of("target", ofTarget);
  }

  /** Forty visits in June by Rick, unless it is said otherwise. */
  private Map<String, Object> asked(Object... said) {
    Map<String, Object> body = GoalCards.ofVisits(rick.id(), "2026-06", "40");
    for (int i = 0; i < said.length; i += 2) {
      body.put((String) said[i], said[i + 1]);
    }
    return body;
  }

  private static String lastTold(String goal) {
    return TestEvents.of(GoalCards.TOPIC, goal).getLast().get("event_type").asText();
  }
}
