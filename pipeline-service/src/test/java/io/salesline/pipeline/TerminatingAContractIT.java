package io.salesline.pipeline;

import static io.salesline.pipeline.fixture.Deals.dollars;
import static io.salesline.pipeline.fixture.Payments.ASSISTANT;
import static io.salesline.pipeline.fixture.Payments.FINANCE;
import static io.salesline.pipeline.fixture.Payments.PATH;
import static io.salesline.pipeline.fixture.Payments.add;
import static io.salesline.pipeline.fixture.Payments.confirm;
import static io.salesline.pipeline.fixture.Payments.confirmNote;
import static io.salesline.pipeline.fixture.Payments.contractOf;
import static io.salesline.pipeline.fixture.Payments.credited;
import static io.salesline.pipeline.fixture.Payments.get;
import static io.salesline.pipeline.fixture.Payments.part;
import static io.salesline.pipeline.fixture.Payments.receipt;
import static io.salesline.pipeline.fixture.Payments.received;
import static io.salesline.pipeline.fixture.Payments.schedule;
import static io.salesline.pipeline.fixture.Payments.won;
import static io.salesline.platform.testing.TestOrganisation.DIRECTOR;
import static io.salesline.platform.testing.TestOrganisation.MANAGER;
import static io.salesline.platform.testing.TestOrganisation.OTHER_MANAGER;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.salesline.pipeline.fixture.Deals;
import io.salesline.pipeline.fixture.Payments;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.RealStack;
import io.salesline.platform.testing.TestEvents;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A contract of 1,054 dollars, half of it paid and the rest overdue, falls through. */
@QuarkusTest
@QuarkusTestResource(
    value = RealStack.class,
    initArgs = @ResourceArg(name = "service", value = "pipeline"))
class TerminatingAContractIT {

  private String deal;
  private String contract;
  private String waiting;

  @BeforeEach
  void aContractOfRick() {
    Payments.awaitFinance();
    deal = won(REPRESENTATIVE);
    contract = contractOf(REPRESENTATIVE, deal);
    LocalDate past = LocalDate.now(ZoneOffset.UTC).minusDays(9);
    var parts = List.of(part(1, past, "500.00"), part(2, past, "554.00"));
    schedule(REPRESENTATIVE, contract, 1, parts).then().statusCode(200);
    confirm(FINANCE, received(REPRESENTATIVE, contract, "500.00")).then().statusCode(200);
    waiting = received(REPRESENTATIVE, contract, "54.00");
  }

  @Test
  void whatIsOwedIsCancelledAndWhatCameInStays() {
    // Given
    assertThat(overdue()).contains(contract);

    // When
    terminate(MANAGER, "They are insolvent")
        .then()
        .statusCode(200)
        .body("contract.state", equalTo("terminated"))
        .body("contract.terminated_on", equalTo(LocalDate.now(ZoneOffset.UTC).toString()))
        .body("contract.termination_reason", equalTo("They are insolvent"))
        .body("contract.outstanding", equalTo(dollars("0.00")))
        .body("contract.cancelled", equalTo(dollars("554.00")))
        .body("contract.collected_cash", equalTo(dollars("500.00")))
        .body("contract.next_due_on", nullValue())
        .body("contract.overdue", equalTo(false))
        .body("instalments.overdue", contains(false, false))
        .body("instalments.cancelled.amount", contains("0.00", "554.00"))
        .body("instalments.outstanding.amount", contains("0.00", "0.00"));

    // Then
    assertThat(overdue()).doesNotContain(contract);
    assertThat(listed("state", "terminated")).contains(contract);
    assertThat(listed("state", "open")).doesNotContain(contract);
    Api.as(REPRESENTATIVE)
        .get(Deals.PATH + "/" + deal)
        .then()
        .body("status", equalTo("won"))
        .body("collection", equalTo("terminated"))
        .body("rots_on", nullValue());
    List<String> exits =
        Api.as(REPRESENTATIVE).get(Deals.PATH + "/" + deal + "/history").path("items.exited_to");
    assertThat(exits.getLast()).isEqualTo("terminated");
  }

