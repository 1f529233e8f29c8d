package io.salesline.goals.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.salesline.goals.testing.Firm;
import io.salesline.goals.testing.Firm.Person;
import io.salesline.goals.testing.GoalCards;
import io.salesline.goals.testing.PlanSheets;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.TestEvents;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PlanningAYearIT {

  private static final String DIRECTOR = Firm.ADMINISTRATOR;
  private static final List<Map<String, String>> CLASSES =
      List.of(
          Map.of("key", "class-a", "customer_class", "A"),
          Map.of("key", "class-b", "customer_class", "B"));

  private UUID east;
  private UUID north;
  private UUID south;
  private Person mia;
  private Person rick;
  private Person rosa;
  private Person sam;

  @BeforeEach
  void aRegionOfTwoTeams() {
    Firm.await();
    east = Firm.region("East");
    north = Firm.team("North", east);
    south = Firm.team("South", east);
    mia = Firm.managerOf(north, "mia", "2026-01-01");
    rick = Firm.representative("rick", north, "2026-01-01");
    rosa = Firm.representative("rosa", north, "2026-01-01");
    sam = Firm.representative("sam", south, "2026-01-01");
  }

  @ParameterizedTest
  @ValueSource(strings = {"half", "quarter", "month", "week", "day", "place", "segment"})
  void itsNumberAddsUpByWhateverItIsTakenApart(String by) {
    // When
    String plan = PlanSheets.plan(east, 2026, "1000000.01", CLASSES);

    // Then
    List<BigDecimal> parts = PlanSheets.parts(plan, "by=" + by);
    assertThat(parts).hasSizeGreaterThan(1);
    assertThat(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualTo("1000000.01");
    PlanSheets.assertEveryMarginAddsUp(plan);
  }

  @Test
  void whoComesInMidYearIsAskedForTheirDaysOnly() {
    // Given
    Person late = Firm.representative("late", south, "2026-07-01");

    // When
    String plan = PlanSheets.plan(south, 2026, "300000", List.of());

    // Then
    assertThat(PlanSheets.amount(plan, "period=2026-H1&member_id=" + late.id())).isZero();
    assertThat(PlanSheets.amount(plan, "period=2026-H2&member_id=" + late.id()))
        .isCloseTo(
            PlanSheets.amount(plan, "period=2026-H2&member_id=" + sam.id()),
            org.assertj.core.data.Offset.offset(BigDecimal.ONE));
  }

  @Test
  void anEditMovesWhatLiesBeneathAndAboveAndNothingBeside() {
    // Given
    String plan = PlanSheets.plan(east, 2026, "900000", CLASSES);
    BigDecimal ofSam = PlanSheets.amount(plan, "member_id=" + sam.id());
    BigDecimal ofB = PlanSheets.amount(plan, "unit_id=" + north + "&segment=class-b");

    // When
    PlanSheets.edit(DIRECTOR, plan, PlanSheets.cell("2026-Q1", north, null, "class-a"), "123456.78")
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("after.amount", equalTo("123456.78"))
        .body("revision", equalTo(2));

    // Then
    String cell = "period=2026-Q1&unit_id=" + north + "&segment=class-a";
    assertThat(PlanSheets.amount(plan, cell)).isEqualTo("123456.78");
    for (String by : List.of("month", "week", "place")) {
      assertThat(PlanSheets.parts(plan, cell + "&by=" + by).stream().reduce(BigDecimal::add))
          .hasValue(new BigDecimal("123456.78"));
    }
    assertThat(PlanSheets.amount(plan, "member_id=" + sam.id())).isEqualTo(ofSam);
    assertThat(PlanSheets.amount(plan, "unit_id=" + north + "&segment=class-b")).isEqualTo(ofB);
    PlanSheets.assertEveryMarginAddsUp(plan);
  }

  @Test
  void anEditAndItsReverseRestoreEveryLeaf() {
    // Given
    String plan = PlanSheets.plan(east, 2026, "777777.77", CLASSES);
    PlanSheets.edit(DIRECTOR, plan, PlanSheets.cell("2026-M02", north, null), "31.07");
    List<?> before = leaves(plan);
    var cell = PlanSheets.cell("2026-H1", null, null, "class-a", "other");
    String was = PlanSheets.amount(plan, "period=2026-H1&segment=class-a&segment=other").toString();

    // When
    PlanSheets.edit(DIRECTOR, plan, cell, "0").statusCode(200);
    PlanSheets.edit(DIRECTOR, plan, cell, "5000000.05").statusCode(200);
    assertThat(leaves(plan)).isNotEqualTo(before);
    PlanSheets.edit(DIRECTOR, plan, cell, was).statusCode(200);

    // Then
    assertThat(leaves(plan)).isEqualTo(before);
  }

  @Test
  void whatIsLockedDoesNotMove() {
    // Given
    String plan = PlanSheets.plan(east, 2026, "900000", CLASSES);
    String ofRick = "period=2026-Q1&member_id=" + rick.id();
    BigDecimal locked = PlanSheets.amount(plan, ofRick);
    String lock =
        PlanSheets.lock(DIRECTOR, plan, PlanSheets.cell("2026-Q1", null, rick.id()))
            .statusCode(201)
            .extract()
            .path("lock_id");

    // When
    PlanSheets.edit(DIRECTOR, plan, PlanSheets.cell(null, null, null), "2000000").statusCode(200);

    // Then
    assertThat(PlanSheets.amount(plan, ofRick)).isEqualTo(locked);
    assertThat(PlanSheets.amount(plan, "")).isEqualTo("2000000.00");
    PlanSheets.edit(DIRECTOR, plan, PlanSheets.cell("2026-Q1", north, null), "1")
        .statusCode(409)
        .body("code", equalTo("cell-locked"))
        .body("locks", contains(lock))
        .body("locked", equalTo(locked.toString()));
    PlanSheets.assertEveryMarginAddsUp(plan);
    PlanSheets.lock(mia.username(), plan, PlanSheets.cell("2026-Q2", null, rosa.id()))
        .statusCode(201);
    release(mia, plan, lock).statusCode(404);
    Api.as(DIRECTOR).get(PlanSheets.PLANS + "/" + plan + "/locks").then().body("items", hasSize(2));
    Api.as(DIRECTOR)
        .post(PlanSheets.PLANS + "/" + plan + "/locks/" + lock + "/release")
        .then()
        .statusCode(200)
        .body("lock_id", equalTo(lock));
    PlanSheets.edit(DIRECTOR, plan, PlanSheets.cell("2026-Q1", north, null), "1").statusCode(200);
  }

  @Test
  void whoEditsFromAnOldSheetIsTold() {
    // Given
    String plan = PlanSheets.plan(east, 2026, "900000", List.of());
    var edit =
        Map.of(
            "cell", PlanSheets.cell(null, null, null),
            "amount", GoalCards.usd("1000000"),
            "was", GoalCards.usd("900000"));

    // When
    Api.as(DIRECTOR)
        .body(edit)
        .post(PlanSheets.PLANS + "/" + plan + "/edits")
        .then()
        .statusCode(200);

    // Then
    Api.as(DIRECTOR)
        .body(edit)
        .post(PlanSheets.PLANS + "/" + plan + "/edits")
        .then()
        .statusCode(409)
        .body("code", equalTo("cell-changed"))
        .body("now", equalTo("1000000.00"));
  }

  @Test
  void itIsSeenAndChangedByThoseAbove() {
    // Given
    String plan = PlanSheets.plan(east, 2026, "900000", List.of());
    Person other = Firm.representative("other", Firm.team("West", null), "2026-01-01");

    // Then: whoever has a place sees theirs, whoever manages a unit all of it, others nothing
    PlanSheets.cells(rick.username(), plan, "member_id=" + rick.id()).statusCode(200);
    PlanSheets.cells(rick.username(), plan, "member_id=" + rosa.id()).statusCode(404);
    PlanSheets.cells(rick.username(), plan, "").statusCode(404);
    PlanSheets.cells(mia.username(), plan, "unit_id=" + north + "&by=place").statusCode(200);
    PlanSheets.cells(mia.username(), plan, "unit_id=" + south).statusCode(404);
    PlanSheets.cells(other.username(), plan, "").statusCode(404);
    Api.as(other.username()).get(PlanSheets.PLANS).then().body("items.plan_id", not(hasItem(plan)));
    Api.as(mia.username()).get(PlanSheets.PLANS).then().body("items.plan_id", hasItem(plan));

    // And managers change what lies beneath them, not what is asked of themselves
    PlanSheets.edit(mia.username(), plan, PlanSheets.cell("2026-Q3", null, rick.id()), "7")
        .statusCode(200);
    PlanSheets.edit(mia.username(), plan, PlanSheets.cell("2026-Q3", north, null), "7")
        .statusCode(403)
        .body("code", equalTo("own-plan"));
    PlanSheets.edit(mia.username(), plan, PlanSheets.cell("2026-Q3", null, sam.id()), "7")
        .statusCode(404);
    PlanSheets.edit(rick.username(), plan, PlanSheets.cell("2026-Q3", null, rick.id()), "7")
        .statusCode(403);
    PlanSheets.create(mia.username(), north, 2026, "1", List.of()).statusCode(403);
  }

  @Test
  void itIsPublishedWithOneSmallEventAnEdit() {
    // When
    String plan = PlanSheets.plan(east, 2026, "900000", CLASSES);
    PlanSheets.edit(DIRECTOR, plan, PlanSheets.cell("2026-Q1", north, null, "class-a"), "1.5")
        .statusCode(200);

    // Then
    Await.until(() -> assertThat(TestEvents.of("salesline.goals.plan-events.v1", plan)).hasSize(2));
    var edited = TestEvents.of("salesline.goals.plan-events.v1", plan).getLast();
    assertThat(edited.get("event_type").asText()).isEqualTo("salesline.goals.plan.edited.v1");
    assertThat(edited.get("revision").asInt()).isEqualTo(2);
    assertThat(edited.get("edited_period").asText()).isEqualTo("2026-Q1");
    assertThat(edited.get("edited_unit_id").asText()).isEqualTo(north.toString());
    assertThat(edited.get("after_amount").decimalValue()).isEqualByComparingTo("1.5");
    assertThat(edited.get("total_amount").decimalValue())
        .isEqualByComparingTo(PlanSheets.amount(plan, ""));
    assertThat(edited.has("name")).isFalse();
  }

  @Test
  void whatItDoesNotHaveIsNamed() {
    String plan = PlanSheets.plan(east, 2026, "900000", List.of());

    assertRefused(plan, PlanSheets.cell("2027-Q1", null, null), "unknown-period");
    assertRefused(plan, PlanSheets.cell("2026-01-01x", null, null), "unknown-period");
    assertRefused(plan, PlanSheets.cell("2026-01-03", null, null), "no-working-day");
    assertRefused(plan, PlanSheets.cell(null, UUID.randomUUID(), null), "unknown-place");
    assertRefused(plan, PlanSheets.cell(null, null, null, "class-z"), "unknown-segment");
    PlanSheets.create(DIRECTOR, UUID.randomUUID(), 2026, "1", List.of())
        .statusCode(422)
        .body("code", equalTo("unknown-unit"));
    PlanSheets.create(DIRECTOR, east, 2026, "1", List.of(Map.of("key", "a"), Map.of("key", "b")))
        .statusCode(422)
        .body("code", equalTo("segment-twice"));
  }

  @Test
  void itsLeavesAreReadRowByRow() {
    // Given
    String plan = PlanSheets.plan(east, 2026, "900000", CLASSES);

    // When
    var page =
        Api.as(DIRECTOR)
            .get(PlanSheets.PLANS + "/" + plan + "/leaves?period=2026-M01&limit=2")
            .then()
            .statusCode(200)
            .body("items", hasSize(2));

    // Then
    page.body(
        "items.amounts",
        everyItem(hasSize(PlanSheets.parts(plan, "period=2026-M01&by=day").size())));
    String next = page.extract().path("next");
    Api.as(DIRECTOR)
        .get(PlanSheets.PLANS + "/" + plan + "/leaves?period=2026-M01&limit=200&cursor=" + next)
        .then()
        .statusCode(200)
        .body("items", hasSize(7))
        .body("items.segment", hasItems("class-a", "class-b", "other"));
  }

  private static io.restassured.response.ValidatableResponse release(
      Person who, String plan, String lock) {
    return Api.as(who.username())
        .post(PlanSheets.PLANS + "/" + plan + "/locks/" + lock + "/release")
        .then();
  }

  private static void assertRefused(String plan, Map<String, Object> cell, String code) {
    PlanSheets.edit(DIRECTOR, plan, cell, "1").statusCode(422).body("code", equalTo(code));
  }

  private static List<?> leaves(String plan) {
    return Api.as(DIRECTOR)
        .get(PlanSheets.PLANS + "/" + plan + "/leaves?limit=200")
        .then()
        .statusCode(200)
        .extract()
        .path("items");
  }
}
