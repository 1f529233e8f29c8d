package io.salesline.pipeline;

import static io.salesline.pipeline.fixture.Deals.dollars;
import static io.salesline.pipeline.fixture.Deals.moved;
import static io.salesline.pipeline.fixture.Payments.ASSISTANT;
import static io.salesline.pipeline.fixture.Payments.EVENTS;
import static io.salesline.pipeline.fixture.Payments.FINANCE;
import static io.salesline.pipeline.fixture.Payments.PATH;
import static io.salesline.pipeline.fixture.Payments.RECEIPTS;
import static io.salesline.pipeline.fixture.Payments.STATES;
import static io.salesline.pipeline.fixture.Payments.add;
import static io.salesline.pipeline.fixture.Payments.confirm;
import static io.salesline.pipeline.fixture.Payments.confirmNote;
import static io.salesline.pipeline.fixture.Payments.contract;
import static io.salesline.pipeline.fixture.Payments.contractOf;
import static io.salesline.pipeline.fixture.Payments.credited;
import static io.salesline.pipeline.fixture.Payments.get;
import static io.salesline.pipeline.fixture.Payments.part;
import static io.salesline.pipeline.fixture.Payments.receipt;
import static io.salesline.pipeline.fixture.Payments.received;
import static io.salesline.pipeline.fixture.Payments.schedule;
import static io.salesline.pipeline.fixture.Payments.won;
import static io.salesline.platform.testing.TestOrganisation.ADMINISTRATOR;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static io.salesline.platform.testing.TestOrganisation.id;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.salesline.pipeline.fixture.Deals;
import io.salesline.pipeline.fixture.Payments;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.Database;
import io.salesline.platform.testing.RealStack;
import io.salesline.platform.testing.TestEvents;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = RealStack.class,
    initArgs = @ResourceArg(name = "service", value = "pipeline"))
class CollectingAContractIT {

  @TestHTTPResource(value = "/", management = true)
  URI management;

  private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

  @BeforeEach
  void known() {
    Payments.awaitFinance();
  }

  @Test
  void aWonDealBringsOneContractOfItsAmount() {
    // When
    String deal = won(REPRESENTATIVE);

    // Then
    Api.as(REPRESENTATIVE)
        .get(Deals.PATH + "/" + deal + "/contract")
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("contract.opportunity_id", equalTo(deal))
        .body("contract.owner_id", equalTo(id(REPRESENTATIVE).toString()))
        .body("contract.won_on", equalTo(today.toString()))
        .body("contract.state", equalTo("open"))
        .body("contract.amount", equalTo(dollars("1054.00")))
        .body("contract.outstanding", equalTo(dollars("1054.00")))
        .body("contract.overdue", equalTo(false))
        .body("instalments", hasSize(1))
        .body("instalments[0].due_on", equalTo(today.plusDays(30).toString()))
        .body("instalments[0].amount", equalTo(dollars("1054.00")));
    String contract = contractOf(REPRESENTATIVE, deal);
    Await.until(() -> assertThat(TestEvents.of(EVENTS, contract)).hasSize(1));
    assertThat(types(contract)).containsExactly("contract.opened");
  }

  @Test
  void anOpenDealHasNoContractNorHasOneThatHistoryTells() {
    String open = Deals.opened(REPRESENTATIVE);
    Api.as(REPRESENTATIVE).get(Deals.PATH + "/" + open + "/contract").then().statusCode(404);
    var told =
        Map.of(
            "external_id",
            UUID.randomUUID().toString(),
            "owner_username",
            REPRESENTATIVE,
            "amount",
            dollars("10.00"),
            "stage",
            "delivery-collection",
            "status",
            "won",
            "closed_on",
            "2020-01-01");
    String past =
        Api.as(ADMINISTRATOR)
            .body(Map.of("items", List.of(told)))
            .post(Deals.PATH + "/history")
            .then()
            .statusCode(200)
            .extract()
            .path("items[0].opportunity_id");
    Api.as(REPRESENTATIVE).get(Deals.PATH + "/" + past + "/contract").then().statusCode(404);
    Api.as(REPRESENTATIVE)
        .queryParam("overdue", "true")
        .get(PATH)
        .then()
        .body("items.opportunity_id", not(hasItem(past)));
  }