  @Test
  void nothingMoreIsAgreedButMoneyIsSettled() {
    // Given
    terminate(FINANCE, "They are insolvent").then().statusCode(200);
    var invoice = Map.of("number", contract, "amount", dollars("5.00"), "tax_rate", 0.13);
    var less = Map.of("instalment", 2, "amount", dollars("1.00"), "reason", "Broken");

    // Then
    assertTerminated(terminate(FINANCE, "Again"));
    assertTerminated(add(REPRESENTATIVE, contract, "receipts", receipt("1.00")));
    assertTerminated(add(REPRESENTATIVE, contract, "deliveries", Map.of("complete", true)));
    assertTerminated(add(REPRESENTATIVE, contract, "invoices", invoice));
    assertTerminated(add(REPRESENTATIVE, contract, "credit-notes", less));
    var parts = List.of(part(1, LocalDate.of(2027, 1, 31), "1054.00"));
    assertTerminated(schedule(REPRESENTATIVE, contract, revision(), parts));

    // When: what was on its way is confirmed, and some of it goes back
    confirm(FINANCE, waiting).then().statusCode(200);
    var back =
        Map.of("instalment", 1, "amount", dollars("100.00"), "reason", "Back", "refunds", true);
    confirmNote(FINANCE, credited(REPRESENTATIVE, contract, back)).then().statusCode(200);

    // Then
    get(FINANCE, contract)
        .then()
        .body("contract.state", equalTo("terminated"))
        .body("contract.received", equalTo(dollars("554.00")))
        .body("contract.refunded", equalTo(dollars("100.00")))
        .body("contract.collected_cash", equalTo(dollars("454.00")))
        .body("contract.cancelled", equalTo(dollars("600.00")))
        .body("contract.next_due_on", nullValue());
    assertThat(overdue()).doesNotContain(contract);
  }

  @Test
  void whoeverListensHearsOfItWithoutTheReason() {
    // When
    terminate(DIRECTOR, "Private").then().statusCode(200);

    // Then
    Await.until(
        () ->
            assertThat(last(Payments.EVENTS, contract).get("event_type").asText())
                .isEqualTo("salesline.pipeline.contract.terminated.v1"));
    JsonNode told = last(Payments.EVENTS, contract);
    assertThat(told.get("cancelled_amount").decimalValue()).isEqualByComparingTo("554.00");
    assertThat(told.get("outstanding_amount").decimalValue()).isEqualByComparingTo("0");
    assertThat(told.get("state").asText()).isEqualTo("open");
    assertThat(told.toString()).doesNotContain("Private");
    Await.until(
        () -> assertThat(last(Deals.EVENTS, deal).path("fields").asText()).isEqualTo("collection"));
    assertThat(last(Deals.EVENTS, deal).get("collection").asText()).isEqualTo("unknown");
  }

  @Test
  void onlyFinanceAndThoseAboveTheOwnerTerminate() {
    for (String username : List.of(REPRESENTATIVE, ASSISTANT)) {
      terminate(username, "No").then().statusCode(403).body("code", equalTo("forbidden"));
    }
    terminate(OTHER_MANAGER, "No").then().statusCode(404);
    String own = contractOf(MANAGER, won(MANAGER));
    Api.as(MANAGER)
        .body(Map.of("reason", "No"))
        .post(PATH + "/" + own + "/termination")
        .then()
        .statusCode(403)
        .body("code", equalTo("own-contract"));
    terminate(MANAGER, " ").then().statusCode(400);
    Api.as(MANAGER).body(Map.of()).post(termination()).then().statusCode(400);
    get(FINANCE, contract).then().body("contract.state", equalTo("open"));
  }

  @Test
  void whatIsCollectedDoesNotFallThrough() {
    // Given
    confirm(FINANCE, waiting).then().statusCode(200);
    confirm(FINANCE, received(REPRESENTATIVE, contract, "500.00")).then().statusCode(200);
    add(REPRESENTATIVE, contract, "deliveries", Map.of("complete", true)).then().statusCode(201);

    // Then
    terminate(FINANCE, "Too late")
        .then()
        .statusCode(409)
        .body("code", equalTo("contract-collected"));
  }

  private static void assertTerminated(Response response) {
    response.then().statusCode(409).body("code", equalTo("contract-terminated"));
  }

  private Response terminate(String username, String reason) {
    return Api.as(username).body(Map.of("reason", reason)).post(termination());
  }

  private String termination() {
    return PATH + "/" + contract + "/termination";
  }

  private long revision() {
    return get(FINANCE, contract).<Integer>path("contract.revision");
  }

  private static JsonNode last(String topic, String key) {
    return TestEvents.of(topic, key).getLast();
  }

  private static List<String> overdue() {
    return listed("overdue", true);
  }

  private static List<String> listed(String filter, Object value) {
    return Api.as(FINANCE)
        .queryParam(filter, value)
        .queryParam("limit", 200)
        .get(PATH)
        .path("items.contract_id");
  }
}
