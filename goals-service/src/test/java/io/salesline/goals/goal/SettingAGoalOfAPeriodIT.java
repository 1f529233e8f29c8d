package io.salesline.goals.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.salesline.goals.testing.Deals;
import io.salesline.goals.testing.Firm;
import io.salesline.goals.testing.Firm.Person;
import io.salesline.goals.testing.FiscalYears;
import io.salesline.goals.testing.GoalCards;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.Database;
import io.salesline.platform.testing.TestEvents;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SettingAGoalOfAPeriodIT {

  static final String DIRECTOR = Firm.ADMINISTRATOR;

  final Deals deals = new Deals();
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
    deals.close();
  }

  @Test
  void ofAQuarterCountsAllItsMonths() {
    // Given: one who moves away in May, and deals around the quarter
    Person rosa = Firm.representative("rosa", north, "2020-01-01");
    Firm.move(rosa, Firm.team("South", null), "2026-05-15");
    String his = goal("member_id", rick.id(), "2026-Q2");
    String ofTeam = goal("unit_id", north, "2026-Q2");
    String ofAll = goal("unit_id", Firm.company(), "2026-Q2");

    // When
    deals.won(rick, "2026-03-31", "1000");
    deals.won(rick, "2026-04-10", "100");
    deals.won(rick, "2026-06-30", "50");
    deals.won(rick, "2026-07-01", "1000");
    deals.won(rosa, "2026-04-01", "20");
    deals.won(rosa, "2026-05-15", "1000");

    // Then
    reached(his, "2026-12-31", "150.00");
    reached(ofTeam, "2026-12-31", "170.00");
    reached(his, "2026-06-29", "100.00");
    reached(ofTeam, "2026-06-29", "120.00");
    reached(ofTeam, "2026-03-31", "0.00");
    reachedByAll(ofAll, "2026-04-01", "2026-06-30", "2026-12-31");
    reachedByAll(ofAll, "2026-04-01", "2026-05-20", "2026-05-20");
    Api.as(rick.username())
        .get(GoalCards.GOALS + "/" + his)
        .then()
        .body("period", equalTo("2026-Q2"))
        .body("month", equalTo("2026-04"))
        .body("first_on", equalTo("2026-04-01"))
        .body("last_on", equalTo("2026-06-30"));
    Api.as(rick.username())
        .get(GoalCards.GOALS + "?period=2026-Q2")
        .then()
        .body("items.goal_id", hasItem(his));
  }

  @Test
  void ofWeeksCountsTheirDays() {
    try (var years = new FiscalYears()) {
      // Given: a quarter from the Monday nearest to the first of April, 2026-03-30
      years.divide("four-four-five", 4, "start").then().statusCode(200);
      String his = goal("member_id", rick.id(), "2026-Q1");
      String ofTeam = goal("unit_id", north, "2026-Q1");
      String ofAll = goal("unit_id", Firm.company(), "2026-Q1");

      // When
      deals.won(rick, "2026-03-29", "1000");
      deals.won(rick, "2026-03-30", "10");
      deals.won(rick, "2026-06-28", "5");
      deals.won(rick, "2026-06-29", "1000");

      // Then
      reached(his, "2026-12-31", "15.00");
      reached(ofTeam, "2026-12-31", "15.00");
      reached(ofTeam, "2026-06-27", "10.00");
      reachedByAll(ofAll, "2026-03-30", "2026-06-28", "2026-12-31");
    }
  }

  @Test
  void isOneAPeriodHoweverItIsNamed() {
    GoalCards.ofMember(DIRECTOR, rick.id(), "2026-01", "100");

    set("member_id", rick.id(), "2026-M01", "1")
        .statusCode(409)
        .body("code", equalTo("goal-exists"));
    goal("member_id", rick.id(), "2026-Q1");
    goal("member_id", rick.id(), "2026-H1");
    goal("member_id", rick.id(), "2026");
    set("member_id", rick.id(), "2026", "1").statusCode(409);
  }

  @Test
  void servesOneOfAPeriodThatItLiesIn() {
    // Given
    String ofYear = goal("unit_id", north, "2026");
    String ofQuarter = goal("unit_id", north, "2026-Q1");

    // Then
    serves(ofYear, "2026-Q1").statusCode(201);
    serves(ofQuarter, "2026-M03").statusCode(201);
    serves(ofQuarter, "2026-M04").statusCode(422).body("code", equalTo("parent-not-above"));
    serves(ofQuarter, "2026-H1").statusCode(422).body("code", equalTo("parent-not-above"));
  }

  @Test
  void isRevisedWithinItsPeriod() {
    String goal = goal("member_id", rick.id(), "2026-Q2");

    GoalCards.revise(DIRECTOR, goal, "2026-06-15", "80").statusCode(201);
    GoalCards.revise(DIRECTOR, goal, "2026-07-01", "70")
        .statusCode(422)
        .body("code", equalTo("revision-outside-period"));
  }

  @Test
  void beginsAndClosesWithItsPeriod() {
    // Given
    deals.won(rick, "2020-03-04", "12.50");
    String goal = goal("member_id", rick.id(), "2099-Q1");
    GoalCards.awaitCounted(rick.id());

    // When its period comes, and goes
    Database.change(
        "update goal set month = '2020-01-01', period_first = '2020-01-01',"
            + " period_last = '2020-03-31' where id = '"
            + goal
            + "'");

    // Then
    GoalCards.awaitTold(goal, "set", "begun", "closed");
    var closed = TestEvents.of(GoalCards.TOPIC, goal).getLast();
    assertThat(closed.get("reached_amount").decimalValue()).isEqualByComparingTo("12.5");
    assertThat(closed.get("month").asText()).isEqualTo("2020-01");
    assertThat(closed.get("last_on").asText()).isEqualTo("2020-03-31");
  }

  @Test
  void isRefusedForWhatIsNoPeriodOfGoals() {
    for (String period : new String[] {"2026-W07", "2026-03-02", "2026-Q5", "soon", "2026-11"}) {
      set("member_id", rick.id(), period, "1")
          .statusCode(422)
          .body("code", equalTo("unknown-goal-period"));
    }
    Map<String, Object> both = asked("member_id", rick.id(), "2026-Q1", "1");
    both.put("month", "2026-01");
    GoalCards.set(DIRECTOR, both).statusCode(422).body("code", equalTo("one-period"));
    Map<String, Object> none = asked("member_id", rick.id(), "2026-Q1", "1");
    none.remove("period");
    GoalCards.set(DIRECTOR, none).statusCode(422).body("code", equalTo("one-period"));
  }

  private ValidatableResponse serves(String parent, String period) {
    Map<String, Object> body = asked("member_id", rick.id(), period, "1");
    body.put("parent_id", parent);
    return GoalCards.set(DIRECTOR, body);
  }

  private static String goal(String scope, UUID id, String period) {
    return set(scope, id, period, "1000").statusCode(201).extract().path("goal_id");
  }

  private static ValidatableResponse set(String scope, UUID id, String period, String target) {
    return GoalCards.set(DIRECTOR, asked(scope, id, period, target));
  }

  private static Map<String, Object> asked(String scope, UUID id, String period, String target) {
    var body = new HashMap<String, Object>();
    body.put("metric", "booked-revenue");
    body.put(scope, id);
    body.put("period", period);
    body.put("target", GoalCards.usd(target));
    return body;
  }

  private static void reached(String goal, String asOf, String actual) {
    Await.until(() -> GoalCards.progress(DIRECTOR, goal, asOf).body("actual", equalTo(actual)));
  }

  /** What all have won in these days, by the entries themselves. */
  private static void reachedByAll(String goal, String first, String last, String asOf) {
    Await.until(
        () ->
            assertThat(
                    Database.number(
                        "select cast(sum(e.amount) * 100 as bigint) from result_entry e"
                            + " join metric m on m.number = e.metric and m.key = 'booked-revenue'"
                            + " where e.counts and e.day between '%s' and '%s'"
                                .formatted(first, last)))
                .isPositive()
                .isEqualTo(cents(GoalCards.progress(DIRECTOR, goal, asOf))));
  }

  private static long cents(ValidatableResponse progress) {
    return Long.parseLong(progress.extract().<String>path("actual").replace(".", ""));
  }
}
