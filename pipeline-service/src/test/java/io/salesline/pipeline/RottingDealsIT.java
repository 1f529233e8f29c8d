package io.salesline.pipeline;

import static io.salesline.pipeline.fixture.Deals.EVENTS;
import static io.salesline.pipeline.fixture.Deals.PATH;
import static io.salesline.pipeline.fixture.Deals.customer;
import static io.salesline.pipeline.fixture.Deals.deal;
import static io.salesline.pipeline.fixture.Deals.move;
import static io.salesline.pipeline.fixture.Deals.moved;
import static io.salesline.pipeline.fixture.Deals.open;
import static io.salesline.pipeline.fixture.Deals.opened;
import static io.salesline.platform.testing.TestOrganisation.ADMINISTRATOR;
import static io.salesline.platform.testing.TestOrganisation.COLLEAGUE;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.salesline.pipeline.fixture.Processes;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.Database;
import io.salesline.platform.testing.RealStack;
import io.salesline.platform.testing.TestEvents;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Deals that have been in their stage for more working days than their process allows. */
@QuarkusTest
@QuarkusTestResource(
    value = RealStack.class,
    initArgs = @ResourceArg(name = "service", value = "pipeline"))
class RottingDealsIT {

  @BeforeEach
  void known() {
    Api.awaitOrganisation();
  }

  @Test
  void aDealThatStaysForTooLongIsToldOfOnceAStay() {
    // Given: lead screening allows three working days
    String deal = opened(REPRESENTATIVE);
    String fresh = opened(REPRESENTATIVE);
    enteredDaysAgo(deal, 14);
    enteredDaysAgo(fresh, 1);

    // Then
    rots(deal);
    read(deal).body("revision", equalTo(2)).body("stage", equalTo("lead-screening"));
    rotting(REPRESENTATIVE).body("items.opportunity_id", hasItem(deal));
    rotting(REPRESENTATIVE).body("items.opportunity_id", not(hasItem(fresh)));
    rotting(COLLEAGUE).body("items.opportunity_id", not(hasItem(deal)));
    Api.as(REPRESENTATIVE).get(PATH + "?rotting=perhaps").then().statusCode(400);

    // When: it moves on, and stays there for too long as well
    moved(REPRESENTATIVE, deal, "first-contact");
    read(deal).body("rotting_since", nullValue());
    rotting(REPRESENTATIVE).body("items.opportunity_id", not(hasItem(deal)));
    enteredDaysAgo(deal, 30);
    rots(deal);

    // Then: each stay was told of once, in the order of the revisions
    Await.until(() -> assertThat(types(deal)).hasSize(4));
    assertThat(types(deal)).containsExactly("opened", "rotted", "stage-entered", "rotted");
    assertThat(events(deal).get(1).get("dwell_limit").asInt()).isEqualTo(3);
    assertThat(events(deal).get(3).get("dwell_limit").asInt()).isEqualTo(7);
    assertThat(events(deal)).extracting(event -> event.get("revision").asInt()).isSorted();
  }

  @Test
  void whatIsLostOrCameFromElsewhereDoesNotRot() {
    // Given
    String lost = opened(REPRESENTATIVE);
    Api.as(REPRESENTATIVE)
        .body("{\"to\":\"lost\",\"loss_reason\":\"price\"}")
        .post(PATH + "/" + lost + "/transitions")
        .then()
        .statusCode(200);
    String untold = opened(REPRESENTATIVE);
    Database.change("update opportunity set stage_entered_at = null where id = '" + untold + "'");
    enteredDaysAgo(lost, 90);
    String witness = opened(REPRESENTATIVE);
    enteredDaysAgo(witness, 90);

    // When
    rots(witness);

    // Then
    read(lost).body("rotting_since", nullValue());
    read(untold).body("rotting_since", nullValue());
  }

