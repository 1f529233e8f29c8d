package io.salesline.pipeline;

import static io.salesline.pipeline.fixture.Deals.EVENTS;
import static io.salesline.pipeline.fixture.Deals.PATH;
import static io.salesline.pipeline.fixture.Deals.dollars;
import static io.salesline.pipeline.fixture.Deals.move;
import static io.salesline.pipeline.fixture.Deals.moved;
import static io.salesline.platform.testing.TestOrganisation.ADMINISTRATOR;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static io.salesline.platform.testing.TestOrganisation.id;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.salesline.pipeline.fixture.Deals;
import io.salesline.pipeline.fixture.Products;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.Database;
import io.salesline.platform.testing.RealStack;
import io.salesline.platform.testing.Simultaneously;
import io.salesline.platform.testing.TestEvents;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
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
class RecordingHistoryIT {

  private final String source = UUID.randomUUID().toString();

  @BeforeEach
  void known() {
    Api.awaitOrganisation();
  }

  @Test
  void aWonDealOfAnotherSystemIsTakenOverAsThatOneTellsIt() {
    // Given
    Deals.customer(
        UUID.nameUUIDFromBytes(("salesline/customer/Cancity-" + source).getBytes(UTF_8)), "active");
    Products.record(Products.item(source, "GTX " + source, "550"));
    var told = won();
    told.put("customer_external_id", "Cancity-" + source);
    told.put("product_code", "GTX " + source);
    told.remove("amount");

    // When
    String deal =
        record(told).body("items[0].status", equalTo("created")).extract().path("items[0].id");

    // Then
    assertThat(deal)
        .isEqualTo(
            UUID.nameUUIDFromBytes(("salesline/opportunity/" + source).getBytes(UTF_8)).toString());
    Api.as(REPRESENTATIVE)
        .get(PATH + "/" + deal)
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("status", equalTo("won"))
        .body("collection", equalTo("unknown"))
        .body("history", equalTo(true))
        .body("amount.amount", equalTo("550.00"))
        .body("closed_on", equalTo("2017-03-01"))
        .body("stage_entered_at", nullValue())
        .body("external_id", equalTo(source));
    Await.until(() -> assertThat(TestEvents.of(EVENTS, deal)).hasSize(1));
    JsonNode event = TestEvents.of(EVENTS, deal).getFirst();
    assertThat(event.get("event_type").asText())
        .isEqualTo("salesline.pipeline.opportunity.recorded.v1");
    assertThat(event.get("occurred_at").asText()).startsWith("2017-03-01T00:00:00");
    assertThat(event.get("recorded_at").asText()).isNotEqualTo(event.get("occurred_at").asText());
    assertThat(event.get("owner_id").asText()).isEqualTo(id(REPRESENTATIVE).toString());
  }

  @Test
  void recordedAgainItChangesNothingAndOtherWordsAmendIt() {
    // Given
    var told = won();
    String deal = record(told).extract().path("items[0].id");

    // When
    record(told).body("items[0].status", equalTo("unchanged")).body("items[0].id", equalTo(deal));
    told.put("amount", dollars("99"));
    record(told).body("items[0].status", equalTo("amended"));

    // Then
    Await.until(() -> assertThat(TestEvents.of(EVENTS, deal)).hasSize(2));
    JsonNode event = TestEvents.of(EVENTS, deal).getLast();
    assertThat(event.get("event_type").asText())
        .isEqualTo("salesline.pipeline.opportunity.amended.v1");
    assertThat(event.get("fields").asText()).isEqualTo("amount");
  }

  @Test
  void theNextMoveIsAnOrdinaryOneAndItsSourceDoesNotSetItBack() {
    // Given
    var told = told("open", "first-contact");
    String deal = record(told).extract().path("items[0].id");

    // When
    moved(REPRESENTATIVE, deal, "needs-discovery").header("ETag", "\"2\"");

    // Then
    record(told).body("items[0].status", equalTo("unchanged"));
    told.put("amount", dollars("77"));
    record(told)
        .body("items[0].status", equalTo("rejected"))
        .body("items[0].problem.code", equalTo("changed-since-recorded"));
    move(REPRESENTATIVE, deal, Map.of("to", "first-contact", "reason", "Again"))
        .then()
        .statusCode(200);
    Api.as(REPRESENTATIVE)
        .get(PATH + "/" + deal + "/history")
        .then()
        .body("items.stage", contains("first-contact", "needs-discovery", "first-contact"))
        .body("items[0].entered_at", nullValue());
  }

  @Test
  void aCorrectedStageCorrectsItsOnlyStay() {
    String deal = record(told("open", "first-contact")).extract().path("items[0].id");
    record(told("open", "proposal")).body("items[0].status", equalTo("amended"));
    Api.as(REPRESENTATIVE)
        .get(PATH + "/" + deal + "/history")
        .then()
        .body("items.stage", contains("proposal"));
  }

  @Test
  void datesAndCustomerMayBeAbsent() {
    var told = told("open", "lead-screening");
    told.remove("opened_on");
    String deal =
        record(told).body("items[0].status", equalTo("created")).extract().path("items[0].id");
    Api.as(REPRESENTATIVE)
        .get(PATH + "/" + deal)
        .then()
        .body("opened_on", nullValue())
        .body("customer_id", nullValue());
  }

  @Test
  void eachItemStandsOrFallsByItselfInItsReadersLanguage() {
    var stranger = won();
    stranger.put("owner_username", "nobody");
    var other = won();
    other.put("external_id", source + "-2");
    other.put("stage", "limbo");
    Api.as(ADMINISTRATOR)
        .header("Accept-Language", "zh")
        .body(Map.of("items", List.of(won(), stranger, other)))
        .post(PATH + "/history")
        .then()
        .statusCode(200)
        .body("items.status", contains("created", "rejected", "rejected"))
        .body("items.index", contains(0, 1, 2))
        .body("items[1].external_id", equalTo(source))
        .body("items[1].problem.code", equalTo("username-unknown"))
        .body("items[1].problem.title", equalTo("人员不存在"))
        .body("items[2].problem.errors[0].field", equalTo("stage"));
  }

