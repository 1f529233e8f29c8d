package io.salesline.goals.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.salesline.goals.testing.Firm;
import io.salesline.goals.testing.Firm.Person;
import io.salesline.goals.testing.PlanSheets;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.TestEvents;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Out to a spreadsheet and back. */
@QuarkusTest
class PlanInASpreadsheetIT {

  private static final String DIRECTOR = Firm.ADMINISTRATOR;
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final List<Map<String, String>> CLASSES =
      List.of(Map.of("key", "class-a", "customer_class", "A"));

  private UUID east;
  private UUID north;
  private Person mia;
  private Person rick;
  private Person sam;
  private String plan;

  @BeforeEach
  void aPlan() {
    Firm.await();
    east = Firm.region("East");
    north = Firm.team("=North", east);
    mia = Firm.managerOf(north, "mia", "2026-01-01");
    rick = Firm.representative("rick", north, "2026-01-01");
    sam = Firm.representative("sam", Firm.team("South", east), "2026-01-01");
    plan = PlanSheets.plan(east, 2026, "777777.77", CLASSES);
    PlanSheets.edit(DIRECTOR, plan, PlanSheets.cell("2026-M02", north, null), "31.07");
  }

  @Test
  void aSheetByDaysRestoresEveryLeaf() {
    // Given
    String sheet = csv("by=day");
    String total = PlanSheets.amount(plan, "").toString();
    List<?> before = leaves();
    PlanSheets.edit(DIRECTOR, plan, PlanSheets.cell(null, null, null), "5000000").statusCode(200);

    // When
    bring(DIRECTOR, sheet).statusCode(200).body("after.amount", equalTo(total));

    // Then
    assertThat(leaves()).isEqualTo(before);
    PlanSheets.assertEveryMarginAddsUp(plan);
    Await.until(() -> assertThat(TestEvents.of("salesline.goals.plan-events.v1", plan)).hasSize(4));
    var told = TestEvents.of("salesline.goals.plan-events.v1", plan).getLast();
    assertThat(told.get("event_type").asText()).isEqualTo("salesline.goals.plan.imported.v1");
    assertThat(told.get("imported_rows").asInt()).isEqualTo(4);
  }

  @Test
  void aWorkbookByMonthsComesBackAsItWas() {
    // Given
    byte[] workbook =
        Api.as(DIRECTOR)
            .get(PlanSheets.PLANS + "/" + plan + "/sheet/xlsx?by=month")
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();
    List<?> before = leaves();
    String total = PlanSheets.amount(plan, "").toString();

    // When
    bringWorkbook(workbook).statusCode(200).body("changed_rows", equalTo(0));

    // Then
    assertThat(leaves()).isEqualTo(before);
    PlanSheets.edit(DIRECTOR, plan, PlanSheets.cell("2026-H2", null, null), "1").statusCode(200);
    bringWorkbook(workbook).statusCode(200).body("after.amount", equalTo(total));
    PlanSheets.assertEveryMarginAddsUp(plan);
    bringWorkbook("no workbook".getBytes(StandardCharsets.UTF_8))
        .statusCode(400)
        .body("code", equalTo("xlsx-malformed"));
  }

  @Test
  void noNameIsAFormula() {
    // Then
    assertThat(csv("by=quarter").lines().toList())
        .first()
        .asString()
        .endsWith("unit_id,member_id,unit,member,segment,2026-Q1,2026-Q2,2026-Q3,2026-Q4");
    assertThat(csv("by=quarter")).contains(",'=North").doesNotContain(",=North");
  }

  @Test
  void amountsOfAnyPeriodsAreEntered() {
    // When
    bring(
            DIRECTOR,
            "segment,member_id,unit_id,2026-Q1,2026-M04,2026-05-06\n"
                + row("class-a", rick, north, "300", "", "7.5")
                + row("other", rick, north, "100.01", "9", ""))
        .statusCode(200)
        .body("changed_rows", equalTo(2));

    // Then
    String ofRick = "member_id=" + rick.id();
    assertThat(PlanSheets.amount(plan, ofRick + "&period=2026-Q1")).isEqualTo("400.01");
    assertThat(PlanSheets.amount(plan, ofRick + "&period=2026-M04&segment=other"))
        .isEqualTo("9.00");
    assertThat(PlanSheets.amount(plan, ofRick + "&period=2026-05-06&segment=class-a"))
        .isEqualTo("7.50");
    PlanSheets.assertEveryMarginAddsUp(plan);
  }

