package io.salesline.pipeline;

import static io.salesline.pipeline.fixture.Deals.PATH;
import static io.salesline.pipeline.fixture.Deals.dollars;
import static io.salesline.pipeline.fixture.Deals.move;
import static io.salesline.pipeline.fixture.Deals.moved;
import static io.salesline.pipeline.fixture.Deals.opened;
import static io.salesline.pipeline.fixture.Processes.answer;
import static io.salesline.pipeline.fixture.Processes.criterion;
import static io.salesline.pipeline.fixture.Processes.delivery;
import static io.salesline.pipeline.fixture.Processes.drafted;
import static io.salesline.pipeline.fixture.Processes.item;
import static io.salesline.pipeline.fixture.Processes.process;
import static io.salesline.pipeline.fixture.Processes.stage;
import static io.salesline.pipeline.fixture.Processes.startingOn;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static io.salesline.platform.testing.TestOrganisation.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.salesline.pipeline.fixture.Products;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.RealStack;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A process of one's own, and a deal that is not ready for it. */
@QuarkusTest
@QuarkusTestResource(
    value = RealStack.class,
    initArgs = @ResourceArg(name = "service", value = "pipeline"))
class CriteriaInTheWayIT {

  @TestHTTPResource(management = true)
  URI management;

  private static int version;
  private String deal;

  @BeforeEach
  void aDealOnAProcessOfItsOwn() throws Exception {
    Api.awaitOrganisation();
    if (version == 0) {
      version = drafted(demanding());
    }
    deal = startingOn(version, () -> opened(REPRESENTATIVE));
  }

  private static Map<String, Object> demanding() {
    Map<String, Object> qualify = stage("qualify");
    qualify.put("checklist", List.of(item("need", true), item("rival", false)));
    qualify.put(
        "exit_criteria",
        List.of(
            criterion("customer-active", "customer.status == 'active'"),
            criterion(
                "close-known",
                "has(opportunity.expected_close) && opportunity.expected_close > now")));
    Map<String, Object> offer = stage("offer");
    offer.put(
        "entry_criteria",
        List.of(
            criterion("worth-it", "opportunity.amount_minor >= 200000"),
            criterion("something-sold", "lines.exists(line, line.amount_minor > 0)")));
    Map<String, Object> deliver = delivery();
    deliver.put("entry_criteria", List.of(criterion("rival-known", "checklist['rival'].answered")));
    return process(qualify, offer, deliver);
  }

  @Test
  void aRefusedMoveNamesAllThatIsMissingAndPassesOnceItIsThere() {
    // When
    refusedForAll(move(REPRESENTATIVE, deal, Map.of("to", "offer")).then().statusCode(409), "")
        .contentType(containsString("application/problem+json"))
        .body("allowed.to", contains("offer", "lost"))
        .body("detail", containsString("What about need?; "));
    Api.as(REPRESENTATIVE).get(PATH + "/" + deal).then().body("revision", equalTo(1));

    // Then
    makeReady();
    moved(REPRESENTATIVE, deal, "offer").body("stage", equalTo("offer"));
    move(REPRESENTATIVE, deal, Map.of("to", "won"))
        .then()
        .statusCode(409)
        .body("unmet.key", contains("rival-known"));
    answer(REPRESENTATIVE, deal, "rival", 0, "Nobody").then().statusCode(200);
    moved(REPRESENTATIVE, deal, "won").body("stage", equalTo("deliver"));
  }

  @Test
  void theRefusalSpeaksChineseToThoseWhoAskForIt() {
    Api.as(REPRESENTATIVE)
        .header("Accept-Language", "zh-CN")
        .body(Map.of("to", "offer"))
        .post(PATH + "/" + deal + "/transitions")
        .then()
        .statusCode(409)
        .body("title", equalTo("条件尚未满足"))
        .body("unmet[1].text", equalTo("need 如何？"))
        .body("detail", containsString("成立：close-known；"));
  }

  @Test
  void thePreviewTellsTheSameBeforehandToThoseWhoSeeTheDeal() {
    Api.as(REPRESENTATIVE)
        .get(PATH + "/" + deal + "/transitions")
        .then()
        .statusCode(200)
        .body("items.to", contains("offer", "lost"))
        .body("items[0].unmet.key", contains("close-known", "need", "worth-it", "something-sold"))
        .body("items[1].requires", contains("loss_reason"))
        .body("items[1].unmet", empty());
    Api.as(STRANGER).get(PATH + "/" + deal + "/transitions").then().statusCode(404);
    makeReady();
    Api.as(REPRESENTATIVE)
        .get(PATH + "/" + deal + "/transitions")
        .then()
        .body("items[0].unmet", empty());
  }