  /** One instalment is paid in parts, one early, one late; then a credit note corrects it all. */
  @Test
  void theDealIsCollectedToTheCentAndACreditNoteCorrectsIt() {
    // Given
    String deal = won(REPRESENTATIVE);
    String contract = contractOf(REPRESENTATIVE, deal);
    schedule(
            REPRESENTATIVE,
            contract,
            1,
            List.of(
                part(1, today.minusDays(1), "351.33"),
                part(2, today, "351.33"),
                part(3, today.plusDays(60), "351.34")))
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("contract.overdue", equalTo(true))
        .body("instalments.overdue", contains(true, false, false));
    assertListedAsOverdue(contract, true);

    // When: partial and over two instalments
    confirm(FINANCE, received(REPRESENTATIVE, contract, "200.00")).then().statusCode(200);
    assertSums(contract, "200.00", "854.00").body("contract.overdue", equalTo(true));
    confirm(FINANCE, received(ASSISTANT, contract, "151.34")).then().statusCode(200);
    assertSums(contract, "351.34", "702.66")
        .body("contract.overdue", equalTo(false))
        .body("instalments[1].paid.amount", equalTo("0.01"));
    assertListedAsOverdue(contract, false);

    // When: early
    var early = receipt("351.34");
    early.put("matches", List.of(Map.of("instalment", 3, "amount", dollars("351.34"))));
    String third =
        add(REPRESENTATIVE, contract, "receipts", early)
            .then()
            .statusCode(201)
            .body("matches.instalment", contains(3))
            .extract()
            .path("receipt_id");
    confirm(FINANCE, third).then().statusCode(200);
    assertSums(contract, "702.68", "351.32");

    // When: all is delivered, then the rest is paid, and a cent too much
    add(REPRESENTATIVE, contract, "deliveries", Map.of("share", 60)).then().statusCode(201);
    add(REPRESENTATIVE, contract, "deliveries", Map.of("complete", true))
        .then()
        .statusCode(201)
        .body("contract.delivered_on", equalTo(today.toString()))
        .body("contract.state", equalTo("open"));
    assertDeal(deal, "open");
    String last = received(REPRESENTATIVE, contract, "351.33");
    assertDeal(deal, "open");
    confirm(FINANCE, last)
        .then()
        .statusCode(200)
        .body("matched", equalTo(dollars("351.32")))
        .body("unmatched", equalTo(dollars("0.01")));

    // Then
    assertSums(contract, "1054.01", "0.00")
        .body("contract.state", equalTo("collected"))
        .body("contract.collected_on", equalTo(today.toString()))
        .body("contract.next_due_on", nullValue());
    assertDeal(deal, "complete")
        .body("stage", equalTo("delivery-collection"))
        .body("revision", equalTo(7));
    stays(deal)
        .body("items[-1].stage", equalTo("delivery-collection"))
        .body("items[-1].exited_to", equalTo("collected"))
        .body("items[-1].exited_at", notNullValue());

    // When
    String note =
        credited(
            REPRESENTATIVE,
            contract,
            Map.of(
                "instalment",
                2,
                "amount",
                dollars("54.00"),
                "reason",
                "Two came broken",
                "refunds",
                true));
    assertDeal(deal, "complete");
    confirmNote(FINANCE, note).then().statusCode(200).body("state", equalTo("confirmed"));

    // Then
    assertSums(contract, "1000.01", "54.00").body("contract.state", equalTo("open"));
    assertDeal(deal, "open").body("revision", equalTo(8));
    stays(deal)
        .body("items[-1].stage", equalTo("delivery-collection"))
        .body("items[-1].exited_at", nullValue())
        .body("items[-1].reason", equalTo("Two came broken"));

    // When: what was broken need not be paid after all
    String less =
        credited(
            REPRESENTATIVE,
            contract,
            Map.of("instalment", 2, "amount", dollars("54.00"), "reason", "Agreed"));
    confirmNote(FINANCE, less).then().statusCode(200);

    // Then
    assertSums(contract, "1000.01", "0.00")
        .body("contract.state", equalTo("collected"))
        .body("contract.amount", equalTo(dollars("1054.00")))
        .body("contract.credited", equalTo(dollars("54.00")));
    assertDeal(deal, "complete");
    assertCollectedCashIsThatOfTheEvents(contract, 100_001);
    Await.until(
        () ->
            assertThat(dealTypes(deal)).endsWith("collected", "collection-reopened", "collected"));
  }

