package io.salesline.pipeline;

import static io.salesline.pipeline.fixture.Deals.dollars;
import static io.salesline.pipeline.fixture.Payments.FINANCE;
import static io.salesline.pipeline.fixture.Payments.SECOND_FINANCE;
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
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.salesline.pipeline.fixture.Deals;
import io.salesline.pipeline.fixture.Payments;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.Database;
import io.salesline.platform.testing.RealStack;
import io.salesline.platform.testing.Simultaneously;
import io.salesline.platform.testing.TestEvents;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nothing is counted twice, however many ask at once. */
@QuarkusTest
@QuarkusTestResource(
    value = RealStack.class,
    initArgs = @ResourceArg(name = "service", value = "pipeline"))
class RivalsForAReceiptIT {

  private static final int RIVALS = 20;

  @BeforeEach
  void known() {
    Payments.awaitFinance();
  }

  @Test
  void ofManyConfirmationsAtOnceOneCounts() throws Exception {
    // Given
    String contract = contract(REPRESENTATIVE);
    String receipt = received(REPRESENTATIVE, contract, "700.00");

    // When
    List<String> answers =
        Simultaneously.times(RIVALS, () -> outcome(() -> confirm(FINANCE, receipt)));

    // Then
    assertOneWins(answers, "200 null", "409 confirmed-already");
    get(FINANCE, contract)
        .then()
        .body("contract.collected_cash", equalTo(dollars("700.00")))
        .body("contract.outstanding", equalTo(dollars("354.00")))
        .body("contract.revision", equalTo(3));
    Await.until(() -> assertThat(TestEvents.of(Payments.EVENTS, contract)).hasSize(3));
    assertThat(audited(contract, "receipt-confirmed")).isEqualTo(1);
  }

  @Test
  void aConfirmationAndARejectionDoNotBothHappen() throws Exception {
    // Given
    String contract = contract(REPRESENTATIVE);
    String receipt = received(REPRESENTATIVE, contract, "700.00");
    var deeds = new ArrayList<Callable<String>>();
    for (int i = 0; i < RIVALS / 2; i++) {
      deeds.add(() -> outcome(() -> confirm(FINANCE, receipt)));
      deeds.add(
          () ->
              outcome(
                  () ->
                      Api.as(SECOND_FINANCE)
                          .body(Map.of("reason", "No such money"))
                          .post(Payments.RECEIPTS + "/" + receipt + "/rejection")));
    }

    // When
    List<String> answers = Simultaneously.all(deeds);

    // Then
    assertThat(answers).containsOnlyOnce("200 null");
  }

  @Test
  void theSameReceiptToldByManyIsOne() throws Exception {
    // Given
    String contract = contract(REPRESENTATIVE);
    var body = receipt("10.00");

    // When
    List<String> answers =
        Simultaneously.times(
            RIVALS, () -> outcome(() -> add(REPRESENTATIVE, contract, "receipts", body)));

    // Then
    assertOneWins(answers, "201 null", "200 null");
    assertThat(
            Database.number(
                "select count(*) from contract_receipt where contract_id = '" + contract + "'"))
        .isEqualTo(1);
  }

  @Test
  void receiptsThatComeAtOnceAreMatchedOnceEach() throws Exception {
    // Given
    String contract = contract(REPRESENTATIVE);

    // When
    List<String> answers =
        Simultaneously.times(
            RIVALS,
            () -> outcome(() -> add(REPRESENTATIVE, contract, "receipts", receipt("100.00"))));

    // Then
    assertThat(answers).containsOnly("201 null");
    get(FINANCE, contract).then().body("instalments[0].matched", equalTo(dollars("1054.00")));
    assertThat(
            Database.text(
                "select sum(amount) - sum(matched) from contract_receipt where contract_id = '"
                    + contract
                    + "'"))
        .isEqualTo("946.00\n");
  }

