package io.salesline.pipeline;

import static io.salesline.pipeline.fixture.Deals.PATH;
import static io.salesline.pipeline.fixture.Deals.dollars;
import static io.salesline.pipeline.fixture.Deals.move;
import static io.salesline.pipeline.fixture.Deals.moved;
import static io.salesline.pipeline.fixture.Deals.opened;
import static io.salesline.pipeline.fixture.Processes.answer;
import static io.salesline.pipeline.fixture.Processes.checklist;
import static io.salesline.pipeline.fixture.Processes.startingOn;
import static io.salesline.pipeline.fixture.Reviews.approve;
import static io.salesline.pipeline.fixture.Reviews.waiting;
import static io.salesline.platform.testing.TestOrganisation.ANALYST;
import static io.salesline.platform.testing.TestOrganisation.OTHER_REVIEWER;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static io.salesline.platform.testing.TestOrganisation.REVIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.salesline.pipeline.fixture.Processes;
import io.salesline.pipeline.fixture.Products;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.RealStack;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The second version of the house, which asks for something. */
@QuarkusTest
@QuarkusTestResource(
    value = RealStack.class,
    initArgs = @ResourceArg(name = "service", value = "pipeline"))
class DefaultProcessIT {

  @BeforeEach
  void known() {
    Api.awaitOrganisation();
  }

  @Test
  void itHasTheStagesOfTheFirstTheFiveCoreQuestionsAndTwoGates() {
    Api.as(ANALYST)
        .get(Processes.PATH + "/2")
        .then()
        .statusCode(200)
        .body(
            "stages.stage",
            contains(
                "lead-screening",
                "first-contact",
                "needs-discovery",
                "proposal",
                "negotiation",
                "delivery-collection"))
        .body("stages.dwell_limit_working_days", contains(3, 7, 14, 14, 21, 21))
        .body(
            "stages.gate.findAll { it != null }.gate",
            contains("proposal-review", "contract-review"))
        .body(
            "stages[2].checklist.findAll { it.required }.item",
            contains("need", "problem", "decision", "budget", "alternatives"))
        .body("stages[1].checklist.kind", everyItem(equalTo("research")))
        .body("stages[2].exit_criteria[1].sentence_zh", equalTo("商机已有预计成交日期。"));
  }

  @Test
  void aDealGoesAllTheWayOnceEverythingIsThere() throws Exception {
    // Given
    String deal = startingOn(2, () -> opened(REPRESENTATIVE));
    moveFromStage(deal, "first-contact");
    moveFromStage(deal, "needs-discovery");
    move(REPRESENTATIVE, deal, Map.of("to", "proposal"))
        .then()
        .statusCode(409)
        .body(
            "unmet.key",
            contains(
                "close-expected",
                "need",
                "problem",
                "decision",
                "budget",
                "alternatives",
                "product-chosen"));

    // When
    complete(deal);
    answerStage(deal);
    approve(REVIEWER, waiting(REPRESENTATIVE, deal, "proposal"));
    moveFromStage(deal, "negotiation");
    answerStage(deal);
    String contract = waiting(REPRESENTATIVE, deal, "won");
    approve(REVIEWER, contract).body("moved", equalTo(false));
    approve(OTHER_REVIEWER, contract).body("moved", equalTo(true));

    // Then
    Api.as(REPRESENTATIVE)
        .get(PATH + "/" + deal)
        .then()
        .body("stage", equalTo("delivery-collection"))
        .body("process_version", equalTo(2));
  }

  /** Answers what the present stage requires, and goes on. */
  private static void moveFromStage(String deal, String to) {
    answerStage(deal);
    moved(REPRESENTATIVE, deal, to);
  }

  private static void answerStage(String deal) {
    String stage = Api.as(REPRESENTATIVE).get(PATH + "/" + deal).path("stage");
    List<String> items =
        Api.as(REPRESENTATIVE)
            .get(checklist(deal))
            .path("items.findAll { it.required && it.stage == '" + stage + "' }.item");
    assertThat(items).isNotEmpty();
    for (String item : items) {
      answer(REPRESENTATIVE, deal, item, 0, "So it is").then().statusCode(200);
    }
  }

  private static void complete(String deal) {
    String product = Products.made("550");
    Api.as(REPRESENTATIVE)
        .header("If-Match", "\"3\"")
        .body(
            Map.of(
                "amount", dollars("1100"), "expected_close", "2099-12-18", "product_id", product))
        .patch(PATH + "/" + deal)
        .then()
        .statusCode(200);
  }
}
