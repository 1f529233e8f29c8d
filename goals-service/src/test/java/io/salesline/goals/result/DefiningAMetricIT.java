package io.salesline.goals.result;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.salesline.goals.testing.Deals;
import io.salesline.goals.testing.Firm;
import io.salesline.goals.testing.Firm.Person;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.Stack;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DefiningAMetricIT {

  static final String DIRECTOR = Firm.ADMINISTRATOR;
  static final String METRICS = "/api/goals/v1/metrics";
  static final String WON = "salesline.pipeline.opportunity.won.v1";
  static final String LOST = "salesline.pipeline.opportunity.lost.v1";

  final Deals deals = new Deals();
  Person rick;

  @BeforeEach
  void begun() {
    Firm.await();
    rick = Firm.representative("rick", Firm.company(), "2019-01-01");
  }

  @AfterEach
  void close() {
    deals.close();
  }

  @Test
  void countsWhatHappenedBeforeAndWhatComesThen() {
    // Given
    var before = new ArrayList<UUID>();
    for (int i = 0; i < 30; i++) {
      before.add(deals.won(rick, "2019-03-0" + (1 + i % 9), (i % 3 == 0 ? "150" : "50") + ".00"));
    }
    deals.lost(before.getFirst(), "2019-03-20");

    // When
    define(
            "large-deals",
            source(
                Map.of(
                    "when", "event.amount_organisation_minor >= 10000 && event.status == 'won'")))
        .statusCode(201)
        .body("computing", equalTo(true));
    for (int i = 0; i < 20; i++) {
      deals.won(rick, "2019-03-1" + i % 9, (i % 2 == 0 ? "150" : "50") + ".00");
    }

    // Then
    Await.until(
        Duration.ofSeconds(30), () -> metric("large-deals").body("computing", equalTo(false)));
    Await.until(() -> result("large-deals", "2019-03").body("value", equalTo("19")));
    deals.lost(before.get(3), "2019-03-20");
    Await.until(() -> result("large-deals", "2019-03").body("value", equalTo("18")));
  }

  @Test
  void countsWhatWasParkedWhenItsHistoryWasReadPastIt() throws SQLException {
    // Given
    UUID deal = deals.won(rick, "2019-05-07", "70.00");
    Await.until(() -> result("deals-won", "2019-05").body("value", equalTo("1")));
    execute(
        "insert into inbox_parked_key (consumer, key, reason) values ('results-opportunities', '"
            + deal
            + "', 'a test')");
    deals.lost(deal, "2019-05-20");
    Await.until(
        () ->
            Api.as(DIRECTOR)
                .get("/api/goals/v1/dead-letters?key=" + deal)
                .then()
                .body("items.consumer", hasItem("results-opportunities")));
    define("parked-deals", source(Map.of())).statusCode(201);
    Await.until(() -> metric("parked-deals").body("computing", equalTo(false)));
    result("parked-deals", "2019-05").body("value", equalTo("1"));

    // When: it is still computing, and nobody goes on reading
    execute("update metric set state = 'computing' where key = 'parked-deals'");
    try (var database = Stack.database()) {
      database.setAutoCommit(false);
      database
          .createStatement()
          .execute("select from metric where key = 'parked-deals' for update");
      Api.as(DIRECTOR)
          .body(Map.of("consumer", "results-opportunities", "key", deal.toString()))
          .post("/api/goals/v1/dead-letters/redrive")
          .then()
          .statusCode(200);
      database.rollback();
    }

    // Then
    result("parked-deals", "2019-05").body("value", equalTo("0"));
  }

  @Test
  void countsNothingNewOnceItIsRetired() {
    define("short-lived", source(Map.of())).statusCode(201);
    Api.as(DIRECTOR)
        .post(METRICS + "/short-lived/retire")
        .then()
        .statusCode(200)
        .body("retired_at", notNullValue());
    Api.as(DIRECTOR)
        .post(METRICS + "/short-lived/retire")
        .then()
        .statusCode(409)
        .body("code", equalTo("metric-retired"));
  }

  @Test
  void staysWhileSomethingNeedsIt() {
    Api.as(DIRECTOR)
        .post(METRICS + "/first-contacts-entered/retire")
        .then()
        .statusCode(409)
        .body("code", equalTo("metric-in-use"))
        .body("detail", startsWith("Open goals (0), plans (0) or ratios (1)"));
  }

  @Test
  void aRatioIsLiveAtOnce() {
    var body = body("lost-rate", "ratio", "ratio");
    body.put("numerator", "deals-won");
    body.put("denominator", "deals-closed");
    Api.as(DIRECTOR)
        .body(body)
        .post(METRICS)
        .then()
        .statusCode(201)
        .body("computing", equalTo(false));
    body.put("key", "lost-rate-squared");
    body.put("numerator", "win-rate");
    Api.as(DIRECTOR)
        .body(body)
        .post(METRICS)
        .then()
        .statusCode(422)
        .body("code", equalTo("metric-is-ratio"));
  }

  @Test
  void isRefusedWhereItCannotBeCounted() {
    refused(Map.of("when", "event.colour == 'red'"), "unknown-event-field", "sources[0].when");
    refused(Map.of("when", "event.status"), "expression-unusable", "sources[0].when");
    refused(Map.of("owner", "seller_id"), "unknown-event-field", "sources[0].owner");
    refused(Map.of("day", "status"), "event-field-kind", "sources[0].day");
    refused(Map.of("amount", "amount_organisation"), "measure-and-unit", "sources[0].amount");
    refused(
        Map.of("types", List.of("salesline.pipeline.opportunity.vanished.v1")),
        "unknown-event-type",
        "sources[0].types");
    refused(
        Map.of(
            "types",
            List.of(WON, "salesline.pipeline.visit.completed.v1"),
            "subject",
            "event_id",
            "day",
            "occurred_at"),
        "several-streams",
        "sources[0].types");
    define("booked-revenue", source(Map.of()))
        .statusCode(409)
        .body("code", equalTo("metric-exists"));
    Api.as(rick.username())
        .body(body("my-own", "count", "count"))
        .post(METRICS)
        .then()
        .statusCode(403);
  }

  private static void refused(Map<String, Object> changed, String code, String field) {
    define("no-metric", source(changed))
        .statusCode(422)
        .body("code", equalTo(code))
        .body("errors[0].field", equalTo(field));
  }

  private static ValidatableResponse define(String key, Map<String, Object> source) {
    var body = body(key, "count", "count");
    body.put("sources", List.of(source));
    return Api.as(DIRECTOR).body(body).post(METRICS).then();
  }

  private static Map<String, Object> body(String key, String unit, String measure) {
    var body = new HashMap<String, Object>();
    body.put("key", key);
    body.put("name_en", "A metric of a test");
    body.put("name_zh", "测试指标");
    body.put("unit", unit);
    body.put("measure", measure);
    return body;
  }

  private static Map<String, Object> source(Map<String, Object> changed) {
    var source = new HashMap<String, Object>();
    source.put("types", List.of(WON, LOST));
    source.put("when", "event.status == 'won'");
    source.put("subject", "opportunity_id");
    source.put("owner", "owner_id");
    source.put("day", "closed_on");
    source.putAll(changed);
    return source;
  }

  private static ValidatableResponse metric(String key) {
    return Api.as(DIRECTOR).get(METRICS + "/" + key).then().statusCode(200);
  }

  private static void execute(String statement) throws SQLException {
    try (var database = Stack.database()) {
      database.createStatement().execute(statement);
    }
  }

  private ValidatableResponse result(String metric, String month) {
    return Api.as(rick.username())
        .queryParam("month", month)
        .queryParam("member_id", rick.id())
        .get("/api/goals/v1/results/" + metric)
        .then()
        .statusCode(200);
  }
}
