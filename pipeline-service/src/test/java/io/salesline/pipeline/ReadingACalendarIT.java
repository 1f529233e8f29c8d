package io.salesline.pipeline;

import static io.salesline.pipeline.fixture.Visits.change;
import static io.salesline.pipeline.fixture.Visits.plan;
import static io.salesline.pipeline.fixture.Visits.planned;
import static io.salesline.pipeline.fixture.Visits.visit;
import static io.salesline.platform.testing.TestOrganisation.COLLEAGUE;
import static io.salesline.platform.testing.TestOrganisation.STRANGER;
import static io.salesline.platform.testing.TestOrganisation.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.component.VEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.salesline.pipeline.fixture.Deals;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Database;
import io.salesline.platform.testing.RealStack;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = RealStack.class,
    initArgs = @ResourceArg(name = "service", value = "pipeline"))
class ReadingACalendarIT {

  private static final String FEED = "/api/pipeline/v1/calendar-feed";

  private final LocalDate day = LocalDate.now(ZoneOffset.UTC).plusDays(14);

  @BeforeEach
  void known() {
    Api.awaitOrganisation();
  }

  @Test
  void onesVisitsAreReadBackFromTheSecretAddressAndNobodyElses() {
    // Given
    var request = visit(Deals.customer(), day);
    request.put("reason", "第二份报价；价格, \\ 以及交期\n下一行");
    String mine = plan(STRANGER, request).path("visit_id");
    String others = planned(COLLEAGUE, day);

    // When
    Response answer = RestAssured.given().get(issued(STRANGER));

    // Then
    answer
        .then()
        .statusCode(200)
        .header("Content-Type", startsWith("text/calendar"))
        .header("Cache-Control", equalTo("private, no-cache"));
    var calendar = Biweekly.parse(answer.asString()).first();
    assertThat(calendar.validate(ICalVersion.V2_0).isEmpty()).isTrue();
    VEvent event = event(calendar.getEvents(), mine);
    assertThat(event.getSummary().getValue()).isEqualTo("第二份报价；价格, \\ 以及交期\n下一行");
    assertThat(event.getDateStart().getValue().toInstant())
        .isEqualTo(Instant.parse(day + "T10:00:00Z"));
    assertThat(answer.asString()).doesNotContain(others);
  }

  @Test
  void nothingIsSentAgainUntilSomethingChanges() {
    // Given
    String visit = planned(STRANGER, day);
    String address = issued(STRANGER);
    String tag = RestAssured.given().get(address).header("ETag");

    // Then
    RestAssured.given()
        .header("If-None-Match", tag)
        .get(address)
        .then()
        .statusCode(304)
        .header("ETag", equalTo(tag));
    change(STRANGER, visit, "cancellation", Map.of("reason", "They are ill"));
    Response changed = RestAssured.given().header("If-None-Match", tag).get(address);
    assertThat(changed.statusCode()).isEqualTo(200);
    VEvent event = event(Biweekly.parse(changed.asString()).first().getEvents(), visit);
    assertThat(event.getStatus().isCancelled()).isTrue();
    assertThat(event.getSequence().getValue()).isEqualTo(1);
  }

  @Test
  void aNewAddressKillsTheOldOneAndARevokedOneOpensNothing() {
    // Given
    String first = issued(STRANGER);
    String second = issued(STRANGER);
    RestAssured.given().get(first).then().statusCode(404).body("code", equalTo("not-found"));
    RestAssured.given().get(second).then().statusCode(200);
    int revision = Api.as(STRANGER).get(FEED).then().statusCode(200).extract().path("revision");

    // When
    Api.as(STRANGER).delete(FEED).then().statusCode(428);
    Api.as(STRANGER).header("If-Match", "\"99999\"").delete(FEED).then().statusCode(412);
    Api.as(STRANGER)
        .header("If-Match", "\"" + revision + "\"")
        .delete(FEED)
        .then()
        .statusCode(200)
        .body("issued", equalTo(false));

    // Then
    RestAssured.given().get(second).then().statusCode(404);
    Api.as(STRANGER)
        .header("If-Match", "\"" + (revision + 1) + "\"")
        .delete(FEED)
        .then()
        .statusCode(404);
  }

  @Test
  void theSecretIsSaidOnceAndKeptNowhere() {
    // Given
    String key = UUID.randomUUID().toString();

    // When
    Response first = Api.as(COLLEAGUE).header("Idempotency-Key", key).post(FEED);
    Response again = Api.as(COLLEAGUE).header("Idempotency-Key", key).post(FEED);

    // Then
    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.header("Location")).isNull();
    String address = first.header("Location");
    String token = address.substring(address.indexOf('=') + 1);
    assertThat(token).hasSize(43);
    RestAssured.given().get(address).then().statusCode(200);
    String kept =
        Database.rows(
                """
                select headers::text, body from idempotency_key
                union all select encode(token_hash, 'hex'), member_id::text from calendar_feed
                union all select before::text, after::text from audit_log
                """)
            .toString();
    assertThat(kept).contains(id(COLLEAGUE).toString()).doesNotContain(token);
  }

  @Test
  void whatIsNoSecretOpensNothing() {
    for (String token : List.of("", "x", "a".repeat(43), "a".repeat(500), "'; drop table visit")) {
      RestAssured.given()
          .queryParam("token", token)
          .get("/api/pipeline/v1/calendar.ics")
          .then()
          .statusCode(404)
          .header("Content-Type", startsWith("application/problem+json"));
    }
    RestAssured.given().get("/api/pipeline/v1/calendar.ics").then().statusCode(404);
  }

  private static String issued(String username) {
    return Api.as(username).post(FEED).then().statusCode(201).extract().header("Location");
  }

  private static VEvent event(List<VEvent> events, String visit) {
    return events.stream()
        .filter(event -> event.getUid().getValue().equals("visit-" + visit + "@salesline"))
        .findFirst()
        .orElseThrow();
  }
}
