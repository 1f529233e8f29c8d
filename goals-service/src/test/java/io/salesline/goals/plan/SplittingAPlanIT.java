package io.salesline.goals.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.salesline.goals.testing.Deals;
import io.salesline.goals.testing.Firm;
import io.salesline.goals.testing.Firm.Person;
import io.salesline.goals.testing.GoalCards;
import io.salesline.goals.testing.PlanSheets;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.Database;
import io.salesline.platform.testing.TestEvents;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SplittingAPlanIT {

  private static final String DIRECTOR = Firm.ADMINISTRATOR;
  private static final List<Map<String, String>> CLASSES =
      List.of(Map.of("key", "class-a", "customer_class", "A"));

  private UUID east;
  private UUID north;
  private UUID south;
  private Person rick;
  private Person rosa;
  private Person sam;

  @BeforeEach
  void aRegionOfTwoTeams() {
    Firm.await();
    east = Firm.region("East");
    north = Firm.team("North", east);
    south = Firm.team("South", east);
    rick = Firm.representative("rick", north, "2016-01-01");
    rosa = Firm.representative("rosa", north, "2016-01-01");
    sam = Firm.representative("sam", south, "2016-01-01");
  }

  @Test
  void evenlyOverTheMonthsToTheLastCent() {
    // Given
    String plan = PlanSheets.plan(east, 2026, "900000", CLASSES);
    PlanSheets.edit(DIRECTOR, plan, PlanSheets.cell("2026-Q1", null, null), "100000.01");

    // When
    split(plan, "2026-Q1", null, PlanSheets.step("month", "even"))
        .statusCode(200)
        .header("ETag", "\"3\"")
        .body("before.amount", equalTo("100000.01"))
        .body("after.amount", equalTo("100000.01"));

    // Then
    assertThat(PlanSheets.parts(plan, "period=2026-Q1&by=month").stream().map(Object::toString))
        .containsExactly("33333.34", "33333.34", "33333.33");
    PlanSheets.assertEveryMarginAddsUp(plan);
    Await.until(() -> assertThat(TestEvents.of("salesline.goals.plan-events.v1", plan)).hasSize(3));
    var told = TestEvents.of("salesline.goals.plan-events.v1", plan).getLast();
    assertThat(told.get("event_type").asText()).isEqualTo("salesline.goals.plan.split.v1");
    assertThat(told.get("split_by").asText()).isEqualTo("month");
  }

  @Test
  void byWeightsAndByAmountsThatAddUp() {
    // Given
    String plan = PlanSheets.plan(east, 2026, "900000", CLASSES);

    // When
    split(
            plan,
            "2026",
            null,
            PlanSheets.step(
                "place", "manual", List.of(amount(north, "700000"), amount(south, "200000"))),
            PlanSheets.step(
                "segment", "weights", List.of(weight("class-a", 3), weight("other", 1))))
        .statusCode(200);

    // Then
    assertThat(PlanSheets.amount(plan, "unit_id=" + north)).isEqualTo("700000.00");
    assertThat(PlanSheets.amount(plan, "unit_id=" + north + "&segment=class-a"))
        .isEqualTo("525000.00");
    assertThat(PlanSheets.amount(plan, "unit_id=" + south + "&segment=other"))
        .isEqualTo("50000.00");
    split(plan, "2026", null, PlanSheets.step("place", "manual", List.of(amount(north, "700000"))))
        .statusCode(422)
        .body("code", equalTo("parts-do-not-add-up"))
        .body("sum", equalTo("700000.00"))
        .body("whole", equalTo("900000.00"));
    PlanSheets.assertEveryMarginAddsUp(plan);
  }

  @Test
  void aYearByItsFirstMonths() {
    // Given
    try (var deals = new Deals()) {
      deals.won(sam, "2017-04-01", "990000");
      awaitBooked(deals.won(rick, "2017-01-10", "30000"));
      awaitBooked(deals.won(rick, "2017-03-10", "10000"));
      awaitBooked(deals.won(rosa, "2017-02-10", "20000"));
      awaitBooked(deals.won(sam, "2017-03-30", "20000"));
    }
    var body = new LinkedHashMap<String, Object>();
    body.put("name", "East 2017");
    body.put("metric", "booked-revenue");
    body.put("year", 2017);
    body.put("unit_id", east);
    body.put("segments", List.of());
    body.put("total", GoalCards.usd("800000"));
    body.put(
        "split",
        Map.of(
            "history",
            "2017-Q1",
            "steps",
            List.of(
                PlanSheets.step("place", "history"),
                PlanSheets.step("place", "history"),
                PlanSheets.step("month", "working-days"))));

    // When
    String plan =
        Api.as(DIRECTOR)
            .body(body)
            .post(PlanSheets.PLANS)
            .then()
            .statusCode(201)
            .extract()
            .path("plan_id");

    // Then
    assertThat(PlanSheets.amount(plan, "unit_id=" + north)).isEqualTo("600000.00");
    assertThat(PlanSheets.amount(plan, "member_id=" + rick.id())).isEqualTo("400000.00");
    assertThat(PlanSheets.amount(plan, "member_id=" + rosa.id())).isEqualTo("200000.00");
    assertThat(PlanSheets.amount(plan, "member_id=" + sam.id())).isEqualTo("200000.00");
    PlanSheets.assertEveryMarginAddsUp(plan);

    // And the second quarter by the months of the first
    split(plan, "2017-Q2", "2017-Q1", PlanSheets.step("month", "history")).statusCode(200);
    var months = PlanSheets.parts(plan, "period=2017-Q2&by=month");
    assertThat(months.get(0)).isGreaterThan(months.get(1));
    split(plan, "2017", "2017-Q1", PlanSheets.step("month", "history"))
        .statusCode(422)
        .body("code", equalTo("history-not-alike"));
    split(plan, "2017", "1999", PlanSheets.step("month", "history"))
        .statusCode(422)
        .body("code", equalTo("nothing-to-split-by"));
    split(plan, "2017", null, PlanSheets.step("month", "history"))
        .statusCode(422)
        .body("code", equalTo("history-period-missing"));
  }

  @Test
  void byWhatWasSoldOfEachProduct() {
    // Given
    UUID product = UUID.randomUUID();
    try (var deals = new Deals()) {
      awaitBooked(deals.wonOf(rick, "2017-01-10", "30000", product, UUID.randomUUID()));
      awaitBooked(deals.wonOf(rick, "2017-02-10", "10000", UUID.randomUUID(), UUID.randomUUID()));
    }
    String plan =
        PlanSheets.plan(
            east, 2017, "1000", List.of(Map.of("key", "servers", "product_id", product)));

    // When
    split(plan, "2017", "2017-Q1", PlanSheets.step("segment", "history")).statusCode(200);

    // Then
    assertThat(PlanSheets.amount(plan, "segment=servers")).isEqualTo("750.00");
    assertThat(PlanSheets.amount(plan, "segment=other")).isEqualTo("250.00");
  }

  @Test
  void whatIsLockedBlocksIt() {
    // Given
    String plan = PlanSheets.plan(east, 2026, "900000", CLASSES);
    PlanSheets.edit(DIRECTOR, plan, PlanSheets.cell("2026-M01", north, null), "99999.99");
    String lock =
        PlanSheets.lock(DIRECTOR, plan, PlanSheets.cell("2026-M01", north, null))
            .statusCode(201)
            .extract()
            .path("lock_id");

    // When
    split(
            plan,
            "2026-Q1",
            null,
            PlanSheets.step("month", "weights", List.of(weight("2026-M02", 1))))
        .statusCode(409)
        .body("code", equalTo("cell-locked"))
        .body("locks", contains(lock));

    // Then
    assertThat(PlanSheets.amount(plan, "period=2026-M01&unit_id=" + north)).isEqualTo("99999.99");
    split(
            plan,
            "2026-Q1",
            null,
            PlanSheets.step("month", "weights", List.of(weight("2026-M09", 1))))
        .statusCode(422);
    split(plan, "2026-Q1", null, PlanSheets.step("fortnight", "even"))
        .statusCode(400)
        .body("code", equalTo("unknown-breakdown"));
    split(plan, "2026-Q1", null, PlanSheets.step("month", "gut-feeling"))
        .statusCode(400)
        .body("code", equalTo("unknown-split-method"));
    PlanSheets.split(
            rick.username(),
            plan,
            PlanSheets.cell(null, null, rick.id()),
            null,
            List.of(PlanSheets.step("month", "even")))
        .statusCode(403);
  }

  private static io.restassured.response.ValidatableResponse split(
      String plan, String period, String history, Map<?, ?>... steps) {
    return PlanSheets.split(
        DIRECTOR, plan, PlanSheets.cell(period, null, null), history, List.of(steps));
  }

  private static Map<String, Object> amount(UUID part, String amount) {
    return Map.of("part", part.toString(), "amount", GoalCards.usd(amount));
  }

  private static Map<String, Object> weight(String part, int weight) {
    return Map.of("part", part, "weight", weight);
  }

  private static void awaitBooked(UUID deal) {
    Await.until(
        () ->
            assertThat(
                    Database.number(
                        "select count(*) from result_entry where counts and subject = '%s'"
                            .formatted(deal)))
                .isPositive());
  }
}
