package io.salesline.pipeline;

import static io.salesline.pipeline.fixture.Deals.PATH;
import static io.salesline.pipeline.fixture.Deals.move;
import static io.salesline.pipeline.fixture.Deals.moved;
import static io.salesline.pipeline.fixture.Deals.opened;
import static io.salesline.pipeline.fixture.Deals.readyToWin;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.RealStack;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = RealStack.class,
    initArgs = @ResourceArg(name = "service", value = "pipeline"))
class RefusedMovesIT {

  @BeforeEach
  void known() {
    Api.awaitOrganisation();
  }

  @Test
  void aSkippedStageIsRefusedWithWhatIsAllowedAndNothingChanges() {
    // Given
    String deal = opened(REPRESENTATIVE);

    // When
    var refused = refused(deal, Map.of("to", "proposal"), 409, "stage-not-next");

    // Then
    refused
        .contentType(containsString("application/problem+json"))
        .body("type", equalTo("https://salesline.io/problems/stage-not-next"))
        .body("stage", equalTo("lead-screening"))
        .body("allowed.to", contains("first-contact", "lost"))
        .body("allowed[1].requires", contains("loss_reason"))
        .body("detail", containsString("one stage at a time"));
    Api.as(REPRESENTATIVE)
        .get(PATH + "/" + deal)
        .then()
        .header("ETag", "\"1\"")
        .body("stage", equalTo("lead-screening"));
  }

  @Test
  void aRefusalSpeaksChineseToThoseWhoAskForIt() {
    Api.as(REPRESENTATIVE)
        .header("Accept-Language", "zh-CN")
        .body(Map.of("to", "won"))
        .post(PATH + "/" + opened(REPRESENTATIVE) + "/transitions")
        .then()
        .statusCode(409)
        .body("title", equalTo("尚不能赢单"));
  }

  @Test
  void eachWayThatIsClosedHasItsOwnCode() {
    String deal = opened(REPRESENTATIVE);
    refused(deal, Map.of("to", "won"), 409, "not-ready-to-win");
    refused(deal, Map.of("to", "lead-screening"), 409, "stage-already-entered");
    refused(deal, Map.of("to", "delivery-collection"), 409, "stage-entered-by-winning");
    refused(deal, Map.of("to", "limbo"), 422, "stage-unknown")
        .body("allowed.to", hasItem("first-contact"));
    refused(deal, Map.of("to", "lost"), 422, "loss-reason-required");
    moved(REPRESENTATIVE, deal, "first-contact");
    refused(deal, Map.of("to", "lead-screening"), 409, "reason-required")
        .body("allowed.find { it.to == 'lead-screening' }.requires", contains("reason"));
    refused(deal, Map.of("to", "lead-screening", "reason", "  "), 409, "reason-required");
  }

  @Test
  void leavingOpenIsFinal() {
    String won = readyToWin(REPRESENTATIVE);
    moved(REPRESENTATIVE, won, "won");
    refused(won, Map.of("to", "negotiation", "reason", "r"), 409, "opportunity-closed");
    refused(won, Map.of("to", "delivery-collection"), 409, "opportunity-closed");
    refused(won, Map.of("to", "won"), 409, "opportunity-closed").body("allowed", empty());
    refused(won, Map.of("to", "lost", "loss_reason", "price"), 409, "opportunity-closed");
  }

  @Test
  void theClosingDayIsNeitherToComeNorBeforeTheDealWasOpened() {
    String deal = readyToWin(REPRESENTATIVE);
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    refused(
        deal,
        Map.of("to", "won", "closed_on", today.plusDays(1).toString()),
        422,
        "date-in-future");
    refused(
        deal,
        Map.of("to", "won", "closed_on", today.minusDays(1).toString()),
        422,
        "closed-before-opened");
    refused(deal, Map.of("to", "won", "closed_on", "+99999-01-01"), 422, "date-implausible");
  }

  @Test
  void aStaleIfMatchIsRefusedWhereItIsSent() {
    // Given
    String deal = opened(REPRESENTATIVE);
    moved(REPRESENTATIVE, deal, "first-contact");

    // When / Then
    Api.as(REPRESENTATIVE)
        .header("If-Match", "\"1\"")
        .body(Map.of("to", "needs-discovery"))
        .post(PATH + "/" + deal + "/transitions")
        .then()
        .statusCode(412)
        .body("code", equalTo("stale-revision"));
  }

  @Test
  void badInputGetsItsOwnProblemAndChangesNothing() {
    String deal = opened(REPRESENTATIVE);
    refused(deal, Map.of("to", "lost", "loss_reason", "boredom"), 400, "invalid-request")
        .body("errors[0].field", equalTo("loss_reason"))
        .body("errors[0].code", equalTo("unknown-value"));
    refused(deal, Map.of("to", "won", "owner_id", deal), 400, "invalid-request")
        .body("errors[0].code", equalTo("unknown-field"));
    refused(deal, Map.of("to", "lost", "closed_on", "yesterday"), 400, "invalid-request");
    refused(deal, Map.of("to", "x\u0000y"), 400, "invalid-request");
    refused(deal, Map.of("reason", "x"), 400, "invalid-request");
    refused(deal, Map.of("to", "won", "reason", "x".repeat(1001)), 400, "invalid-request");
    refused("not-an-id", Map.of("to", "won"), 404, "not-found");
    Api.as(REPRESENTATIVE).get(PATH + "/" + deal).then().header("ETag", "\"1\"");
  }

  @Test
  void aReasonOfAnyLengthIsRefusedAndDoesNotExhaustTheStack() {
    String deal = opened(REPRESENTATIVE);
    for (String reason : new String[] {"x".repeat(20_000), "线\n".repeat(10_000)}) {
      refused(deal, Map.of("to", "lost", "reason", reason), 400, "invalid-request")
          .body("errors.code", contains("field-size"));
    }
    String endless = "x".repeat(100_000);
    refused(deal, Map.of("to", "lost", "reason", endless), 400, "json-too-large");
  }

  private static ValidatableResponse refused(
      String deal, Map<String, ?> transition, int status, String code) {
    return refused(deal, transition, status).body("code", equalTo(code));
  }

  private static ValidatableResponse refused(String deal, Map<String, ?> transition, int status) {
    return move(REPRESENTATIVE, deal, transition).then().statusCode(status);
  }
}
