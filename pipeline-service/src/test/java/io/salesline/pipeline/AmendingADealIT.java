package io.salesline.pipeline;

import static io.salesline.pipeline.fixture.Deals.EVENTS;
import static io.salesline.pipeline.fixture.Deals.PATH;
import static io.salesline.pipeline.fixture.Deals.customer;
import static io.salesline.pipeline.fixture.Deals.deal;
import static io.salesline.pipeline.fixture.Deals.dollars;
import static io.salesline.pipeline.fixture.Deals.move;
import static io.salesline.pipeline.fixture.Deals.open;
import static io.salesline.pipeline.fixture.Deals.opened;
import static io.salesline.platform.testing.TestOrganisation.COLLEAGUE;
import static io.salesline.platform.testing.TestOrganisation.MANAGER;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static io.salesline.platform.testing.TestOrganisation.STRANGER;
import static io.salesline.platform.testing.TestOrganisation.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.RealStack;
import io.salesline.platform.testing.TestEvents;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = RealStack.class,
    initArgs = @ResourceArg(name = "service", value = "pipeline"))
class AmendingADealIT {

  @BeforeEach
  void known() {
    Api.awaitOrganisation();
  }

  @Test
  void whatIsSentChangesAndTheRestStays() {
    // Given
    String deal = opened(REPRESENTATIVE);

    // When
    var amended = amend(deal, 1, Map.of("amount", dollars("2000"), "expected_close", "2026-12-18"));

    // Then
    amended
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("amount.amount", equalTo("2000.00"))
        .body("expected_close", equalTo("2026-12-18"))
        .body("name", equalTo("Forty workstations"));
    Await.until(() -> assertThat(TestEvents.of(EVENTS, deal)).hasSize(2));
    var event = TestEvents.of(EVENTS, deal).getLast();
    assertThat(event.get("fields").asText()).isEqualTo("amount,expected_close");
    assertThat(event.get("previous_owner_id").isNull()).isTrue();
  }

  @Test
  void nullClearsWhatMayBeAbsentAndNothingElse() {
    // Given
    String deal = opened(REPRESENTATIVE);
    amend(deal, 1, Map.of("expected_close", "2026-12-18")).statusCode(200);

    // When
    Map<String, Object> cleared = new HashMap<>();
    cleared.put("expected_close", null);

    // Then
    amend(deal, 2, cleared).statusCode(200).body("expected_close", nullValue());
    cleared.put("name", null);
    amend(deal, 3, cleared)
        .statusCode(400)
        .body("errors[0].field", equalTo("name"))
        .body("errors[0].code", equalTo("field-not-null"));
  }

  @Test
  void anEditWithoutEffectIsNoEvent() {
    String deal = opened(REPRESENTATIVE);
    amend(deal, 1, Map.of("name", "Forty workstations")).statusCode(200).header("ETag", "\"1\"");
    amend(deal, 1, Map.of()).statusCode(200).header("ETag", "\"1\"");
  }

  @Test
  void theRevisionMustBeSaidAndMustBeTheLast() {
    String deal = opened(REPRESENTATIVE);
    Api.as(REPRESENTATIVE)
        .body(Map.of("name", "x"))
        .patch(PATH + "/" + deal)
        .then()
        .statusCode(428)
        .body("code", equalTo("if-match-required"));
    amend(deal, 7, Map.of("name", "x")).statusCode(412).body("code", equalTo("stale-revision"));
  }

  @Test
  void aManagerHandsADealToSomebodyInTheTeamButToNobodyElse() {
    // Given
    String deal = opened(REPRESENTATIVE);

    // When
    amendAs(MANAGER, deal, 1, Map.of("owner_id", id(STRANGER)))
        .statusCode(422)
        .body("code", equalTo("owner-unknown"));
    amendAs(MANAGER, deal, 1, Map.of("owner_id", id(COLLEAGUE))).statusCode(200);

    // Then
    Api.as(REPRESENTATIVE).get(PATH + "/" + deal).then().statusCode(404);
    Api.as(COLLEAGUE).get(PATH + "/" + deal).then().statusCode(200);
    Await.until(() -> assertThat(TestEvents.of(EVENTS, deal)).hasSize(2));
    assertThat(TestEvents.of(EVENTS, deal).getLast().get("previous_owner_id").asText())
        .isEqualTo(id(REPRESENTATIVE).toString());
  }