  @Test
  void lastPaymentsThatAreConfirmedAtOnceCollectTheDealOnce() throws Exception {
    // Given
    String deal = won(REPRESENTATIVE);
    String contract = contractOf(REPRESENTATIVE, deal);
    add(REPRESENTATIVE, contract, "deliveries", Map.of("complete", true)).then().statusCode(201);
    var deeds = new ArrayList<Callable<String>>();
    for (String amount : List.of("500.00", "300.00", "254.00")) {
      String receipt = received(REPRESENTATIVE, contract, amount);
      deeds.add(() -> outcome(() -> confirm(FINANCE, receipt)));
      deeds.add(() -> outcome(() -> confirm(SECOND_FINANCE, receipt)));
    }

    // When
    List<String> answers = Simultaneously.all(deeds);

    // Then
    assertThat(Collections.frequency(answers, "200 null")).isEqualTo(3);
    Api.as(REPRESENTATIVE)
        .get(Deals.PATH + "/" + deal)
        .then()
        .body("collection", equalTo("complete"))
        .body("revision", equalTo(7));
    assertThat(audited(contract, "collected")).isEqualTo(1);
  }

  @Test
  void aCreditNoteIsAppliedOnce() throws Exception {
    // Given
    String contract = contract(REPRESENTATIVE);
    var body = Map.of("instalment", 1, "amount", dollars("1000.00"), "reason", "Broken");
    String note = credited(REPRESENTATIVE, contract, body);

    // When
    List<String> answers =
        Simultaneously.times(RIVALS, () -> outcome(() -> confirmNote(FINANCE, note)));

    // Then
    assertOneWins(answers, "200 null", "409 confirmed-already");
    get(FINANCE, contract).then().body("contract.credited", equalTo(dollars("1000.00")));
  }

  @Test
  void anInvoiceNumberIsUsedOnceWhicheverTheContract() throws Exception {
    // Given
    var invoice =
        Map.of("number", UUID.randomUUID().toString(), "amount", dollars("5.00"), "tax_rate", 0.13);
    var deeds = new ArrayList<Callable<String>>();
    for (int i = 0; i < 6; i++) {
      String contract = contract(REPRESENTATIVE);
      deeds.add(() -> outcome(() -> add(REPRESENTATIVE, contract, "invoices", invoice)));
    }

    // When
    List<String> answers = Simultaneously.all(deeds);

    // Then
    assertThat(answers).containsOnlyOnce("201 null");
    assertThat(Collections.frequency(answers, "409 invoice-number-used")).isEqualTo(5);
  }

  @Test
  void oneOfManyEditorsOfARevisionWinsAndTheOthersAreStale() throws Exception {
    // Given
    String contract = contract(REPRESENTATIVE);
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    var parts = List.of(part(1, today, "54.00"), part(2, today, "1000.00"));

    // When
    List<String> answers =
        Simultaneously.times(
            RIVALS, () -> outcome(() -> schedule(REPRESENTATIVE, contract, 1, parts)));

    // Then
    assertOneWins(answers, "200 null", "412 stale-revision");
  }

  @Test
  void aKeyReplaysTheAnswer() {
    // Given
    String contract = contract(REPRESENTATIVE);
    String receipt = received(REPRESENTATIVE, contract, "10.00");
    String key = UUID.randomUUID().toString();
    String address = Payments.RECEIPTS + "/" + receipt + "/confirmation";
    Response first = Api.as(FINANCE).header("Idempotency-Key", key).post(address);

    // When
    Response again = Api.as(FINANCE).header("Idempotency-Key", key).post(address);

    // Then
    first.then().statusCode(200);
    again.then().statusCode(200).header("Idempotency-Replayed", "true");
    assertThat(again.asString()).isEqualTo(first.asString());
  }

  private static long audited(String contract, String action) {
    return Database.number(
        "select count(*) from audit_log where action = '%s' and entity_id = '%s'"
            .formatted(action, contract));
  }

  private static void assertOneWins(List<String> answers, String winner, String others) {
    assertThat(answers).containsOnlyOnce(winner);
    assertThat(Collections.frequency(answers, others)).isEqualTo(RIVALS - 1);
  }

  private static String outcome(Supplier<Response> ask) {
    Response response = Simultaneously.unlessBusy(ask);
    return response.statusCode() + " " + response.path("code");
  }
}