  @Test
  void rowsThatDoNotFitAreNamedAndNothingChanges() {
    // Given
    PlanSheets.lock(DIRECTOR, plan, PlanSheets.cell("2026-Q1", null, sam.id())).statusCode(201);
    List<?> before = leaves();

    // When
    bring(
            DIRECTOR,
            "segment,member_id,unit_id,2026-Q1\n"
                + row("class-a", rick, north, "300")
                + row("class-z", rick, north, "300")
                + row("other", rick, north, "-3")
                + row("class-a", rick, north, "4")
                + "other,,"
                + east
                + ",3\n"
                + "other,"
                + sam.id()
                + ",,1\n")
        .statusCode(422)
        .body("code", equalTo("rows-refused"))
        .body("reasons", equalTo(5))
        .body(
            "errors.field",
            contains(
                "rows[3].segments",
                "rows[4].2026-Q1",
                "rows[5].segment",
                "rows[6].unit_id",
                "rows[7].2026-Q1"))
        .body(
            "errors.code",
            contains("unknown-segment", "not-an-amount", "row-twice", "not-a-leaf", "cell-locked"));

    // Then
    assertThat(leaves()).isEqualTo(before);
  }

  @Test
  void sheetsThatAreNone() {
    refused("segment,unit_id,2026-Q1\nother,,1\n", 400, "column-missing");
    refused("segment,unit_id,member_id,2026-Q1\n", 400, "rows-out-of-bounds");
    refused("segment,unit_id,member_id,2026-Q1,2026-Q1\nother,,,1,2\n", 400, "column-twice");
    refused("segment,unit_id,member_id,2026-Q1,2026-M02\nother,,,1,2\n", 422, "columns-overlap");
    refused("segment,unit_id,member_id,2027-Q1\nother,,,1\n", 422, "unknown-period");
  }

  @Test
  void managersBringWhatLiesBeneathThemAndNobodyBringsAnOldSheet() {
    // Given
    String header = "segment,member_id,unit_id,2026-Q1\n";

    // Then
    bring(mia.username(), header + row("other", rick, north, "5")).statusCode(200);
    bring(mia.username(), header + row("other", sam, null, "5")).statusCode(404);
    bring(rick.username(), header + row("other", rick, north, "5")).statusCode(403);
    send(DIRECTOR, "?revision=2", header + row("other", rick, north, "5"))
        .statusCode(409)
        .body("code", equalTo("plan-changed"))
        .body("now_revision", equalTo(3));
    Api.as(mia.username())
        .get(PlanSheets.PLANS + "/" + plan + "/sheet?unit_id=" + north)
        .then()
        .statusCode(200)
        .body(containsString(rick.id().toString()));
    Api.as(mia.username()).get(PlanSheets.PLANS + "/" + plan + "/sheet").then().statusCode(404);
  }

  private void refused(String sheet, int status, String code) {
    bring(DIRECTOR, sheet).statusCode(status).body("code", equalTo(code));
  }

  private static String row(String segment, Person person, UUID unit, String... amounts) {
    return "%s,%s,%s,%s\n"
        .formatted(segment, person.id(), unit == null ? "" : unit, String.join(",", amounts));
  }

  private String csv(String query) {
    return Api.as(DIRECTOR)
        .get(PlanSheets.PLANS + "/" + plan + "/sheet?" + query)
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  private ValidatableResponse bring(String who, String sheet) {
    return send(who, "", sheet);
  }

  private ValidatableResponse send(String who, String query, String sheet) {
    var plain =
        RestAssured.config()
            .encoderConfig(
                RestAssured.config()
                    .getEncoderConfig()
                    .encodeContentTypeAs("text/csv", ContentType.TEXT)
                    .defaultContentCharset(StandardCharsets.UTF_8));
    return Api.as(who)
        .config(plain)
        .contentType("text/csv")
        .body(sheet)
        .post(PlanSheets.PLANS + "/" + plan + "/sheet" + query)
        .then();
  }

  private ValidatableResponse bringWorkbook(byte[] workbook) {
    var binary =
        RestAssured.config()
            .encoderConfig(
                RestAssured.config()
                    .getEncoderConfig()
                    .encodeContentTypeAs(XLSX, ContentType.BINARY));
    return Api.as(DIRECTOR)
        .config(binary)
        .contentType(XLSX)
        .body(workbook)
        .post(PlanSheets.PLANS + "/" + plan + "/sheet/xlsx")
        .then();
  }

  private List<?> leaves() {
    return Api.as(DIRECTOR)
        .get(PlanSheets.PLANS + "/" + plan + "/leaves?limit=200")
        .then()
        .statusCode(200)
        .extract()
        .path("items");
  }
}