  private void assertCollectedCashIsThatOfTheEvents(String contract, long cents) {
    Await.until(() -> assertThat(types(contract)).endsWith("contract.collected"));
    List<JsonNode> events = TestEvents.of(EVENTS, contract);
    long sum = 0;
    for (JsonNode event : events) {
      String type = event.get("event_type").asText();
      if (type.endsWith("receipt.confirmed.v1")) {
        sum += event.get("minor_units").asLong();
      }
      if (type.endsWith("credit-note.confirmed.v1") && event.get("refunds").asBoolean()) {
        sum -= event.get("minor_units").asLong();
      }
    }
    assertThat(sum).isEqualTo(cents);
    var revisions = new ArrayList<Integer>();
    for (int revision = 1; revision <= events.size(); revision++) {
      revisions.add(revision);
    }
    assertThat(events)
        .extracting(event -> event.get("revision").asInt())
        .containsExactlyElementsOf(revisions);
    assertThat(TestEvents.of(STATES, contract).getLast()).isEqualTo(events.getLast());
    assertThat(events.toString()).doesNotContain("broken");
    String words =
        TestEvents.all(STATES).stream()
            .filter(message -> message.key().equals(contract))
            .map(message -> new String(message.value(), UTF_8))
            .reduce((first, second) -> second)
            .orElseThrow();
    assertThat(words).contains("\"collected_amount\":1000.01,", "\"outstanding_amount\":0.00,");
  }

  @Test
  void theSameReceiptAgainIsTheSameReceipt() {
    // Given
    String contract = contract(REPRESENTATIVE);
    var body = receipt("100.00");
    String first =
        add(REPRESENTATIVE, contract, "receipts", body)
            .then()
            .statusCode(201)
            .header("Location", notNullValue())
            .extract()
            .path("receipt_id");

    // Then
    add(FINANCE, contract, "receipts", body)
        .then()
        .statusCode(200)
        .body("receipt_id", equalTo(first));
    body.put("amount", dollars("100.01"));
    add(FINANCE, contract, "receipts", body)
        .then()
        .statusCode(409)
        .body("code", equalTo("receipt-reference-used"));
  }

  @Test
  void whatIsRejectedIsFreeAndTheReasonStays() {
    // Given
    String contract = contract(REPRESENTATIVE);
    String receipt = received(REPRESENTATIVE, contract, "1054.00");
    add(REPRESENTATIVE, contract, "receipts", receipt("1.00"))
        .then()
        .body("matches", empty())
        .body("unmatched", equalTo(dollars("1.00")));

    // When
    Api.as(FINANCE)
        .body(Map.of("reason", "No such money"))
        .post(RECEIPTS + "/" + receipt + "/rejection")
        .then()
        .statusCode(200)
        .body("state", equalTo("rejected"))
        .body("rejection", equalTo("No such money"))
        .body("matches", empty());

    // Then
    get(REPRESENTATIVE, contract).then().body("instalments[0].matched", equalTo(dollars("0.00")));
    confirm(FINANCE, receipt).then().statusCode(409).body("code", equalTo("rejected-already"));
    Await.until(() -> assertThat(types(contract)).contains("receipt.rejected"));
    assertThat(TestEvents.of(EVENTS, contract).toString()).doesNotContain("No such money");
  }

