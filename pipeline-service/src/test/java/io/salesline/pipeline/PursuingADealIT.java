package io.salesline.pipeline;

import static io.salesline.pipeline.fixture.Deals.EVENTS;
import static io.salesline.pipeline.fixture.Deals.PATH;
import static io.salesline.pipeline.fixture.Deals.customer;
import static io.salesline.pipeline.fixture.Deals.deal;
import static io.salesline.pipeline.fixture.Deals.move;
import static io.salesline.pipeline.fixture.Deals.moved;
import static io.salesline.pipeline.fixture.Deals.opened;
import static io.salesline.pipeline.fixture.Deals.readyToWin;
import static io.salesline.pipeline.fixture.Processes.criterion;
import static io.salesline.pipeline.fixture.Processes.delivery;
import static io.salesline.pipeline.fixture.Processes.draft;
import static io.salesline.pipeline.fixture.Processes.process;
import static io.salesline.pipeline.fixture.Processes.published;
import static io.salesline.pipeline.fixture.Processes.stage;
import static io.salesline.pipeline.fixture.Reviews.gatedProcess;
import static io.salesline.pipeline.fixture.Reviews.openedOn;
import static io.salesline.pipeline.fixture.Reviews.waiting;
import static io.salesline.platform.testing.TestOrganisation.MANAGER;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.Database;
import io.salesline.platform.testing.RealStack;
import io.salesline.platform.testing.TestEvents;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a deal is counted as, against whom it is pursued, and what comes next. */
@QuarkusTest
@QuarkusTestResource(
    value = RealStack.class,
    initArgs = @ResourceArg(name = "service", value = "pipeline"))
class PursuingADealIT {

  @BeforeEach
  void known() {
    Api.awaitOrganisation();
  }

  @Test
  void aDealIsCountedByItsStageUntilSomebodySaysOtherwise() {
    String deal = readyToWin(REPRESENTATIVE);
    read(deal).body("forecast_category", equalTo("commit")).body("forecast_chosen", nullValue());

    amend(deal, 5, Map.of("forecast_category", "omitted"))
        .statusCode(200)
        .body("forecast_category", equalTo("omitted"))
        .body("forecast_chosen", equalTo("omitted"));
    Map<String, Object> cleared = new HashMap<>();
    cleared.put("forecast_category", null);
    amend(deal, 6, cleared).statusCode(200).body("forecast_category", equalTo("commit"));
    moved(REPRESENTATIVE, deal, "won").body("forecast_category", equalTo("closed"));

    Await.until(() -> assertThat(TestEvents.of(EVENTS, deal)).hasSize(8));
    assertThat(TestEvents.of(EVENTS, deal))
        .extracting(event -> event.get("forecast_category").asText())
        .containsExactly(
            "pipeline",
            "pipeline",
            "pipeline",
            "best-case",
            "commit",
            "omitted",
            "commit",
            "closed");
  }

  @Test
  void whatIsSaidIsShownAndOnlyDayAndNumberAreTold() {
    // Given
    String deal = opened(REPRESENTATIVE);

    // When
    amend(
            deal,
            1,
            Map.of(
                "next_step",
                step("Call Anna Private", "2099-12-01"),
                "competitors",
                List.of(Map.of("name", " Private Ltd ", "incumbent", true), named("Hooli"))))
        .statusCode(200);

    // Then
    read(deal)
        .body("next_step.text", equalTo("Call Anna Private"))
        .body("next_step.due_on", equalTo("2099-12-01"))
        .body("competitors.name", contains("Private Ltd", "Hooli"))
        .body("competitors.incumbent", contains(true, false))
        .body("competitors.winner", contains(false, false));
    Await.until(() -> assertThat(TestEvents.of(EVENTS, deal)).hasSize(2));
    JsonNode event = TestEvents.of(EVENTS, deal).getLast();
    assertThat(event.get("fields").asText()).isEqualTo("competitors,next_step");
    assertThat(event.get("next_step_due_on").asText()).isEqualTo("2099-12-01");
    assertThat(event.get("competitor_count").asInt()).isEqualTo(2);
    assertThat(event.toString()).doesNotContain("Private", "Hooli");
    assertThat(
            Database.text(
                "select cast(before as text) || cast(after as text) from audit_log where entity = 'opportunity' and"
                    + " action = 'amended' and entity_id = '"
                    + deal
                    + "'"))
        .contains("\"next_step_due_on\": \"2099-12-01\"", "\"competitors\": \"•\"")
        .doesNotContain("Private", "Hooli");
  }