  @Test
  void rottingAreThoseWhoseDayHasCome() {
    // Given
    var random = new Random(20261127);
    UUID customer = customer();
    for (int one = 0; one < 12; one++) {
      String deal = open(REPRESENTATIVE, deal(customer)).path("opportunity_id");
      List.of("first-contact", "needs-discovery", "proposal")
          .subList(0, random.nextInt(4))
          .forEach(stage -> moved(REPRESENTATIVE, deal, stage));
      enteredDaysAgo(deal, random.nextInt(28));
    }
    String lost = open(REPRESENTATIVE, deal(customer)).path("opportunity_id");
    move(REPRESENTATIVE, lost, Map.of("to", "lost", "loss_reason", "price"));
    String untold = open(REPRESENTATIVE, deal(customer)).path("opportunity_id");
    Database.change("update opportunity set stage_entered_at = null where id = '" + untold + "'");

    // When
    List<Map<String, Object>> deals = listed(customer, Map.of());

    // Then
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    Set<Object> expected =
        deals.stream()
            .filter(deal -> deal.get("rots_on") != null)
            .filter(deal -> !LocalDate.parse((String) deal.get("rots_on")).isAfter(today))
            .map(deal -> deal.get("opportunity_id"))
            .collect(Collectors.toSet());
    assertThat(expected).hasSizeBetween(3, 11);
    Await.until(
        () ->
            assertThat(listed(customer, Map.of("rotting", true)))
                .extracting(deal -> deal.get("opportunity_id"))
                .containsExactlyInAnyOrderElementsOf(expected));
    for (Map<String, Object> deal : deals) {
      String id = (String) deal.get("opportunity_id");
      boolean none = id.equals(lost) || id.equals(untold);
      assertThat(deal.get("rots_on")).as(id).isEqualTo(none ? null : counted(deal).toString());
      assertThat(read(id).extract().<String>path("rots_on")).isEqualTo(deal.get("rots_on"));
    }
  }

  @Test
  void whetherItRotsIsForTheVersionThatItIsOnToSay() throws Exception {
    // Given: seven working days are allowed, and by the other version sixty
    int from = Processes.drafted(Processes.plain());
    String patient = Processes.startingOn(from, () -> opened(REPRESENTATIVE));
    enteredDaysAgo(patient, 30);
    rots(patient);

    // When
    migrate(from, Processes.published(allowing(60)));

    // Then
    Await.until(() -> read(patient).body("rotting_since", nullValue()));
    String day = read(patient).extract().path("rots_on");
    assertThat(LocalDate.parse(day)).isAfter(LocalDate.now(ZoneOffset.UTC));
    rotting(REPRESENTATIVE).body("items.opportunity_id", not(hasItem(patient)));
  }

  private static Map<String, Object> allowing(int days) {
    Map<String, Object> qualify = Processes.stage("qualify");
    qualify.put("dwell_limit_working_days", days);
    return Processes.process(qualify, Processes.stage("offer"), Processes.delivery());
  }

  private static void migrate(int from, int to) {
    Api.as(ADMINISTRATOR)
        .body(Map.of("from_version", from))
        .post(Processes.PATH + "/" + to + "/migrations")
        .then()
        .statusCode(202);
  }

  /** Day by day: the first one that has more working days behind it than are allowed. */
  private static LocalDate counted(Map<String, Object> deal) {
    int left =
        Map.of("lead-screening", 3, "first-contact", 7, "needs-discovery", 14, "proposal", 14)
            .get((String) deal.get("stage"));
    LocalDate day =
        Instant.parse((String) deal.get("stage_entered_at")).atZone(ZoneOffset.UTC).toLocalDate();
    while (left >= 0) {
      day = day.plusDays(1);
      left -= day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0 ? 0 : 1;
    }
    return day;
  }

  private static List<Map<String, Object>> listed(UUID customer, Map<String, ?> filter) {
    return Api.as(REPRESENTATIVE)
        .queryParam("customer_id", customer)
        .queryParam("limit", 100)
        .queryParams(filter)
        .get(PATH)
        .then()
        .statusCode(200)
        .extract()
        .path("items");
  }

  /** Whole days, so that it came on another day whatever the time. */
  private static void enteredDaysAgo(String deal, int days) {
    Database.change(
        "update opportunity set stage_entered_at = stage_entered_at - interval '"
            + days
            + " days' where id = '"
            + deal
            + "'");
  }

  private static void rots(String deal) {
    Await.until(() -> read(deal).body("rotting_since", notNullValue()));
  }

  private static ValidatableResponse read(String deal) {
    return Api.as(REPRESENTATIVE).get(PATH + "/" + deal).then().statusCode(200);
  }

  private static ValidatableResponse rotting(String username) {
    return Api.as(username).get(PATH + "?rotting=true&limit=100").then().statusCode(200);
  }

  private static List<JsonNode> events(String deal) {
    return TestEvents.of(EVENTS, deal);
  }

  private static List<String> types(String deal) {
    return events(deal).stream()
        .map(event -> event.get("event_type").asText())
        .map(type -> type.replaceAll("salesline.pipeline.opportunity.|.v1", ""))
        .toList();
  }
}