  @Test
  void matchesAreDecidedAnewUntilTheReceiptIsConfirmed() {
    // Given
    String contract = contract(REPRESENTATIVE);
    schedule(
            REPRESENTATIVE,
            contract,
            1,
            List.of(part(1, today, "54.00"), part(2, today.plusDays(9), "1000.00")))
        .then()
        .statusCode(200);
    String receipt = received(REPRESENTATIVE, contract, "54.00");

    // When
    match(receipt, 3, Map.of("matches", List.of(match(2, "40.00"))))
        .statusCode(200)
        .header("ETag", "\"4\"")
        .body("matches.instalment", contains(2))
        .body("unmatched", equalTo(dollars("14.00")));
    confirm(FINANCE, receipt).then().statusCode(200);

    // Then
    match(receipt, 5, Map.of("matches", List.of()))
        .statusCode(409)
        .body("code", equalTo("matches-final"));
    match(receipt, 5, Map.of())
        .statusCode(200)
        .body("matches.instalment", contains(1, 2))
        .body("unmatched", equalTo(dollars("0.00")));
    assertSums(contract, "54.00", "1000.00");
    match(receipt, 5, Map.of()).statusCode(412);
  }

  @Test
  void anInvoiceStandsBetweenInstalmentAndReceipt() {
    // Given
    String contract = contract(REPRESENTATIVE);
    String number = UUID.randomUUID().toString();
    var invoice =
        Map.of("number", number, "amount", dollars("1054.00"), "tax_rate", 0.13, "instalment", 1);

    // When
    add(REPRESENTATIVE, contract, "invoices", invoice).then().statusCode(201);

    // Then
    Api.as(FINANCE)
        .get(PATH + "/" + contract + "/invoices")
        .then()
        .body("items.number", contains(number))
        .body("items[0].instalment", equalTo(1))
        .body("items[0].invoiced_on", equalTo(today.toString()));
    add(REPRESENTATIVE, contract(REPRESENTATIVE), "invoices", invoice)
        .then()
        .statusCode(409)
        .body("code", equalTo("invoice-number-used"));
    schedule(REPRESENTATIVE, contract, 2, List.of(part(2, today, "1054.00")))
        .then()
        .statusCode(409)
        .body("code", equalTo("instalment-in-use"));
  }

  @Test
  void amountAndTaxRateAreSetWhileTheScheduleIsOneInstalment() {
    String contract = contract(REPRESENTATIVE);
    amend(contract, 1, Map.of("amount", dollars("1191.02"), "tax_rate", 0.13))
        .statusCode(200)
        .body("contract.amount", equalTo(dollars("1191.02")))
        .body("contract.tax_rate", equalTo(0.13f))
        .body("instalments[0].amount", equalTo(dollars("1191.02")));
    amend(contract, 1, Map.of("tax_rate", 0.06)).statusCode(412);
    amend(contract, 2, Map.of("amount", Map.of("amount", "5", "currency", "CNY")))
        .statusCode(422)
        .body("code", equalTo("currency-differs"));
    amend(contract, 2, Map.of("amount", dollars("0")))
        .statusCode(422)
        .body("code", equalTo("amount-not-positive"));
    Api.as(REPRESENTATIVE).body(Map.of()).patch(PATH + "/" + contract).then().statusCode(428);
    schedule(REPRESENTATIVE, contract, 2, List.of(part(1, today, "1191.01")))
        .then()
        .statusCode(422)
        .body("code", equalTo("schedule-sum"));
  }

  @Test
  void aDealWonForNothingIsGivenItsAmountLater() {
    // Given
    Map<String, Object> terms = Deals.deal(Deals.customer());
    terms.put("amount", dollars("0"));
    String deal = Deals.open(REPRESENTATIVE, terms).then().extract().path("opportunity_id");
    for (String stage :
        List.of("first-contact", "needs-discovery", "proposal", "negotiation", "won")) {
      moved(REPRESENTATIVE, deal, stage);
    }
    String contract = contractOf(REPRESENTATIVE, deal);
    add(REPRESENTATIVE, contract, "deliveries", Map.of("complete", true))
        .then()
        .body("contract.state", equalTo("open"));

    // When
    amend(contract, 2, Map.of("amount", dollars("7.00"))).statusCode(200);
    confirm(FINANCE, received(REPRESENTATIVE, contract, "7.00")).then().statusCode(200);

    // Then
    assertDeal(deal, "complete");
  }

