package io.salesline.pipeline;

import static io.salesline.pipeline.fixture.Visits.EVENTS;
import static io.salesline.pipeline.fixture.Visits.PATH;
import static io.salesline.pipeline.fixture.Visits.change;
import static io.salesline.pipeline.fixture.Visits.completed;
import static io.salesline.pipeline.fixture.Visits.freshMonday;
import static io.salesline.pipeline.fixture.Visits.plan;
import static io.salesline.pipeline.fixture.Visits.planned;
import static io.salesline.pipeline.fixture.Visits.visit;
import static io.salesline.platform.testing.TestOrganisation.COLLEAGUE;
import static io.salesline.platform.testing.TestOrganisation.MANAGER;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static io.salesline.platform.testing.TestOrganisation.STRANGER;
import static io.salesline.platform.testing.TestOrganisation.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.salesline.pipeline.fixture.Activities;
import io.salesline.pipeline.fixture.Deals;
import io.salesline.pipeline.fixture.Visits;
import io.salesline.pipeline.visit.app.VisitsOfDeals;
import io.salesline.platform.command.Commands;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.Database;
import io.salesline.platform.testing.RealStack;
import io.salesline.platform.testing.TestEvents;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = RealStack.class,
    initArgs = @ResourceArg(name = "service", value = "pipeline"))
class MakingAVisitIT {

  @Inject VisitsOfDeals visitsOfDeals;
  @Inject Commands commands;
  @Inject MeterRegistry metrics;

  private final LocalDate monday = freshMonday();

  @BeforeEach
  void known() {
    Api.awaitOrganisation();
  }

  @Test
  void aVisitGoesFromCheckInToItsDebriefAndEveryStepIsAnEventWithoutWords() {
    // Given
    String deal = Deals.opened(REPRESENTATIVE);
    String customer = Api.as(REPRESENTATIVE).get(Deals.PATH + "/" + deal).path("customer_id");
    var request = visit(UUID.fromString(customer), monday);
    request.put("opportunity_id", deal);
    String visit = plan(REPRESENTATIVE, request).then().statusCode(201).extract().path("visit_id");

    // When
    change(REPRESENTATIVE, visit, "check-in", Map.of("position", position(true)))
        .then()
        .statusCode(200)
        .body("state", equalTo("checked-in"));
    completed(REPRESENTATIVE, visit);
    change(REPRESENTATIVE, visit, "debrief", debrief(REPRESENTATIVE)).then().statusCode(200);

    // Then
    Await.until(() -> assertThat(TestEvents.of(EVENTS, visit)).hasSize(4));
    JsonNode done = TestEvents.of(EVENTS, visit).get(2);
    assertThat(done.get("event_type").asText()).isEqualTo("salesline.pipeline.visit.completed.v1");
    assertThat(done.get("owner_id").asText()).isEqualTo(id(REPRESENTATIVE).toString());
    assertThat(done.get("customer_id").asText()).isEqualTo(customer);
    assertThat(done.get("opportunity_id").asText()).isEqualTo(deal);
    assertThat(done.get("completed_on").asText())
        .isEqualTo(LocalDate.now(ZoneOffset.UTC).toString());
    assertThat(done.get("planned").asBoolean()).isFalse();
    assertThat(done.get("positioned").asBoolean()).isTrue();
    assertThat(TestEvents.of(EVENTS, visit).toString())
        .doesNotContain("31.2304", "121.47", "demo", "Wang", "pilot");
  }