  @Test
  void whatItPointsToMustBeThere() {
    String deal = opened(REPRESENTATIVE);
    amend(deal, 1, Map.of("product_id", UUID.randomUUID()))
        .statusCode(422)
        .body("code", equalTo("product-unknown"))
        .body("errors[0].field", equalTo("product_id"));
    amend(deal, 1, Map.of("customer_id", UUID.randomUUID()))
        .statusCode(422)
        .body("code", equalTo("customer-unknown"));
    amend(deal, 1, Map.of("amount", Map.of("amount", "5", "currency", "CNY")))
        .statusCode(422)
        .body("code", equalTo("exchange-rate-unknown"))
        .body("organisation_currency", equalTo("USD"));
  }

  @Test
  void aClosedDealIsNotEdited() {
    String deal = opened(REPRESENTATIVE);
    move(REPRESENTATIVE, deal, Map.of("to", "lost", "loss_reason", "other"));
    amend(deal, 2, Map.of("amount", dollars("1")))
        .statusCode(409)
        .body("code", equalTo("opportunity-closed"));
  }

  @Test
  void oneIdempotencyKeyHasOneEffectAndAnotherRequestUnderItIsRefused() {
    // Given
    String key = UUID.randomUUID().toString();
    var request = deal(customer());

    // When
    String first = openWithKey(key, request).statusCode(201).extract().asString();
    String second = openWithKey(key, request).statusCode(201).extract().asString();

    // Then
    assertThat(second).isEqualTo(first);
    request.put("name", "Fifty workstations");
    openWithKey(key, request).statusCode(422).body("code", equalTo("idempotency-key-reused"));
  }

  @Test
  void clearingAFieldIsAnotherRequestThanLeavingItOut() {
    // Given
    String deal = opened(REPRESENTATIVE);
    String key = UUID.randomUUID().toString();
    Map<String, Object> cleared = new HashMap<>();
    cleared.put("expected_close", null);

    // When
    amendWithKey(key, deal, Map.of()).statusCode(200);

    // Then
    amendWithKey(key, deal, cleared)
        .statusCode(422)
        .body("code", equalTo("idempotency-key-reused"));
  }

  @Test
  void aDealIsOpenedOnlyWithWhatADealHas() {
    var request = deal(customer());
    request.put("stage", "negotiation");
    open(REPRESENTATIVE, request).then().statusCode(400).body("errors[0].field", equalTo("stage"));
    request = deal(customer());
    request.put("amount", dollars("-1"));
    open(REPRESENTATIVE, request).then().statusCode(422).body("code", equalTo("amount-negative"));
    request.put("amount", dollars("1.001"));
    open(REPRESENTATIVE, request).then().statusCode(400).body("code", equalTo("invalid-request"));
    request = deal(customer());
    request.put("name", "\u0007");
    open(REPRESENTATIVE, request).then().statusCode(400).body("errors[0].field", equalTo("name"));
    request.remove("name");
    open(REPRESENTATIVE, request).then().statusCode(400).body("errors[0].field", equalTo("name"));
  }

  private static ValidatableResponse openWithKey(String key, Map<String, ?> request) {
    return Api.as(REPRESENTATIVE).header("Idempotency-Key", key).body(request).post(PATH).then();
  }

  private static ValidatableResponse amendWithKey(String key, String deal, Map<String, ?> edits) {
    return Api.as(REPRESENTATIVE)
        .header("Idempotency-Key", key)
        .header("If-Match", "\"1\"")
        .body(edits)
        .patch(PATH + "/" + deal)
        .then();
  }

  private static ValidatableResponse amend(String deal, long revision, Map<String, ?> edits) {
    return amendAs(REPRESENTATIVE, deal, revision, edits);
  }

  private static ValidatableResponse amendAs(
      String username, String deal, long revision, Map<String, ?> edits) {
    return Api.as(username)
        .header("If-Match", "\"" + revision + "\"")
        .body(edits)
        .patch(PATH + "/" + deal)
        .then();
  }
}
