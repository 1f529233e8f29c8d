package io.salesline.goals.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.salesline.goals.testing.Firm;
import io.salesline.goals.testing.Firm.Person;
import io.salesline.goals.testing.PlanSheets;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.Database;
import io.salesline.platform.testing.TestEvents;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What if? */
@QuarkusTest
class CopyingAPlanIT {

  private static final String DIRECTOR = Firm.ADMINISTRATOR;
  private static final List<Map<String, String>> CLASSES =
      List.of(Map.of("key", "class-a", "customer_class", "A"));

  private static final String EVENTS = "salesline.goals.plan-events.v1";
  private static final String STATE = "salesline.goals.plan.v1";
  private static final List<String> TABLES =
      List.of("plan_row", "plan_lock", "plan_promise", "plan_hedge", "plan_node", "plan_segment");
  private static final String LEFT = "select count(*) from %s where plan_id = '%s'";

  private UUID east;
  private UUID north;
  private Person mia;
  private Person rick;
  private String plan;
  private String copy;

  @BeforeEach
  void aPlanAndItsCopy() {
    Firm.await();
    east = Firm.region("East");
    north = Firm.team("North", east);
    mia = Firm.managerOf(north, "mia", "2026-01-01");
    rick = Firm.representative("rick", north, "2026-01-01");
    Firm.representative("rosa", north, "2026-01-01");
    Firm.representative("sam", Firm.team("South", east), "2026-01-01");
    plan = PlanSheets.plan(east, 2026, "900000", CLASSES);
    PlanSheets.lock(DIRECTOR, plan, PlanSheets.cell("2026-M12", north, null)).statusCode(201);
    copy = PlanSheets.copy(plan);
  }

  @Test
  void aCopyHasAllNumbersAndLocksAndSaysWhoseItIs() {
    // Then
    differences(DIRECTOR, "").body("items", hasSize(0));
    Api.as(DIRECTOR).get(PlanSheets.PLANS + "/" + copy + "/locks").then().body("items", hasSize(1));
    Api.as(DIRECTOR)
        .get(PlanSheets.PLANS + "/" + copy)
        .then()
        .body("copy_of", equalTo(plan))
        .body("origin_revision", equalTo(1));
    PlanSheets.assertEveryMarginAddsUp(copy);
    Await.until(() -> assertThat(TestEvents.of(EVENTS, copy)).hasSize(1));
    assertThat(TestEvents.of(EVENTS, copy).getLast().get("copy_of").asText()).isEqualTo(plan);
  }

  @Test
  void onlyWhatDiffersIsListed() {
    // When
    PlanSheets.edit(DIRECTOR, copy, PlanSheets.cell("2026-M02", null, rick.id(), "class-a"), "7.77")
        .statusCode(200);

    // Then
    differences(DIRECTOR, "?by=month")
        .body("items", hasSize(1))
        .body("items[0].member_id", equalTo(rick.id().toString()))
        .body("items[0].segment", equalTo("class-a"))
        .body("items[0].periods", hasSize(1))
        .body("items[0].periods[0].period", equalTo("2026-M02"))
        .body("items[0].periods[0].copy.amount", equalTo("7.77"))
        .body("items[0].periods[0].origin.amount", notNullValue());
    differences(DIRECTOR, "?by=quarter&sums=true&together=true&limit=2")
        .body("items.unit_id", contains(east.toString(), north.toString()))
        .body("items[0].periods[0].period", equalTo("2026-Q1"))
        .body("next", notNullValue());
    differences(DIRECTOR, "?period=2026-Q2&by=month").body("items", hasSize(0));
    differences(mia.username(), "?unit_id=" + north).body("items", hasSize(1));
    assertThat(PlanSheets.amount(plan, "")).isEqualTo("900000.00");
    differences(DIRECTOR, "?by=place").statusCode(400);
    Api.as(DIRECTOR)
        .get(PlanSheets.PLANS + "/" + plan + "/differences")
        .then()
        .statusCode(409)
        .body("code", equalTo("not-a-copy"));
  }

