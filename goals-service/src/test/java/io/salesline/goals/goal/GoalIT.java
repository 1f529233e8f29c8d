package io.salesline.goals.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.salesline.goals.testing.Firm;
import io.salesline.goals.testing.Firm.Person;
import io.salesline.goals.testing.GoalCards;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.TestEvents;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GoalIT {

  static final String MONTH = "2026-06";
  static final String DIRECTOR = Firm.ADMINISTRATOR;

  UUID north;
  Person mia;
  Person rick;
  Person rosa;
  Person sam;

  @BeforeEach
  void aTeamWithItsManager() {
    Firm.await();
    north = Firm.team("North", null);
    mia = Firm.managerOf(north, "mia", "2026-01-01");
    rick = Firm.representative("rick", north, "2026-01-01");
    rosa = Firm.representative("rosa", north, "2026-01-01");
    sam = Firm.representative("sam", Firm.team("South", null), "2026-01-01");
  }

  @Test
  void isPublishedOnBothTopics() {
    // When
    String goal =
        Api.as(mia.username())
            .body(
                Map.of(
                    "metric", "booked-revenue",
                    "member_id", rick.id(),
                    "month", MONTH,
                    "commit", GoalCards.usd("80"),
                    "target", GoalCards.usd("100.5"),
                    "stretch", GoalCards.usd("120"),
                    "title", "For Rick himself"))
            .post(GoalCards.GOALS)
            .then()
            .statusCode(201)
            .header("ETag", "\"1\"")
            .body("commit.amount", equalTo("80.00"))
            .body("title", equalTo("For Rick himself"))
            .extract()
            .path("goal_id");

    // Then
    Await.until(() -> assertThat(TestEvents.of("salesline.goals.goal-events.v1", goal)).hasSize(1));
    var row = TestEvents.of("salesline.goals.goal-events.v1", goal).getFirst();
    assertThat(row.get("event_type").asText()).isEqualTo("salesline.goals.goal.set.v1");
    assertThat(row.get("target_amount").toString()).isEqualTo("100.5");
    assertThat(row.get("month").asText()).isEqualTo(MONTH);
    assertThat(row.get("owner_id").asText()).isEqualTo(rick.id().toString());
    assertThat(row.has("title")).isFalse();
    assertThat(TestEvents.of("salesline.goals.goal.v1", goal)).containsExactly(row);
  }

  @Test
  void isSeenByThoseItConcernsAndThoseAbove() {
    // Given
    String his = GoalCards.ofMember(mia.username(), rick.id(), MONTH, "100");
    String ofTeam = GoalCards.ofUnit(DIRECTOR, north, MONTH, "300");
    Person ana = Firm.person("ana", List.of("analyst"), null, null);

    // Then
    assertSees(rick, his, true);
    assertSees(mia, his, true);
    assertSees(ana, his, true);
    assertSees(rosa, his, false);
    assertSees(sam, his, false);
    assertSees(mia, ofTeam, true);
    assertSees(rick, ofTeam, false);
    Api.as(rosa.username()).get(GoalCards.GOALS).then().body("items", hasSize(0));
  }

  @Test
  void isSetForThoseBeneathOnly() {
    Person boss = Firm.person("boss", List.of("director"), null, null);

    GoalCards.set(mia.username(), "member_id", rick.id(), MONTH, "1").statusCode(201);
    assertRefused(mia, "member_id", sam.id(), 422, "unknown-scope");
    assertRefused(mia, "member_id", UUID.randomUUID(), 422, "unknown-scope");
    assertRefused(mia, "unit_id", north, 403, "own-goal");
    assertRefused(mia, "member_id", mia.id(), 403, "own-goal");
    assertRefused(boss, "member_id", boss.id(), 403, "own-goal");
    GoalCards.set(boss.username(), "unit_id", north, MONTH, "1").statusCode(201);
    GoalCards.set(rick.username(), "member_id", rosa.id(), MONTH, "1").statusCode(403);
  }

  @Test
  void isOneAMonthAlsoWhenManyAskAtOnce() throws Exception {
    // Given
    List<Callable<Integer>> requests = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      requests.add(
          () ->
              GoalCards.set(DIRECTOR, "member_id", rick.id(), MONTH, "100").extract().statusCode());
    }

    // When
    List<Integer> answers = new ArrayList<>();
    try (var executor = Executors.newFixedThreadPool(8)) {
      for (Future<Integer> answer : executor.invokeAll(requests)) {
        answers.add(answer.get());
      }
    }

    // Then
    assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
    GoalCards.set(DIRECTOR, "member_id", rick.id(), MONTH, "100")
        .statusCode(409)
        .body("code", equalTo("goal-exists"));
  }

  @Test
  void isRefusedWhenItCannotBeSo() {
    assertInvalid(Map.of("target", GoalCards.usd("0")), 422, "target-not-positive");
    assertInvalid(
        Map.of("target", GoalCards.usd("1"), "commit", GoalCards.usd("2")),
        422,
        "tiers-out-of-order");
    assertInvalid(
        Map.of("target", Map.of("amount", "1", "currency", "EUR")),
        422,
        "currency-not-organisation");
    assertInvalid(Map.of("month", "2026-13"), 400, "month-malformed");
    assertInvalid(Map.of("metric", "happiness"), 422, "unknown-metric");
    assertInvalid(Map.of("unit_id", north), 422, "one-scope");
    assertInvalid(Map.of("owner_id", rosa.id()), 400, "invalid-request");
  }

  @Test
  void listsTheLatestMonthFirstAPageAfterTheOther() {
    // Given
    for (String month : List.of("2026-01", "2026-03", "2026-02")) {
      GoalCards.ofMember(mia.username(), rick.id(), month, "100");
    }

    // Then
    String next =
        Api.as(rick.username())
            .get(GoalCards.GOALS + "?limit=2")
            .then()
            .body("items.month", equalTo(List.of("2026-03", "2026-02")))
            .extract()
            .path("next");
    Api.as(rick.username())
        .get(GoalCards.GOALS + "?limit=2&cursor=" + next)
        .then()
        .body("items.month", equalTo(List.of("2026-01")));
    Api.as(mia.username())
        .get(GoalCards.GOALS + "?month=2026-02&member=" + rick.id())
        .then()
        .body("items.month", equalTo(List.of("2026-02")));
    Api.as(rick.username()).get(GoalCards.GOALS + "?limit=999").then().statusCode(400);
    Api.as(rick.username()).get(GoalCards.GOALS + "?month=soon").then().statusCode(400);
  }

  private static void assertSees(Person reader, String goal, boolean seen) {
    int expected = seen ? 200 : 404;
    String path = GoalCards.GOALS + "/" + goal;
    Api.as(reader.username()).get(path).then().statusCode(expected);
    Api.as(reader.username()).get(path + "/progress").then().statusCode(expected);
    Api.as(reader.username()).get(path + "/deals").then().statusCode(expected);
    Api.as(reader.username())
        .get(GoalCards.GOALS + "?limit=200")
        .then()
        .body("items.goal_id", seen ? hasItem(goal) : not(hasItem(goal)));
  }

  private static void assertRefused(Person setter, String scope, UUID id, int status, String code) {
    GoalCards.set(setter.username(), scope, id, MONTH, "1")
        .statusCode(status)
        .body("code", equalTo(code));
  }

  private void assertInvalid(Map<String, Object> changed, int status, String code) {
    var body =
        new HashMap<String, Object>(
            Map.of(
                "metric",
                "booked-revenue",
                "member_id",
                rick.id(),
                "month",
                MONTH,
                "target",
                GoalCards.usd("100")));
    body.putAll(changed);
    Api.as(DIRECTOR)
        .body(body)
        .post(GoalCards.GOALS)
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("code", equalTo(code));
  }
}
