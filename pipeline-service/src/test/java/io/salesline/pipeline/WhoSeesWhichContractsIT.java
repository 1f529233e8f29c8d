package io.salesline.pipeline;

import static io.salesline.pipeline.fixture.Deals.dollars;
import static io.salesline.pipeline.fixture.Payments.ASSISTANT;
import static io.salesline.pipeline.fixture.Payments.FINANCE;
import static io.salesline.pipeline.fixture.Payments.NOTES;
import static io.salesline.pipeline.fixture.Payments.PATH;
import static io.salesline.pipeline.fixture.Payments.RECEIPTS;
import static io.salesline.pipeline.fixture.Payments.SECOND_FINANCE;
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
import static io.salesline.platform.testing.TestOrganisation.ADMINISTRATOR;
import static io.salesline.platform.testing.TestOrganisation.ANALYST;
import static io.salesline.platform.testing.TestOrganisation.COLLEAGUE;
import static io.salesline.platform.testing.TestOrganisation.DIRECTOR;
import static io.salesline.platform.testing.TestOrganisation.MANAGER;
import static io.salesline.platform.testing.TestOrganisation.OTHER_MANAGER;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static io.salesline.platform.testing.TestOrganisation.STRANGER;
import static io.salesline.platform.testing.TestOrganisation.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.salesline.pipeline.fixture.Deals;
import io.salesline.pipeline.fixture.Payments;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.RealStack;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Role by record by verb. Everybody looks at Rick's contract. */
@QuarkusTest
@QuarkusTestResource(
    value = RealStack.class,
    initArgs = @ResourceArg(name = "service", value = "pipeline"))
class WhoSeesWhichContractsIT {

  private static final List<String> SEE_IT =
      List.of(REPRESENTATIVE, MANAGER, DIRECTOR, FINANCE, SECOND_FINANCE, ASSISTANT);
  private static final List<String> ASIDE = List.of(COLLEAGUE, STRANGER, OTHER_MANAGER);
  private static final Map<String, Object> NOTE =
      Map.of("instalment", 1, "amount", dollars("1.00"), "reason", "Broken");

  private String deal;
  private String contract;
  private String receipt;

  @BeforeEach
  void aContractOfRick() {
    Payments.awaitFinance();
    deal = won(REPRESENTATIVE);
    contract = contractOf(REPRESENTATIVE, deal);
    receipt = received(REPRESENTATIVE, contract, "10.00");
  }

  @Test
  void theOwnerThoseAboveFinanceAndTheTeamsAssistantSeeIt() {
    for (String username : SEE_IT) {
      assertReads(username, 200);
      assertThat(listed(username, "state", "open")).as(username).contains(contract);
    }
  }

  @Test
  void forOthersItDoesNotExist() {
    for (String username : ASIDE) {
      assertReads(username, 404);
      assertThat(listed(username, "state", "open")).as(username).doesNotContain(contract);
      assertThat(add(username, contract, "receipts", receipt("1.00")).statusCode()).isEqualTo(404);
      assertThat(add(username, contract, "credit-notes", NOTE).statusCode()).isEqualTo(404);
      assertThat(add(username, contract, "deliveries", Map.of("share", 1)).statusCode())
          .isEqualTo(404);
      var parts = List.of(part(1, LocalDate.of(2026, 12, 24), "1054.00"));
      assertThat(schedule(username, contract, 2, parts).statusCode()).isEqualTo(404);
      confirm(username, receipt).then().statusCode(403);
    }
  }

  @Test
  void onlyFinanceConfirmsAndRejects() {
    String note = credited(REPRESENTATIVE, contract, NOTE);
    for (String username : List.of(REPRESENTATIVE, MANAGER, DIRECTOR, ASSISTANT, ADMINISTRATOR)) {
      confirm(username, receipt).then().statusCode(403).body("code", equalTo("forbidden"));
      confirmNote(username, note).then().statusCode(403);
      reject(username, RECEIPTS + "/" + receipt).then().statusCode(403);
      reject(username, NOTES + "/" + note).then().statusCode(403);
    }
    confirm(FINANCE, receipt).then().statusCode(200);
    confirmNote(FINANCE, note).then().statusCode(200);
  }