  @Test
  void aCopyTakesThePlaceOfItsOrigin() {
    // Given
    PlanSheets.edit(DIRECTOR, copy, PlanSheets.cell("2026-Q1", null, null), "500000.01")
        .statusCode(200);
    List<?> wanted = leaves(copy);

    // When
    PlanSheets.replace(copy, null)
        .statusCode(200)
        .body("plan_id", equalTo(plan))
        .body("revision", equalTo(2));

    // Then
    assertThat(leaves(plan)).isEqualTo(wanted);
    PlanSheets.assertEveryMarginAddsUp(plan);
    differences(DIRECTOR, "").body("items", hasSize(0));
    Await.until(() -> assertThat(TestEvents.of(EVENTS, plan)).hasSize(2));
    var told = TestEvents.of(EVENTS, plan).getLast();
    assertThat(told.get("event_type").asText()).isEqualTo("salesline.goals.plan.replaced.v1");
    assertThat(told.get("replaced_by_plan_id").asText()).isEqualTo(copy);
    PlanSheets.edit(DIRECTOR, copy, PlanSheets.cell("2026-Q1", null, null), "1").statusCode(200);
    PlanSheets.replace(copy, null).statusCode(200).body("revision", equalTo(3));
  }

  @Test
  void aCopyIsTakenAwayWithAllThatBelongsToIt() {
    // Given
    String copyOfCopy = PlanSheets.copy(copy);

    // Then
    PlanSheets.discard(copy).statusCode(409).body("code", equalTo("plan-has-copies"));
    PlanSheets.discard(plan).statusCode(409).body("code", equalTo("not-a-copy"));

    // When
    PlanSheets.discard(copyOfCopy).statusCode(200).body("copy_of", equalTo(copy));
    PlanSheets.discard(copy).statusCode(200).body("revision", equalTo(2));

    // Then
    Api.as(DIRECTOR).get(PlanSheets.PLANS + "/" + copy).then().statusCode(404);
    PlanSheets.edit(DIRECTOR, copy, PlanSheets.cell(null, null, null), "1").statusCode(404);
    PlanSheets.discard(copy).statusCode(404);
    for (String table : TABLES) {
      assertThat(Database.number(LEFT.formatted(table, copy))).as(table).isZero();
    }
    assertThat(PlanSheets.amount(plan, "")).isEqualTo("900000.00");
    Await.until(() -> assertThat(TestEvents.of(EVENTS, copy)).hasSize(2));
    assertThat(TestEvents.of(EVENTS, copy).getLast().get("event_type").asText())
        .isEqualTo("salesline.goals.plan.discarded.v1");
    Await.until(() -> assertThat(lastState(copy).value()).isNull());
  }

  @Test
  void notOverWhatOthersDidMeanwhile() {
    // Given
    PlanSheets.edit(DIRECTOR, plan, PlanSheets.cell("2026-Q1", null, null), "1").statusCode(200);

    // When
    PlanSheets.replace(copy, null)
        .statusCode(409)
        .body("code", equalTo("origin-changed"))
        .body("now_revision", equalTo(2));

    // Then
    assertThat(PlanSheets.amount(plan, "period=2026-Q1")).isEqualTo("1.00");
    PlanSheets.replace(copy, 1).statusCode(409);
    PlanSheets.replace(copy, 2).statusCode(200);
    assertThat(leaves(plan)).isEqualTo(leaves(copy));
    PlanSheets.replace(plan, null).statusCode(409).body("code", equalTo("not-a-copy"));
  }

  @Test
  void notOverWhatIsLocked() {
    // Given
    String lock =
        PlanSheets.lock(DIRECTOR, plan, PlanSheets.cell("2026-M02", null, rick.id()))
            .extract()
            .path("lock_id");
    PlanSheets.edit(DIRECTOR, copy, PlanSheets.cell("2026-M02", null, rick.id()), "3")
        .statusCode(200);
    List<?> before = leaves(plan);

    // When
    PlanSheets.replace(copy, null)
        .statusCode(409)
        .body("code", equalTo("cell-locked"))
        .body("locks", contains(lock));

    // Then
    assertThat(leaves(plan)).isEqualTo(before);
    Api.as(mia.username())
        .body(Map.of("name", "Mine"))
        .post(PlanSheets.PLANS + "/" + plan + "/copies")
        .then()
        .statusCode(403);
  }

  private ValidatableResponse differences(String who, String query) {
    return Api.as(who).get(PlanSheets.PLANS + "/" + copy + "/differences" + query).then();
  }

  private static List<?> leaves(String plan) {
    return Api.as(DIRECTOR)
        .get(PlanSheets.PLANS + "/" + plan + "/leaves?limit=200")
        .then()
        .statusCode(200)
        .extract()
        .path("items");
  }

  private static ConsumerRecord<String, byte[]> lastState(String key) {
    return TestEvents.all(STATE).stream()
        .filter(message -> key.equals(message.key()))
        .toList()
        .getLast();
  }
}