  @Test
  void bulkAndImportRefuseTheSameAndTheOthersDoNotSufferFromIt() throws Exception {
    // Given
    String ready = startingOn(version, () -> opened(REPRESENTATIVE));
    makeReady(ready);
    String third = opened(REPRESENTATIVE);

    // When
    var bulk =
        bulk(
            Map.of("opportunity_id", deal, "transition", Map.of("to", "offer")),
            Map.of("opportunity_id", ready, "transition", Map.of("to", "offer")),
            Map.of("opportunity_id", UUID.randomUUID(), "transition", Map.of("to", "offer")));
    var file =
        importing(
                "opportunity_id,to,loss_reason\n%s,offer,\n%s,first-contact,\nnobody,won,\n%s,lost,price\n"
                    .formatted(deal, third, ready))
            .statusCode(200);

    // Then
    bulk.body("items.status", contains("refused", "moved", "refused"))
        .body("items[1].stage", equalTo("offer"))
        .body("items[1].revision", equalTo(3))
        .body("items[0].revision", nullValue())
        .body("items[2].problem.code", equalTo("not-found"));
    refusedForAll(bulk, "items[0].problem.");
    file.body("items.status", contains("refused", "moved", "refused", "moved"))
        .body("items[2].problem.code", equalTo("invalid-request"));
    refusedForAll(file, "items[0].problem.");
  }

  @Test
  void aBulkIsBoundedAndAFileMustBeOne() {
    var item = Map.of("opportunity_id", deal, "transition", Map.of("to", "offer"));
    Api.as(REPRESENTATIVE)
        .body(Map.of("items", Collections.nCopies(201, item)))
        .post(PATH + "/transitions/bulk")
        .then()
        .statusCode(400);
    importing("opportunity_id\n" + deal + "\n")
        .statusCode(400)
        .body("code", equalTo("column-missing"));
  }

  @Test
  void whatWasMissingIsCountedByItsKey() {
    move(REPRESENTATIVE, deal, Map.of("to", "offer")).then().statusCode(409);
    makeReady();
    moved(REPRESENTATIVE, deal, "offer");
    assertThat(RestAssured.get(management.resolve("/q/metrics")).asString())
        .contains("salesline_opportunity_unmet_total{criterion=\"worth-it\",kind=\"entry\"}")
        .contains("salesline_opportunity_unmet_total{criterion=\"need\",kind=\"checklist\"}")
        .contains("salesline_opportunity_dwell_seconds_count{stage=\"qualify\"}");
  }

  private void makeReady() {
    makeReady(deal);
  }

  private static void makeReady(String deal) {
    answer(REPRESENTATIVE, deal, "need", 0, "Faster deliveries").then().statusCode(200);
    String product = Products.made("550");
    Api.as(REPRESENTATIVE)
        .header("If-Match", "\"1\"")
        .body(
            Map.of(
                "amount", dollars("2000"), "expected_close", "2099-12-18", "product_id", product))
        .patch(PATH + "/" + deal)
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse refusedForAll(ValidatableResponse response, String path) {
    return response
        .body(path + "code", equalTo("criteria-unmet"))
        .body(path + "unmet.key", contains("close-known", "need", "worth-it", "something-sold"))
        .body(path + "unmet.kind", contains("exit", "checklist", "entry", "entry"))
        .body(path + "unmet.stage", contains("qualify", "qualify", "offer", "offer"))
        .body(path + "unmet[1].text", equalTo("What about need?"));
  }

  @SafeVarargs
  private static ValidatableResponse bulk(Map<String, Object>... items) {
    return Api.as(REPRESENTATIVE)
        .body(Map.of("items", List.of(items)))
        .post(PATH + "/transitions/bulk")
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse importing(String file) {
    var csv =
        RestAssured.config().getEncoderConfig().encodeContentTypeAs("text/csv", ContentType.TEXT);
    return Api.as(REPRESENTATIVE)
        .config(RestAssured.config().encoderConfig(csv))
        .contentType("text/csv")
        .body(file)
        .post(PATH + "/transitions/import")
        .then();
  }
}
