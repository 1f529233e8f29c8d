package io.salesline.pipeline;

import static io.salesline.pipeline.fixture.Deals.EVENTS;
import static io.salesline.pipeline.fixture.Deals.PATH;
import static io.salesline.pipeline.fixture.Deals.dollars;
import static io.salesline.pipeline.fixture.Deals.move;
import static io.salesline.pipeline.fixture.Deals.opened;
import static io.salesline.pipeline.fixture.Processes.criterion;
import static io.salesline.pipeline.fixture.Processes.delivery;
import static io.salesline.pipeline.fixture.Processes.process;
import static io.salesline.pipeline.fixture.Processes.published;
import static io.salesline.pipeline.fixture.Processes.stage;
import static io.salesline.pipeline.fixture.Reviews.gatedProcess;
import static io.salesline.pipeline.fixture.Reviews.openedOn;
import static io.salesline.pipeline.fixture.Reviews.waiting;
import static io.salesline.platform.testing.TestOrganisation.MANAGER;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static io.salesline.platform.testing.TestOrganisation.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.salesline.pipeline.fixture.Products;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.Database;
import io.salesline.platform.testing.RealStack;
import io.salesline.platform.testing.Simultaneously;
import io.salesline.platform.testing.TestEvents;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = RealStack.class,
    initArgs = @ResourceArg(name = "service", value = "pipeline"))
class SellingLinesIT {

  private static final String LINES = "salesline.pipeline.opportunity-line-events.v1";

  private String desk;
  private String lamp;

  @BeforeEach
  void known() {
    Api.awaitOrganisation();
    desk = Products.made("550");
    lamp = Products.made("49");
  }

  @Test
  void aDealIsWorthTheSumOfItsLines() {
    // Given
    String deal = opened(REPRESENTATIVE);
    lines(REPRESENTATIVE, deal).then().body("items", empty());

    // When: the desk at its list price less 7.5 per cent, the lamp at a price of its own
    sell(deal, 1, desk(), lamp("45", 2))
        .then()
        .statusCode(200)
        .body("items.net_amount", contains("6105.00", "90.00"))
        .body("items.tax_amount", contains("793.65", "0.00"))
        .body("items.gross_profit", contains("1545.00", null))
        .body("totals.net.amount", equalTo("6195.00"))
        .body("totals.cost", nullValue());

    // Then
    Api.as(REPRESENTATIVE)
        .get(PATH + "/" + deal)
        .then()
        .body("amount.amount", equalTo("6195.00"))
        .body("product_id", nullValue())
        .body("revision", equalTo(2));
    amend(deal, 2, Map.of("amount", dollars("1")))
        .then()
        .statusCode(409)
        .body("code", equalTo("amount-from-lines"));
    amend(deal, 2, Map.of("name", "Desks and lamps")).then().statusCode(200);

    // When
    sell(deal, 3, desk()).then().statusCode(200).body("totals.margin_percent", equalTo("25.3"));

    // Then
    Await.until(
        () ->
            assertThat(TestEvents.of(LINES, deal + ":2"))
                .extracting(event -> event.get("removed").asBoolean())
                .containsExactly(false, true));
    assertThat(TestEvents.of(LINES, deal + ":1")).hasSize(1);
    assertThat(TestEvents.of(EVENTS, deal).get(1).get("fields").asText()).isEqualTo("amount,lines");
    sell(deal, 4, desk()).then().statusCode(200).body("revision", equalTo(4));
    Await.until(() -> assertThat(profits(deal)).containsExactly(null, null, null, 1545));
  }

  /** Of each of its events, in whole dollars. */
  private static List<Integer> profits(String deal) {
    return TestEvents.of(EVENTS, deal).stream()
        .map(event -> event.get("gross_profit_amount_organisation"))
        .map(profit -> profit.isNull() ? null : profit.intValue())
        .collect(Collectors.toCollection(ArrayList::new));
  }