  @Test
  void nextActionsBecomeTasksOfTheirOwners() {
    // Given
    String visit = planned(MANAGER, monday);
    completed(MANAGER, visit);

    // When
    change(MANAGER, visit, "debrief", debrief(COLLEAGUE)).then().statusCode(200);

    // Then
    Api.as(MANAGER)
        .queryParam("visit_id", visit)
        .get(Activities.PATH)
        .then()
        .body("items.subject", containsInAnyOrder("Send the offer", "Book the engineer"))
        .body("items.kind", containsInAnyOrder("task", "task"))
        .body(
            "items.owner_id", containsInAnyOrder(id(MANAGER).toString(), id(COLLEAGUE).toString()))
        .body("items.due_on", containsInAnyOrder(null, "2026-12-24"));
    String task =
        Api.as(COLLEAGUE)
            .queryParam("visit_id", visit)
            .get(Activities.PATH)
            .path("items[0].activity_id");
    Await.until(() -> assertThat(TestEvents.of(Activities.EVENTS, task)).hasSize(1));
    assertThat(TestEvents.of(Activities.EVENTS, task).getFirst().get("visit_id").asText())
        .isEqualTo(visit);
  }

  @Test
  void aDebriefWithATaskForSomebodyOutOfScopeLeavesNothing() {
    // Given
    String visit = planned(MANAGER, monday);
    completed(MANAGER, visit);
    var action = Map.of("subject", "Help", "owner_id", id(STRANGER).toString());

    // When
    change(
            MANAGER,
            visit,
            "debrief",
            Map.of(
                "outcome", "reached", "next_actions", List.of(Map.of("subject", "Mine"), action)))
        .then()
        .statusCode(422)
        .body("code", equalTo("owner-unknown"))
        .body("owner_id", equalTo(id(STRANGER).toString()));

    // Then
    Api.as(MANAGER).get(PATH + "/" + visit).then().body("debrief", nullValue());
    Api.as(MANAGER)
        .queryParam("visit_id", visit)
        .get(Activities.PATH)
        .then()
        .body("items", hasSize(0));
  }

  @Test
  void aPositionIsNeverRequiredAndStoredOnlyWithConsent() {
    // Given
    String without = planned(REPRESENTATIVE, monday);
    String with = planned(REPRESENTATIVE, monday);

    // Then
    change(REPRESENTATIVE, without, "check-in", Map.of())
        .then()
        .statusCode(200)
        .body("position", nullValue());
    refusedPosition(with, position(false), 422, "position-without-consent");
    refusedPosition(with, Map.of("latitude", 90.5, "longitude", 0, "consent", true), 400, null);
    refusedPosition(with, Map.of("latitude", 0, "longitude", -181, "consent", true), 400, null);
    Api.as(REPRESENTATIVE)
        .body("{\"position\":{\"latitude\":1e-1000000,\"longitude\":0,\"consent\":true}}")
        .post(PATH + "/" + with + "/check-in")
        .then()
        .statusCode(400);
    assertThat(
            Database.number(
                "select count(*) from visit where latitude is not null and id = '" + with + "'"))
        .isZero();
    change(REPRESENTATIVE, with, "check-in", Map.of("position", position(true)))
        .then()
        .statusCode(200)
        .body("position.latitude.toString()", equalTo("31.2304"));
  }

