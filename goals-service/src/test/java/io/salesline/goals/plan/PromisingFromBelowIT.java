package io.salesline.goals.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.salesline.goals.testing.Firm;
import io.salesline.goals.testing.Firm.Person;
import io.salesline.goals.testing.GoalCards;
import io.salesline.goals.testing.PlanSheets;
import io.salesline.platform.testing.Api;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Asked from above, promised from below, and a hedge between. */
@QuarkusTest
class PromisingFromBelowIT {

  private static final String DIRECTOR = Firm.ADMINISTRATOR;
  private static final List<Map<String, String>> CLASSES =
      List.of(Map.of("key", "class-a", "customer_class", "A"));

  private UUID east;
  private UUID north;
  private UUID south;
  private Person mia;
  private Person rick;
  private Person rosa;
  private Person sam;
  private String plan;

  @BeforeEach
  void aPlan() {
    Firm.await();
    east = Firm.region("East");
    north = Firm.team("North", east);
    south = Firm.team("South", east);
    mia = Firm.managerOf(north, "mia", "2026-01-01");
    rick = Firm.representative("rick", north, "2026-01-01");
    rosa = Firm.representative("rosa", north, "2026-01-01");
    sam = Firm.representative("sam", south, "2026-01-01");
    plan = PlanSheets.plan(east, 2026, "900000", CLASSES);
    PlanSheets.edit(DIRECTOR, plan, PlanSheets.cell("2026-Q1", null, null), "300000")
        .statusCode(200);
  }

  @Test
  void theGapIsShownForEveryUnit() {
    // When
    promise(rick, PlanSheets.cell("2026-Q1", null, rick.id()), "120000.01")
        .statusCode(200)
        .body("before.amount", equalTo("0.00"))
        .body("after.amount", equalTo("120000.01"));
    promise(rosa, PlanSheets.cell("2026-M02", null, rosa.id(), "class-a"), "1000").statusCode(200);

    // Then
    gaps(DIRECTOR, "?period=2026-Q1&units=true")
        .body("whole.asked.amount", equalTo("300000.00"))
        .body("whole.promised.amount", equalTo("121000.01"))
        .body("whole.gap.amount", equalTo("-178999.99"))
        .body("parts.cell.unit_id", contains(north.toString(), south.toString()))
        .body("parts.promised.amount", contains("121000.01", "0.00"));
    gaps(mia.username(), "?period=2026-Q1&unit_id=" + north)
        .body("parts.cell.member_id", contains(rick.id().toString(), rosa.id().toString()))
        .body("parts.promised.amount", contains("120000.01", "1000.00"));
    gaps(DIRECTOR, "?period=2026-M03&unit_id=" + north + "&segment=class-a")
        .body("parts[1].promised.amount", equalTo("0.00"));
    assertThat(PlanSheets.amount(plan, "period=2026-Q1")).isEqualTo("300000.00");
  }

  @Test
  void aManagersPromiseIsSpreadAsItIsAskedAndTakenBackLeafByLeaf() {
    // Given
    PlanSheets.edit(DIRECTOR, plan, PlanSheets.cell("2026-Q1", null, rick.id()), "75000.00")
        .statusCode(200);
    PlanSheets.edit(DIRECTOR, plan, PlanSheets.cell("2026-Q1", null, rosa.id()), "25000.00")
        .statusCode(200);

    // When
    promise(mia, PlanSheets.cell("2026-Q1", north, null), "80000").statusCode(200);

    // Then
    gaps(mia.username(), "?period=2026-Q1&unit_id=" + north)
        .body("parts.promised.amount", contains("60000.00", "20000.00"));
    promise(mia, PlanSheets.cell("2026-Q1", north, null), "0").statusCode(200);
    promise(mia, PlanSheets.cell("2026-Q1", north, null), "80000").statusCode(200);
    gaps(mia.username(), "?period=2026-Q1&unit_id=" + north)
        .body("parts.promised.amount", contains("60000.00", "20000.00"))
        .body("whole.gap.amount", equalTo("-20000.00"));
  }

  @Test
  void aHedgeIsSeenBesideWhatIsAsked() {
    // When
    hedge(DIRECTOR, east, "105").statusCode(200).body("percent", equalTo(105.0f));
    hedge(mia.username(), north, "110").statusCode(200);

    // Then
    gaps(DIRECTOR, "?period=2026-Q1")
        .body("whole.assigned.amount", equalTo("300000.00"))
        .body("whole.asked.amount", equalTo("300000.00"));
    PlanSheets.edit(DIRECTOR, plan, PlanSheets.cell("2026-Q1", null, rick.id()), "1000.00")
        .statusCode(200);
    gaps(DIRECTOR, "?period=2026-Q1&member_id=" + rick.id())
        .body("whole.asked.amount", equalTo("1000.00"))
        .body("whole.assigned.amount", equalTo("1155.00"));
    Api.as(DIRECTOR)
        .get(PlanSheets.PLANS + "/" + plan + "/hedges")
        .then()
        .body("items.unit_id", contains(east.toString(), north.toString()));
    Api.as(mia.username())
        .get(PlanSheets.PLANS + "/" + plan + "/hedges")
        .then()
        .body("items.unit_id", contains(north.toString()));
    hedge(mia.username(), north, "100").statusCode(200);
    gaps(DIRECTOR, "?period=2026-Q1&member_id=" + rick.id())
        .body("whole.assigned.amount", equalTo("1050.00"));
    PlanSheets.assertEveryMarginAddsUp(plan);
  }

  @Test
  void onlyWhoMaySpeakForACellPromises() {
    promise(rick, PlanSheets.cell("2026-Q1", null, rosa.id()), "1").statusCode(404);
    promise(rick, PlanSheets.cell("2026-Q1", north, null), "1").statusCode(404);
    promise(mia, PlanSheets.cell("2026-Q1", null, sam.id()), "1").statusCode(404);
    promise(mia, PlanSheets.cell("2026-Q1", east, null), "1").statusCode(404);
    promise(rick, PlanSheets.cell("2026-W07", null, rick.id()), "1")
        .statusCode(422)
        .body("code", equalTo("period-not-months"));
    gaps(rick.username(), "?member_id=" + rosa.id()).statusCode(404);
    gaps(rick.username(), "?member_id=" + rick.id()).statusCode(200).body("parts", hasSize(0));
    hedge(mia.username(), east, "105").statusCode(404);
    hedge(mia.username(), north, "99").statusCode(400);
    hedge(rick.username(), north, "105").statusCode(403);
    hedge(DIRECTOR, Firm.team("Empty", null), "105").statusCode(422);
  }

  private ValidatableResponse promise(Person who, Map<String, Object> cell, String amount) {
    return Api.as(who.username())
        .body(Map.of("cell", cell, "amount", GoalCards.usd(amount)))
        .post(PlanSheets.PLANS + "/" + plan + "/promises")
        .then();
  }

  private ValidatableResponse gaps(String who, String query) {
    return Api.as(who).get(PlanSheets.PLANS + "/" + plan + "/gaps" + query).then();
  }

  private ValidatableResponse hedge(String who, UUID unit, String percent) {
    return Api.as(who)
        .body(Map.of("unit_id", unit, "percent", percent))
        .post(PlanSheets.PLANS + "/" + plan + "/hedges")
        .then();
  }
}