  @Test
  void fiveHundredAreTakenOverAtOnceWithOneAuditLine() {
    // Given
    Products.record(Products.item(source, "GTX " + source, "550"));
    List<Map<String, Object>> items = items(500);

    // When
    long start = System.nanoTime();
    String request =
        Api.as(ADMINISTRATOR)
            .body(Map.of("items", items))
            .post(PATH + "/history")
            .then()
            .statusCode(200)
            .body("items", hasSize(500))
            .body("items.status", everyItem(equalTo("created")))
            .extract()
            .header("X-Request-Id");
    var took = Duration.ofNanos(System.nanoTime() - start);

    // Then
    assertThat(took).isLessThan(Duration.ofSeconds(5));
    assertThat(
            Database.number(
                "select count(*) from opportunity where external_id like '" + source + "-%'"))
        .isEqualTo(500);
    assertThat(
            Database.number("select count(*) from audit_log where request_id = '" + request + "'"))
        .isEqualTo(1);
    Api.as(ADMINISTRATOR)
        .body(Map.of("items", items))
        .post(PATH + "/history")
        .then()
        .body("items.status", everyItem(equalTo("unchanged")));
  }

  @Test
  void aBatchRecordedByManyAtOnceIsThereOnce() throws Exception {
    // Given
    Products.record(Products.item(source, "GTX " + source, "550"));
    var items = items(20);

    // When
    List<String> answers =
        Simultaneously.times(
            4,
            () ->
                Api.as(ADMINISTRATOR)
                    .body(Map.of("items", items))
                    .post(PATH + "/history")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("items[0].status"));

    // Then
    assertThat(answers).containsOnlyOnce("created");
    assertThat(Collections.frequency(answers, "unchanged")).isEqualTo(3);
  }

  @Test
  void idsOfTheSourceAreTakenAsTheyAreButForBlanksAroundThem() {
    // Given: the customer that leads-service keeps under that id
    UUID customer = UUID.nameUUIDFromBytes(("salesline/customer/Ａ " + source).getBytes(UTF_8));
    Deals.customer(customer, "active");
    var told = won();
    told.put("external_id", " " + source + "\t");
    told.put("customer_external_id", "Ａ " + source + " ");

    // When
    String deal = record(told).extract().path("items[0].id");

    // Then
    Api.as(REPRESENTATIVE)
        .get(PATH + "/" + deal)
        .then()
        .body("external_id", equalTo(source))
        .body("customer_id", equalTo(customer.toString()));
    told.put("external_id", source);
    told.put("customer_external_id", "Ａ " + source);
    record(told).body("items[0].status", equalTo("unchanged"));
    for (String field : new String[] {"external_id", "customer_external_id"}) {
      for (String bad : new String[] {"x".repeat(101), source + "\u0007"}) {
        var malformed = won();
        malformed.put(field, bad);
        record(malformed)
            .body("items[0].status", equalTo("rejected"))
            .body("items[0].problem.code", equalTo("external-id-malformed"))
            .body("items[0].problem.errors[0].field", equalTo(field));
      }
    }
  }

  @Test
  void whatIsNoBatchIsRefusedAsAWhole() {
    refused(Map.of("items", List.of()));
    refused(Map.of("items", items(501)));
    var told = won();
    told.put("closed_on", "3/1/2017");
    refused(Map.of("items", List.of(told)));
  }

  @Test
  void anAdministratorWithoutNewsOfTheOrganisationIsPutOff() {
    Await.until(
        () -> {
          Database.change(
              "update access_replica set heartbeat_at = heartbeat_at - interval '2 minutes'");
          Api.as(ADMINISTRATOR)
              .body(Map.of("items", List.of(won())))
              .post(PATH + "/history")
              .then()
              .statusCode(503)
              .header("Retry-After", "5")
              .body("code", equalTo("access-replica-old"));
        });
    // And with the next heartbeat it is not; the tests that follow count on that.
    Await.until(
        () ->
            Api.as(ADMINISTRATOR)
                .body(Map.of("items", List.of(won())))
                .post(PATH + "/history")
                .then()
                .statusCode(200));
  }

  private static void refused(Map<String, ?> body) {
    Api.as(ADMINISTRATOR)
        .body(body)
        .post(PATH + "/history")
        .then()
        .statusCode(400)
        .body("code", equalTo("invalid-request"));
  }

  private List<Map<String, Object>> items(int count) {
    var items = new ArrayList<Map<String, Object>>();
    for (int i = 0; i < count; i++) {
      var item = won();
      item.put("external_id", source + "-" + i);
      item.put("product_code", "GTX " + source);
      items.add(item);
    }
    return items;
  }

  private Map<String, Object> won() {
    var told = told("won", "delivery-collection");
    told.put("closed_on", "2017-03-01");
    return told;
  }

  private Map<String, Object> told(String status, String stage) {
    Map<String, Object> told = new HashMap<>();
    told.put("external_id", source);
    told.put("owner_username", REPRESENTATIVE);
    told.put("stage", stage);
    told.put("status", status);
    told.put("amount", dollars("1054"));
    told.put("opened_on", "2016-10-20");
    return told;
  }

  @SafeVarargs
  private static ValidatableResponse record(Map<String, Object>... items) {
    return Api.as(ADMINISTRATOR)
        .body(Map.of("items", List.of(items)))
        .post(PATH + "/history")
        .then()
        .statusCode(200);
  }
}