  @Test
  void aVisitIsWalkedInOrder() {
    String visit = planned(REPRESENTATIVE, monday);
    refused(visit, "debrief", Map.of("outcome", "reached"), "visit-not-completed");
    completed(REPRESENTATIVE, visit);
    refused(visit, "check-in", Map.of(), "visit-closed");
    refused(visit, "completion", Map.of(), "visit-closed");
    refused(visit, "cancellation", Map.of("reason", "Too late"), "visit-closed");
    refused(visit, "case", Map.of("title", "A case"), "visit-not-debriefed");
    change(REPRESENTATIVE, visit, "debrief", Map.of("outcome", "reached")).then().statusCode(200);
    refused(visit, "debrief", Map.of("outcome", "reached"), "visit-debriefed");
    change(REPRESENTATIVE, visit, "debrief", Map.of("outcome", "splendid"))
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("outcome"));
  }

  @Test
  void completedVisitsAndDebriefsAreMetrics() {
    // Given
    double completed = count("salesline.visits.completed", "planned", "false");
    double debriefed = count("salesline.visits.debriefed", "outcome", "not-reached");

    // When
    Visits.debriefed(REPRESENTATIVE, Map.of("outcome", "not-reached"));

    // Then
    assertThat(count("salesline.visits.completed", "planned", "false")).isEqualTo(completed + 1);
    assertThat(count("salesline.visits.debriefed", "outcome", "not-reached"))
        .isEqualTo(debriefed + 1);
  }

  private double count(String name, String tag, String value) {
    return metrics.counter(name, tag, value).count();
  }

  @Test
  void whatIsSaidInChineseIsChinese() {
    String visit = planned(REPRESENTATIVE, monday);
    Api.as(REPRESENTATIVE)
        .header("Accept-Language", "zh-CN")
        .body(Map.of("outcome", "reached"))
        .post(PATH + "/" + visit + "/debrief")
        .then()
        .statusCode(409)
        .body("title", equalTo("拜访未完成"));
  }

  @Test
  void anIdempotencyKeyCompletesAVisitOnce() {
    // Given
    String visit = planned(REPRESENTATIVE, monday);
    String key = UUID.randomUUID().toString();

    // Then
    for (int i = 0; i < 2; i++) {
      Api.as(REPRESENTATIVE)
          .header("Idempotency-Key", key)
          .body(Map.of())
          .post(PATH + "/" + visit + "/completion")
          .then()
          .statusCode(200)
          .header("ETag", "\"2\"");
    }
  }

  @Test
  void theVisitsOfADealAreReadInsideOfACommand() throws Throwable {
    // Given
    String deal = Deals.opened(REPRESENTATIVE);
    String customer = Api.as(REPRESENTATIVE).get(Deals.PATH + "/" + deal).path("customer_id");
    var request = visit(UUID.fromString(customer), monday);
    request.put("opportunity_id", deal);
    String made = plan(REPRESENTATIVE, request).path("visit_id");
    request.put("starts_at", monday.plusDays(1) + "T10:00:00Z");
    String open = plan(REPRESENTATIVE, request).path("visit_id");
    completed(REPRESENTATIVE, made);
    change(REPRESENTATIVE, made, "debrief", Map.of("outcome", "partly")).then().statusCode(200);

    // When
    VisitsOfDeals.DealVisits found =
        VertxContextSupport.subscribeAndAwait(
            () ->
                commands.runAsSystem(
                    "look-at-visits", unit -> visitsOfDeals.of(UUID.fromString(deal))));

    // Then
    assertThat(found.count("completed")).isEqualTo(1);
    assertThat(found.count("planned")).isEqualTo(1);
    assertThat(found.visits())
        .extracting(found1 -> found1.visitId().toString() + " " + found1.outcome())
        .containsExactly(made + " partly", open + " null");
    assertThat(found.visits().getFirst().completedOn()).isEqualTo(LocalDate.now(ZoneOffset.UTC));
  }

  private static Map<String, Object> debrief(String engineersFriend) {
    Map<String, Object> debrief = new HashMap<>();
    debrief.put("outcome", "partly");
    debrief.put("result", "Half of it: Wang wants a demo first");
    debrief.put("feedback", "Call me on Monday");
    debrief.put("went_well", "The demo");
    debrief.put(
        "next_actions",
        List.of(
            Map.of("subject", "Send the offer", "due_on", "2026-12-24"),
            Map.of("subject", "Book the engineer", "owner_id", id(engineersFriend).toString())));
    return debrief;
  }

  private static Map<String, Object> position(boolean consent) {
    return Map.of("latitude", 31.2304, "longitude", 121.4737, "consent", consent);
  }

  private static void refusedPosition(
      String visit, Map<String, ?> position, int status, String code) {
    var answer =
        change(REPRESENTATIVE, visit, "check-in", Map.of("position", position))
            .then()
            .statusCode(status);
    if (code != null) {
      answer.body("code", equalTo(code));
    }
  }

  private static void refused(String visit, String what, Map<String, ?> body, String code) {
    change(REPRESENTATIVE, visit, what, body).then().statusCode(409).body("code", equalTo(code));
  }
}
