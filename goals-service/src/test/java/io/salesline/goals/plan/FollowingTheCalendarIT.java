package io.salesline.goals.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.salesline.goals.testing.Firm;
import io.salesline.goals.testing.Firm.Person;
import io.salesline.goals.testing.PlanSheets;
import io.salesline.goals.testing.WorkingCalendars;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.TestEvents;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A plan of a year to come, whose calendar becomes another one. */
@QuarkusTest
class FollowingTheCalendarIT {

  private static final String DIRECTOR = Firm.ADMINISTRATOR;
  private static final int YEAR = 2041;

  private WorkingCalendars calendar;
  private UUID east;
  private Person rick;
  private String plan;

  @BeforeEach
  void aPlan() {
    calendar = new WorkingCalendars();
    calendar.set("five-day", List.of(YEAR), List.of()).then().statusCode(200);
    east = Firm.region("East");
    rick = Firm.representative("rick", east, "2026-01-01");
    Firm.representative("rosa", east, "2026-01-01");
    plan = PlanSheets.plan(east, YEAR, "900000.01", List.of());
  }

  @AfterEach
  void asItWas() {
    calendar.close();
  }

  @Test
  void noMonthMovesAndItsDaysShareItAnew() {
    // Given: Tuesday the 1st is off, Saturday the 5th is worked
    List<BigDecimal> months = PlanSheets.parts(plan, "by=month");
    List<BigDecimal> february = PlanSheets.parts(plan, "period=2041-M02&by=day");
    decree();

    // When
    redate(true)
        .statusCode(200)
        .body("dry_run", equalTo(true))
        .body("revision", equalTo(1))
        .body("added_days", contains("2041-01-05"))
        .body("dropped_days", contains("2041-01-01"))
        .body("months", hasSize(1))
        .body("months[0].period", equalTo("2041-M01"))
        .body("months[0].working_days_before", equalTo(23))
        .body("months[0].working_days_after", equalTo(23));
    assertThat(PlanSheets.amount(plan, "period=2041-01-01")).isPositive();
    redate(false).statusCode(200).body("revision", equalTo(2)).header("ETag", "\"2\"");

    // Then
    assertThat(PlanSheets.parts(plan, "by=month")).isEqualTo(months);
    assertThat(PlanSheets.parts(plan, "period=2041-M02&by=day")).isEqualTo(february);
    assertThat(PlanSheets.amount(plan, "period=2041-01-05")).isPositive();
    PlanSheets.cells(DIRECTOR, plan, "period=2041-01-01").statusCode(422);
    PlanSheets.assertEveryMarginAddsUp(plan);
    Await.until(() -> assertThat(TestEvents.of("salesline.goals.plan-events.v1", plan)).hasSize(2));
    var told = TestEvents.of("salesline.goals.plan-events.v1", plan).getLast();
    assertThat(told.get("event_type").asText()).isEqualTo("salesline.goals.plan.redated.v1");
    assertThat(told.get("added_days").asInt()).isEqualTo(1);

    // And it goes on as any plan does, and is not brought there twice
    redate(false).statusCode(200).body("months", hasSize(0)).body("revision", equalTo(2));
    PlanSheets.edit(DIRECTOR, plan, PlanSheets.cell("2041-M01", null, null), "77").statusCode(200);
    assertThat(PlanSheets.amount(plan, "period=2041-M01")).isEqualTo("77.00");
    PlanSheets.assertEveryMarginAddsUp(plan);
  }

  @Test
  void whatIsLockedOnADayThatIsOffBlocksIt() {
    // Given
    String lock =
        PlanSheets.lock(DIRECTOR, plan, PlanSheets.cell("2041-W01", null, rick.id()))
            .statusCode(201)
            .extract()
            .path("lock_id");
    decree();

    // When
    redate(false)
        .statusCode(409)
        .body("code", equalTo("cell-locked"))
        .body("locks", contains(lock));

    // Then
    assertThat(PlanSheets.amount(plan, "period=2041-01-01")).isPositive();
    Api.as(rick.username())
        .body(Map.of("dry_run", true))
        .post(PlanSheets.PLANS + "/" + plan + "/redatings")
        .then()
        .statusCode(403);
  }

  @Test
  void aMonthOfWhichNoDayIsLeftIsRefused() {
    // Given: from the 4th to the 28th of February all is off, but the calendar wants some work
    PlanSheets.lock(DIRECTOR, plan, PlanSheets.cell("2041-02-01", null, null)).statusCode(201);
    calendar.set("five-day", List.of(YEAR), february()).then().statusCode(200);

    // Then
    redate(false).statusCode(409).body("code", equalTo("month-without-days"));
  }

  private static List<Map<String, Object>> february() {
    return IntStream.rangeClosed(4, 28)
        .mapToObj(day -> WorkingCalendars.day("2041-02-%02d".formatted(day), false))
        .toList();
  }

  private void decree() {
    calendar
        .set(
            "five-day",
            List.of(YEAR),
            List.of(
                WorkingCalendars.day("2041-01-01", false),
                WorkingCalendars.day("2041-01-05", true)))
        .then()
        .statusCode(200);
  }

  private ValidatableResponse redate(boolean dryRun) {
    return Api.as(DIRECTOR)
        .body(Map.of("dry_run", dryRun))
        .post(PlanSheets.PLANS + "/" + plan + "/redatings")
        .then();
  }
}