  @Test
  void nullOrAnEmptyListTakesItBack() {
    String deal = opened(REPRESENTATIVE);
    amend(
            deal,
            1,
            Map.of("next_step", step("Call", "2099-12-01"), "competitors", List.of(named("A"))))
        .statusCode(200);
    Map<String, Object> cleared = new HashMap<>();
    cleared.put("next_step", null);
    cleared.put("competitors", List.of());

    amend(deal, 2, cleared)
        .statusCode(200)
        .body("next_step", nullValue())
        .body("competitors", empty());
    amend(deal, 3, Collections.singletonMap("competitors", null))
        .statusCode(400)
        .body("errors[0].code", equalTo("field-not-null"));
  }

  @Test
  void whatCannotBeSoIsRefusedByItsPlace() {
    String deal = opened(REPRESENTATIVE);
    malformed(deal, "forecast_category", Map.of("forecast_category", "closed"));
    malformed(deal, "forecast_category", Map.of("forecast_category", "certain"));
    malformed(deal, "next_step.text", Map.of("next_step", step("x".repeat(201), "2099-12-01")));
    malformed(deal, "next_step.text", Map.of("next_step", step("  ", "2099-12-01")));
    malformed(deal, "next_step.due_on", Map.of("next_step", Map.of("text", "Call")));
    malformed(deal, "competitors[0].name", Map.of("competitors", List.of(named("x".repeat(101)))));
    malformed(
        deal, "competitors", Map.of("competitors", Collections.nCopies(11, named("Initech"))));
    unprocessable(deal, "date-implausible", Map.of("next_step", step("Call", "2300-01-01")));
    unprocessable(
        deal,
        "competitor-twice",
        Map.of("competitors", List.of(named("Initech"), named("ＩＮＩＴＥＣＨ"))));
    unprocessable(
        deal,
        "winner-before-loss",
        Map.of("competitors", List.of(Map.of("name", "Initech", "winner", true))));
    read(deal).body("revision", equalTo(1));
  }

  @Test
  void ofALostDealSomebodyMayBeSaidToHaveWonAndNothingElse() {
    String deal = opened(REPRESENTATIVE);
    move(REPRESENTATIVE, deal, Map.of("to", "lost", "loss_reason", "competitor"))
        .then()
        .statusCode(200);
    var competitors = List.of(Map.of("name", "Initech", "winner", true), named("Hooli"));

    amend(deal, 2, Map.of("competitors", competitors))
        .statusCode(200)
        .body("competitors.winner", contains(true, false))
        .body("status", equalTo("lost"));
    amend(deal, 3, Map.of("competitors", List.of(), "forecast_category", "commit"))
        .statusCode(409)
        .body("code", equalTo("opportunity-closed"));
  }

  @Test
  void theListIsNarrowedByAllOfIt() {
    // Given
    UUID customer = customer();
    String missing = opened(REPRESENTATIVE, deal(customer));
    String overdue = opened(REPRESENTATIVE, deal(customer));
    amend(overdue, 1, Map.of("next_step", step("Call", "2020-01-01"))).statusCode(200);
    String dated = opened(REPRESENTATIVE, deal(customer));
    amend(
            dated,
            1,
            Map.of(
                "next_step",
                step("Call", "2099-01-01"),
                "forecast_category",
                "commit",
                "competitors",
                List.of(named("华为 Cloud"), named("50% \"Off\""))))
        .statusCode(200);
    String lost = opened(REPRESENTATIVE, deal(customer));
    move(REPRESENTATIVE, lost, Map.of("to", "lost", "loss_reason", "price")).then().statusCode(200);

    // Then
    assertListed(customer, "next_step", "missing", missing);
    assertListed(customer, "next_step", "overdue", overdue);
    assertListed(customer, "forecast_category", "commit", dated);
    assertListed(customer, "forecast_category", "pipeline", overdue, missing);
    assertListed(customer, "forecast_category", "closed", lost);
    assertListed(customer, "competitor", "华为  ｃｌｏｕｄ", dated);
    assertListed(customer, "competitor", "50% \"off\"", dated);
    assertListed(customer, "competitor", "华为");
    list(customer, Map.of("next_step", "soon")).statusCode(400);
    list(customer, Map.of("forecast_category", "certain")).statusCode(400);
    list(customer, Map.of("competitor", "x".repeat(101))).statusCode(400);
    list(customer, Map.of("competitor", "华为 cloud", "sort", "name"))
        .statusCode(200)
        .body("items.opportunity_id", contains(dated));
  }