  @Test
  void whatIsKeptOfAContractAddsUpOrIsNotKept() {
    String contract = contract(REPRESENTATIVE);
    String receipt = received(REPRESENTATIVE, contract, "100.00");
    for (String change :
        List.of(
            "update contract set received = 100 where id = '%s'",
            "update contract set amount = amount + 0.01 where id = '%s'",
            "update contract_instalment set paid = 1 where contract_id = '%s'",
            "update contract_instalment set matched = 99 where contract_id = '%s'",
            "update contract_receipt set matched = 101 where contract_id = '%s'",
            "update contract_match set amount = 99.99 where contract_id = '%s'",
            "delete from contract_match where contract_id = '%s'",
            "update contract_receipt set state = 'confirmed', decided_at = now(), decided_by ="
                + " recorded_by where contract_id = '%s'")) {
      assertThatThrownBy(() -> Database.change(change.formatted(contract)))
          .as(change)
          .isInstanceOf(IllegalStateException.class);
    }
    confirm(FINANCE, receipt).then().statusCode(200);
  }

  @Test
  void whatIsOverdueAndWhatIsConfirmedIsMeasured() {
    // Given
    String contract = contract(REPRESENTATIVE);
    var parts = List.of(part(1, today.minusDays(1), "54.00"), part(2, today, "1000.00"));
    schedule(REPRESENTATIVE, contract, 1, parts).then().statusCode(200);

    // When
    confirm(FINANCE, received(REPRESENTATIVE, contract, "1.00")).then().statusCode(200);

    // Then
    Await.until(
        () ->
            assertThat(RestAssured.get(management.resolve("/q/metrics")).asString())
                .containsPattern("salesline_contracts_overdue(\\{[^}]*})? [1-9]")
                .containsPattern("salesline_contract_receipts_confirmed_total(\\{[^}]*})? [1-9]"));
  }

  private static Map<String, Object> match(int instalment, String amount) {
    return Map.of("instalment", instalment, "amount", dollars(amount));
  }

  private static ValidatableResponse match(String receipt, long revision, Map<String, ?> body) {
    return Api.as(REPRESENTATIVE)
        .header("If-Match", "\"" + revision + "\"")
        .body(body)
        .put(RECEIPTS + "/" + receipt + "/matches")
        .then();
  }

  private static ValidatableResponse amend(String contract, long revision, Map<String, ?> body) {
    return Api.as(REPRESENTATIVE)
        .header("If-Match", "\"" + revision + "\"")
        .body(body)
        .patch(PATH + "/" + contract)
        .then();
  }

  private static ValidatableResponse assertSums(
      String contract, String collectedCash, String outstanding) {
    return get(FINANCE, contract)
        .then()
        .statusCode(200)
        .body("contract.collected_cash", equalTo(dollars(collectedCash)))
        .body("contract.outstanding", equalTo(dollars(outstanding)));
  }

  private static ValidatableResponse assertDeal(String deal, String collection) {
    return Api.as(REPRESENTATIVE)
        .get(Deals.PATH + "/" + deal)
        .then()
        .statusCode(200)
        .body("status", equalTo("won"))
        .body("collection", equalTo(collection));
  }

  private static ValidatableResponse stays(String deal) {
    return Api.as(REPRESENTATIVE).get(Deals.PATH + "/" + deal + "/history").then().statusCode(200);
  }

  private static void assertListedAsOverdue(String contract, boolean overdue) {
    Api.as(FINANCE)
        .queryParam("overdue", overdue)
        .queryParam("limit", 200)
        .get(PATH)
        .then()
        .body("items.contract_id", hasItem(contract));
    Api.as(FINANCE)
        .queryParam("overdue", !overdue)
        .queryParam("limit", 200)
        .get(PATH)
        .then()
        .body("items.contract_id", not(hasItem(contract)));
  }

  private static List<String> types(String contract) {
    return TestEvents.of(EVENTS, contract).stream().map(CollectingAContractIT::type).toList();
  }

  private static List<String> dealTypes(String deal) {
    return TestEvents.of(Deals.EVENTS, deal).stream()
        .map(event -> type(event).substring("opportunity.".length()))
        .toList();
  }

  private static String type(JsonNode event) {
    String type = event.get("event_type").asText();
    return type.substring("salesline.pipeline.".length(), type.length() - ".v1".length());
  }
}