  @Test
  void nobodyOfFinanceConfirmsWhatTheyRecorded() {
    String own = received(FINANCE, contract, "20.00");
    String note = credited(FINANCE, contract, NOTE);
    confirm(FINANCE, own).then().statusCode(403).body("code", equalTo("own-record"));
    confirmNote(FINANCE, note).then().statusCode(403).body("code", equalTo("own-record"));
    Api.as(FINANCE)
        .header("Accept-Language", "zh-CN")
        .post(RECEIPTS + "/" + own + "/confirmation")
        .then()
        .body("detail", equalTo("不能确认自己登记的记录。"));
    confirm(SECOND_FINANCE, own).then().statusCode(200);
    confirmNote(SECOND_FINANCE, note).then().statusCode(200);
  }

  @Test
  void thoseAboveRecordNoMoney() {
    for (String username : List.of(MANAGER, DIRECTOR)) {
      add(username, contract, "receipts", receipt("1.00"))
          .then()
          .statusCode(403)
          .body("code", equalTo("contract-of-another"));
      add(username, contract, "credit-notes", NOTE).then().statusCode(403);
    }
    for (String username : List.of(REPRESENTATIVE, ASSISTANT, FINANCE)) {
      add(username, contract, "receipts", receipt("1.00")).then().statusCode(201);
    }
  }

  @Test
  void analystsAndAdministratorsSeeNoContracts() {
    for (String username : List.of(ANALYST, ADMINISTRATOR)) {
      assertReads(username, 403);
      Api.as(username).get(PATH).then().statusCode(403);
    }
    RestAssured.get(PATH).then().statusCode(401);
  }

  @Test
  void theListIsCutByOwnerUnitAndCustomer() {
    String customer = get(FINANCE, contract).path("contract.customer_id");
    assertThat(listed(FINANCE, "customer_id", customer)).containsExactly(contract);
    assertThat(listed(FINANCE, "owner_id", id(REPRESENTATIVE))).contains(contract);
    assertThat(listed(FINANCE, "owner_id", id(COLLEAGUE))).doesNotContain(contract);
    assertThat(listed(FINANCE, "unit_id", id("east"))).contains(contract);
    assertThat(listed(FINANCE, "unit_id", id("west"))).doesNotContain(contract);
    assertThat(listed(FINANCE, "state", "collected")).doesNotContain(contract);
    Api.as(FINANCE).queryParam("overdue", "perhaps").get(PATH).then().statusCode(400);
    Api.as(FINANCE).queryParam("unit_id", "east").get(PATH).then().statusCode(400);
  }

  @Test
  void theListIsReadInParts() {
    String second = contractOf(REPRESENTATIVE, won(REPRESENTATIVE));
    Response first = Api.as(REPRESENTATIVE).queryParam("limit", 1).get(PATH);
    first.then().statusCode(200);
    assertThat(first.<List<String>>path("items.contract_id")).containsExactly(second);
    Response next =
        Api.as(REPRESENTATIVE)
            .queryParam("limit", 1)
            .queryParam("cursor", first.<String>path("next"))
            .get(PATH);
    assertThat(next.<List<String>>path("items.contract_id")).containsExactly(contract);
  }

  private void assertReads(String username, int status) {
    for (String address :
        List.of(
            PATH + "/" + contract,
            PATH + "/" + contract + "/schedule",
            PATH + "/" + contract + "/deliveries",
            PATH + "/" + contract + "/invoices",
            PATH + "/" + contract + "/receipts",
            PATH + "/" + contract + "/credit-notes",
            RECEIPTS + "/" + receipt,
            Deals.PATH + "/" + deal + "/contract")) {
      assertThat(Api.as(username).get(address).statusCode())
          .as(username + " " + address)
          .isEqualTo(status);
    }
  }

  private static List<String> listed(String username, String filter, Object value) {
    return Api.as(username)
        .queryParam(filter, value)
        .queryParam("limit", 200)
        .get(PATH)
        .path("items.contract_id");
  }

  private static Response reject(String username, String what) {
    return Api.as(username).body(Map.of("reason", "No")).post(what + "/rejection");
  }
}