  @Test
  void criteriaSpeakOfItAndAreCheckedWhenTheyAreSaved() throws Exception {
    // Given
    Map<String, Object> qualify = stage("qualify");
    qualify.put(
        "exit_criteria",
        List.of(
            criterion(
                "step-ahead", "has(opportunity.next_step) && opportunity.next_step_due_on > now"),
            criterion("rivals-known", "opportunity.competitor_count > 0"),
            criterion("counted-on", "opportunity.forecast_category in ['best-case', 'commit']")));
    String deal = openedOn(published(process(qualify, stage("offer"), delivery())), REPRESENTATIVE);

    // When
    move(REPRESENTATIVE, deal, Map.of("to", "offer"))
        .then()
        .statusCode(409)
        .body("unmet.key", contains("step-ahead", "rivals-known", "counted-on"));
    amend(
            deal,
            1,
            Map.of(
                "next_step",
                step("Call", "2099-12-01"),
                "competitors",
                List.of(named("Initech")),
                "forecast_category",
                "best-case"))
        .statusCode(200);

    // Then
    moved(REPRESENTATIVE, deal, "offer");
    Map<String, Object> wrong = stage("qualify");
    wrong.put("exit_criteria", List.of(criterion("wrong", "opportunity.competitor_count == 'x'")));
    draft(process(wrong, stage("offer"), delivery()))
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("expression-unusable"));
  }

  @Test
  void howADealIsPursuedVoidsNoApproval() throws Exception {
    String deal = openedOn(gatedProcess(1), REPRESENTATIVE);
    String review = waiting(REPRESENTATIVE, deal, "offer");

    amend(
            deal,
            1,
            Map.of(
                "next_step",
                step("Call", "2099-12-01"),
                "competitors",
                List.of(named("A")),
                "forecast_category",
                "commit"))
        .statusCode(200);

    assertThat(Database.text("select state from review where id = '" + review + "'").strip())
        .isEqualTo("open");
  }

  @Test
  void anotherStepUnderTheSameKeyIsAnotherRequest() {
    String deal = opened(REPRESENTATIVE);
    String key = UUID.randomUUID().toString();
    withKey(key, deal, step("Call", "2099-12-01")).statusCode(200);
    withKey(key, deal, step("Call", "2099-12-01")).statusCode(200).header("ETag", "\"2\"");
    withKey(key, deal, step("Call", "2099-12-02"))
        .statusCode(422)
        .body("code", equalTo("idempotency-key-reused"));
  }

  private static ValidatableResponse withKey(String key, String deal, Map<String, ?> step) {
    return Api.as(REPRESENTATIVE)
        .header("Idempotency-Key", key)
        .header("If-Match", "\"1\"")
        .body(Map.of("next_step", step))
        .patch(PATH + "/" + deal)
        .then();
  }

  private static Map<String, Object> named(String name) {
    return Map.of("name", name);
  }

  private static Map<String, Object> step(String text, String dueOn) {
    return Map.of("text", text, "due_on", dueOn);
  }

  private static void assertListed(UUID customer, String filter, String value, String... deals) {
    assertThat(
            list(customer, Map.of(filter, value))
                .statusCode(200)
                .extract()
                .<List<String>>path("items.opportunity_id"))
        .as(filter + "=" + value)
        .containsExactly(deals);
  }

  private static ValidatableResponse list(UUID customer, Map<String, ?> parameters) {
    return Api.as(MANAGER)
        .queryParams(parameters)
        .queryParam("customer_id", customer)
        .get(PATH)
        .then();
  }

  private static void malformed(String deal, String field, Map<String, ?> edits) {
    amend(deal, 1, edits).statusCode(400).body("errors[0].field", equalTo(field));
  }

  private static void unprocessable(String deal, String code, Map<String, ?> edits) {
    amend(deal, 1, edits).statusCode(422).body("errors[0].code", equalTo(code));
  }

  private static ValidatableResponse read(String deal) {
    return Api.as(REPRESENTATIVE).get(PATH + "/" + deal).then().statusCode(200);
  }

  private static ValidatableResponse amend(String deal, long revision, Map<String, ?> edits) {
    return Api.as(REPRESENTATIVE)
        .header("If-Match", "\"" + revision + "\"")
        .body(edits)
        .patch(PATH + "/" + deal)
        .then();
  }
}