  @Test
  void badLinesAreRefusedEachByItsPlaceAndNothingIsHalfDone() {
    String deal = opened(REPRESENTATIVE);
    sell(deal, 1, desk(), Map.of("product_id", UUID.randomUUID().toString(), "quantity", 1))
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("items[1].product_id"))
        .body("errors[0].code", equalTo("product-unknown"));
    sell(deal, 1, Map.of("product_id", desk, "quantity", 0)).then().statusCode(400);
    sell(deal, 1, Map.of("product_id", desk, "quantity", 1, "discount_percent", 101))
        .then()
        .statusCode(400);
    sell(
            deal,
            1,
            Map.of("product_id", desk, "quantity", 999_999_999, "unit_price", 999_999_999_999L))
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("sum-too-large"));
    sell(deal, 1, Map.of("product_id", desk, "quantity", 1, "unit_price", 0.005))
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("price-too-fine"));
    sell(deal, 7, desk()).then().statusCode(412);
    Api.as(STRANGER).get(PATH + "/" + deal + "/lines").then().statusCode(404);
    lines(MANAGER, deal).then().body("items", empty()).body("revision", equalTo(1));
    move(REPRESENTATIVE, deal, Map.of("to", "lost", "loss_reason", "price"));
    sell(deal, 2, desk()).then().statusCode(409).body("code", equalTo("opportunity-closed"));
  }

  @Test
  void criteriaSpeakOfLinesAndAMoveIsJudgedByThem() throws Exception {
    // Given
    Map<String, Object> offer = stage("offer");
    offer.put(
        "entry_criteria",
        List.of(
            criterion("discount-bounded", "lines.all(line, line.discount_basis_points <= 500)"),
            criterion(
                "margin-known",
                "lines.all(line, has(line.profit_minor) && line.profit_minor > 0)")));
    String deal = openedOn(published(process(stage("qualify"), offer, delivery())), REPRESENTATIVE);
    sell(deal, 1, desk(), lamp("45", 2)).then().statusCode(200);

    // When / Then
    move(REPRESENTATIVE, deal, Map.of("to", "offer"))
        .then()
        .statusCode(409)
        .body("unmet.key", contains("discount-bounded", "margin-known"));
    Map<String, Object> sound =
        Map.of("product_id", desk, "quantity", 12, "unit_cost", 380, "discount_percent", 5);
    sell(deal, 2, sound).then().statusCode(200);
    move(REPRESENTATIVE, deal, Map.of("to", "offer")).then().statusCode(200);
  }

  @Test
  void anotherDiscountVoidsAnApprovalEvenAtTheSameAmount() throws Exception {
    // Given
    String deal = openedOn(gatedProcess(1), REPRESENTATIVE);
    sell(deal, 1, Map.of("product_id", desk, "quantity", 2, "unit_price", 100))
        .then()
        .statusCode(200);
    String review = waiting(REPRESENTATIVE, deal, "offer");

    // When: 2 × 200 less a half is what it was worth before
    sell(
            deal,
            2,
            Map.of("product_id", desk, "quantity", 2, "unit_price", 200, "discount_percent", 50))
        .then()
        .statusCode(200)
        .body("totals.net.amount", equalTo("200.00"));

    // Then
    assertThat(Database.text("select state from review where id = '" + review + "'").strip())
        .isEqualTo("voided");
  }

  @Test
  void ofManyWhoSellAtOnceOneWins() throws Exception {
    String deal = opened(REPRESENTATIVE);
    List<Integer> answers =
        Simultaneously.times(8, () -> sell(deal, 1, desk(), lamp("45", 2)).statusCode());
    assertThat(answers).containsOnlyOnce(200).containsOnly(200, 412);
    lines(REPRESENTATIVE, deal).then().body("totals.net.amount", equalTo("6195.00"));
  }

  private Map<String, Object> desk() {
    return Map.of(
        "product_id",
        desk,
        "quantity",
        12,
        "unit_cost",
        380,
        "discount_percent",
        7.5,
        "tax_percent",
        13);
  }

  private Map<String, Object> lamp(String price, int quantity) {
    return Map.of("product_id", lamp, "quantity", quantity, "unit_price", price);
  }

  @SafeVarargs
  private static Response sell(String deal, int revision, Map<String, Object>... lines) {
    return Api.as(REPRESENTATIVE)
        .header("If-Match", "\"" + revision + "\"")
        .body(Map.of("items", List.of(lines)))
        .put(PATH + "/" + deal + "/lines");
  }

  private static Response lines(String username, String deal) {
    return Api.as(username).get(PATH + "/" + deal + "/lines");
  }

  private static Response amend(String deal, int revision, Map<String, ?> edits) {
    return Api.as(REPRESENTATIVE)
        .header("If-Match", "\"" + revision + "\"")
        .body(edits)
        .patch(PATH + "/" + deal);
  }
}
