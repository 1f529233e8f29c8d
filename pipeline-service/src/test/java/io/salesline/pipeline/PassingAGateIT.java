package io.salesline.pipeline;

import static io.salesline.pipeline.fixture.Deals.PATH;
import static io.salesline.pipeline.fixture.Deals.move;
import static io.salesline.pipeline.fixture.Deals.moved;
import static io.salesline.pipeline.fixture.Reviews.approve;
import static io.salesline.pipeline.fixture.Reviews.decide;
import static io.salesline.pipeline.fixture.Reviews.gatedProcess;
import static io.salesline.pipeline.fixture.Reviews.openedOn;
import static io.salesline.pipeline.fixture.Reviews.waiting;
import static io.salesline.pipeline.fixture.Reviews.waive;
import static io.salesline.pipeline.fixture.Reviews.withdraw;
import static io.salesline.pipeline.fixture.Reviews.worth;
import static io.salesline.platform.testing.TestOrganisation.ANALYST;
import static io.salesline.platform.testing.TestOrganisation.COLLEAGUE;
import static io.salesline.platform.testing.TestOrganisation.DIRECTOR;
import static io.salesline.platform.testing.TestOrganisation.MANAGER;
import static io.salesline.platform.testing.TestOrganisation.OTHER_MANAGER;
import static io.salesline.platform.testing.TestOrganisation.OTHER_REVIEWER;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static io.salesline.platform.testing.TestOrganisation.REVIEWER;
import static io.salesline.platform.testing.TestOrganisation.STRANGER;
import static io.salesline.platform.testing.TestOrganisation.WAIVER_GRANTOR;
import static io.salesline.platform.testing.TestOrganisation.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.salesline.pipeline.fixture.Processes;
import io.salesline.pipeline.fixture.Reviews;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.Database;
import io.salesline.platform.testing.RealStack;
import io.salesline.platform.testing.TestEvents;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = RealStack.class,
    initArgs = @ResourceArg(name = "service", value = "pipeline"))
class PassingAGateIT {

  @BeforeEach
  void known() {
    Api.awaitOrganisation();
  }

  @Test
  void aMoveWaitsForItsReviewAndIsMadeByTheLastApproval() throws Exception {
    // Given
    String deal = openedOn(gatedProcess(2), REPRESENTATIVE);
    Api.as(REPRESENTATIVE)
        .get(PATH + "/" + deal + "/transitions")
        .then()
        .body("items[0].gates.gate", contains("offer-review"))
        .body("items[0].gates[0].text", equalTo("Review: offer-review"));

    // When
    String review = waiting(REPRESENTATIVE, deal, "offer");

    // Then: asking again meets the same review; the deal stays where it is
    assertThat(waiting(MANAGER, deal, "offer")).isEqualTo(review);
    assertStage(deal, "qualify");
    assertThat(inbox(REVIEWER)).contains(review);
    assertThat(inbox(REPRESENTATIVE)).doesNotContain(review);
    Api.as(REVIEWER)
        .get(Reviews.PATH + "/" + review)
        .then()
        .statusCode(200)
        .body("evidence.opportunity.amount_minor", equalTo(105_400))
        .body("review.state", equalTo("open"));
    Api.as(REVIEWER).get(PATH + "/" + deal).then().statusCode(200);

    // When
    approve(REVIEWER, review).body("moved", equalTo(false)).body("review.state", equalTo("open"));
    assertStage(deal, "qualify");
    assertThat(inbox(REVIEWER)).doesNotContain(review);
    decide(REVIEWER, review, Map.of("verdict", "approve"))
        .then()
        .statusCode(409)
        .body("code", equalTo("review-decided-by-you"));
    approve(OTHER_REVIEWER, review)
        .body("moved", equalTo(true))
        .body("review.state", equalTo("approved"));

    // Then
    assertStage(deal, "offer");
    Api.as(REVIEWER).get(PATH + "/" + deal).then().statusCode(404);
    Api.as(REVIEWER)
        .get(Reviews.PATH + "/" + review)
        .then()
        .body("decisions.verdict", contains("approve", "approve"));
    Await.until(
        () ->
            assertThat(TestEvents.of(Reviews.EVENTS, review))
                .extracting(event -> event.get("event_type").asText() + event.get("state").asText())
                .containsExactly(
                    "salesline.pipeline.review.opened.v1open",
                    "salesline.pipeline.review.decided.v1open",
                    "salesline.pipeline.review.decided.v1approved"));
  }

  @Test
  void nobodyDecidesOnWhatIsTheirOwnAndNobodyDoesItForThem() throws Exception {
    // Given: rosa may review, and the deal is hers
    String deal = openedOn(gatedProcess(1), COLLEAGUE);
    String review = waiting(COLLEAGUE, deal, "offer");

    // When / Then
    assertRefused(COLLEAGUE, review, 403, "four-eyes");
    assertRefused(MANAGER, review, 403, "not-a-reviewer");
    assertRefused(STRANGER, review, 404, "not-found");
    delegate(COLLEAGUE, REPRESENTATIVE);
    decide(REPRESENTATIVE, review, Map.of("verdict", "approve", "for_member", id(COLLEAGUE)))
        .then()
        .statusCode(404);
    delegate(REVIEWER, COLLEAGUE);
    decide(COLLEAGUE, review, Map.of("verdict", "approve", "for_member", id(REVIEWER)))
        .then()
        .statusCode(403)
        .body("code", equalTo("four-eyes"));
    assertStage(deal, "qualify");

    // Even the database refuses what the code would let through
    assertThat(Database.rows("select conname from pg_constraint where conname = 'four_eyes'"))
        .hasSize(1);
    approve(REVIEWER, review).body("moved", equalTo(true));
  }

  @Test
  void whoSubmittedForAnotherDoesNotDecideEither() throws Exception {
    // Given: a director who moves the deal of somebody else and might review by escalation
    String deal = openedOn(gatedProcess(1), REPRESENTATIVE);
    String review = waiting(DIRECTOR, deal, "offer");

    // When
    escalate(review);

    // Then
    assertRefused(DIRECTOR, review, 403, "four-eyes");
  }

  @Test
  void whoTakesTheDealOverMeanwhileDoesNotDecideEither() throws Exception {
    // Given: rosa may review, until the deal is hers
    String deal = openedOn(gatedProcess(1), REPRESENTATIVE);
    String review = waiting(REPRESENTATIVE, deal, "offer");
    int revision = Api.as(MANAGER).get(PATH + "/" + deal).path("revision");
    Api.as(MANAGER)
        .header("If-Match", "\"" + revision + "\"")
        .body(Map.of("owner_id", id(COLLEAGUE)))
        .patch(PATH + "/" + deal)
        .then()
        .statusCode(200);

    // When / Then
    assertRefused(COLLEAGUE, review, 403, "four-eyes");
    approve(REVIEWER, review).body("moved", equalTo(true));
  }

  @Test
  void aChangedAmountVoidsWhatWasApproved() throws Exception {
    // Given: one of two has approved
    String deal = openedOn(gatedProcess(2), REPRESENTATIVE);
    String review = waiting(REPRESENTATIVE, deal, "offer");
    approve(REVIEWER, review);

    // When
    worth(REPRESENTATIVE, deal, "9999.00").then().statusCode(200);

    // Then: back again is still another deal
    assertRefused(OTHER_REVIEWER, review, 404, "not-found");
    worth(REPRESENTATIVE, deal, "1054.00").then().statusCode(200);
    assertState(review, "voided");
    String another = waiting(REPRESENTATIVE, deal, "offer");
    assertThat(another).isNotEqualTo(review);
    approve(REVIEWER, another);
    approve(OTHER_REVIEWER, another).body("moved", equalTo(true));

    // When: it changes after the gate
    worth(REPRESENTATIVE, deal, "100.00").then().statusCode(200);

    // Then: the way on leads through the same gate again, and the next one
    assertState(another, "voided");
    List<String> gates =
        move(REPRESENTATIVE, deal, Map.of("to", "won"))
            .then()
            .statusCode(202)
            .extract()
            .path("reviews.gate");
    assertThat(gates).containsExactlyInAnyOrder("offer-review", "contract-review");
    assertStage(deal, "offer");
  }

  @Test
  void whatDoesNotMatterToReviewersVoidsNothing() throws Exception {
    String deal = openedOn(gatedProcess(1), REPRESENTATIVE);
    String review = waiting(REPRESENTATIVE, deal, "offer");
    int revision = Api.as(REPRESENTATIVE).get(PATH + "/" + deal).path("revision");
    Api.as(REPRESENTATIVE)
        .header("If-Match", "\"" + revision + "\"")
        .body(Map.of("name", "Fifty workstations"))
        .patch(PATH + "/" + deal)
        .then()
        .statusCode(200);
    approve(REVIEWER, review).body("moved", equalTo(true));
  }

  @Test
  void oneNoIsEnoughAndTheDealMaySubmitAgain() throws Exception {
    String deal = openedOn(gatedProcess(2), REPRESENTATIVE);
    String review = waiting(REPRESENTATIVE, deal, "offer");
    decide(REVIEWER, review, Map.of("verdict", "reject"))
        .then()
        .statusCode(422)
        .body("code", equalTo("comment-required"));
    decide(REVIEWER, review, Map.of("verdict", "reject", "comment", "Margin too thin"))
        .then()
        .statusCode(200)
        .body("review.state", equalTo("rejected"));
    assertStage(deal, "qualify");
    Api.as(REPRESENTATIVE)
        .get(Reviews.PATH + "/" + review)
        .then()
        .body("decisions[0].comment", equalTo("Margin too thin"));
    assertThat(waiting(REPRESENTATIVE, deal, "offer")).isNotEqualTo(review);
  }

  @Test
  void theSubmitterTakesItBackAndAnotherWayEndsIt() throws Exception {
    String deal = openedOn(gatedProcess(1), REPRESENTATIVE);
    String review = waiting(REPRESENTATIVE, deal, "offer");
    withdraw(MANAGER, review).then().statusCode(403).body("code", equalTo("review-of-another"));
    withdraw(REPRESENTATIVE, review).then().statusCode(200).body("state", equalTo("withdrawn"));
    String second = waiting(REPRESENTATIVE, deal, "offer");
    move(REPRESENTATIVE, deal, Map.of("to", "lost", "loss_reason", "price")).then().statusCode(200);
    assertState(second, "withdrawn");
    assertRefused(REVIEWER, second, 404, "not-found");
  }

  @Test
  void conditionsHoldTheDealUntilTheyAreFulfilled() throws Exception {
    // Given
    String deal = openedOn(gatedProcess(1), REPRESENTATIVE);
    String review = waiting(REPRESENTATIVE, deal, "offer");
    decide(REVIEWER, review, Map.of("verdict", "approve-with-conditions"))
        .then()
        .statusCode(422)
        .body("code", equalTo("conditions-required"));
    decide(
            REVIEWER,
            review,
            Map.of(
                "verdict",
                "approve-with-conditions",
                "conditions",
                List.of("Get the credit report", "Name a sponsor")))
        .then()
        .statusCode(200)
        .body("moved", equalTo(true));

    // When / Then
    move(REPRESENTATIVE, deal, Map.of("to", "won"))
        .then()
        .statusCode(409)
        .body("code", equalTo("criteria-unmet"))
        .body("unmet.kind", contains("condition", "condition"))
        .body("unmet.text", contains("Get the credit report", "Name a sponsor"));
    fulfil(REPRESENTATIVE, review, 1).then().statusCode(200);
    fulfil(REPRESENTATIVE, review, 1)
        .then()
        .statusCode(409)
        .body("code", equalTo("condition-fulfilled"));
    fulfil(REVIEWER, review, 2).then().statusCode(403);
    fulfil(MANAGER, review, 2).then().statusCode(200);
    move(REPRESENTATIVE, deal, Map.of("to", "won")).then().statusCode(202);
  }

  @Test
  void aWaiverLetsTheDealThroughUntilItExpires() throws Exception {
    // Given
    int process = gatedProcess(1);
    String deal = openedOn(process, REPRESENTATIVE);
    String late = openedOn(process, REPRESENTATIVE);
    String soon = Instant.now().plusSeconds(3600).toString();

    // When / Then: of a role of its own
    waive(DIRECTOR, deal, "offer-review", soon).then().statusCode(403);
    waive(WAIVER_GRANTOR, deal, "no-such-gate", soon)
        .then()
        .statusCode(422)
        .body("code", equalTo("gate-unknown"));
    waive(WAIVER_GRANTOR, deal, "offer-review", Instant.now().plusSeconds(9_000_000).toString())
        .then()
        .statusCode(422)
        .body("code", equalTo("expiry-out-of-bounds"));

    String waiver =
        waive(WAIVER_GRANTOR, deal, "offer-review", soon)
            .then()
            .statusCode(201)
            .extract()
            .path("waiver_id");
    moved(REPRESENTATIVE, deal, "offer");
    assertThat(
            Database.number(
                "select count(*) from audit_log where entity = 'gate-waiver' and entity_id = '"
                    + waiver
                    + "'"))
        .isEqualTo(1);

    // It lasts no longer than it says
    waive(WAIVER_GRANTOR, late, "offer-review", Instant.now().plusMillis(400).toString())
        .then()
        .statusCode(201);
    Await.until(
        () ->
            assertThat(
                    Database.number(
                        "select count(*) from gate_waiver where expires_at < now()"
                            + " and opportunity_id = '"
                            + late
                            + "'"))
                .isEqualTo(1));
    move(REPRESENTATIVE, late, Map.of("to", "offer")).then().statusCode(202);

    // Nor than somebody lets it
    String revoked =
        waive(WAIVER_GRANTOR, late, "offer-review", soon).then().extract().path("waiver_id");
    Api.as(WAIVER_GRANTOR)
        .post("/api/pipeline/v1/waivers/" + revoked + "/revocation")
        .then()
        .statusCode(200)
        .body("revoked_at", notNullValue());
    move(REPRESENTATIVE, late, Map.of("to", "offer")).then().statusCode(202);
    Api.as(REPRESENTATIVE).get(PATH + "/" + late + "/waivers").then().body("items", hasSize(2));
    Api.as(STRANGER).get(PATH + "/" + late + "/waivers").then().statusCode(404);
  }

  @Test
  void aDelegateDecidesForWhoIsAbsent() throws Exception {
    // Given
    String deal = openedOn(gatedProcess(1), REPRESENTATIVE);
    String review = waiting(REPRESENTATIVE, deal, "offer");
    assertRefused(OTHER_MANAGER, review, 404, "not-found");

    // When
    String delegation = delegate(OTHER_REVIEWER, OTHER_MANAGER);

    // Then
    assertThat(inbox(OTHER_MANAGER)).contains(review);
    assertRefused(OTHER_MANAGER, review, 403, "not-a-reviewer");
    Api.as(OTHER_REVIEWER)
        .delete("/api/pipeline/v1/review-delegations/" + delegation)
        .then()
        .statusCode(204);
    assertThat(inbox(OTHER_MANAGER)).doesNotContain(review);
    delegate(OTHER_REVIEWER, OTHER_MANAGER);
    decide(OTHER_MANAGER, review, Map.of("verdict", "approve", "for_member", id(OTHER_REVIEWER)))
        .then()
        .statusCode(200)
        .body("moved", equalTo(true));
    Api.as(REPRESENTATIVE)
        .get(Reviews.PATH + "/" + review)
        .then()
        .body("decisions[0].decided_by", equalTo(id(OTHER_MANAGER).toString()))
        .body("decisions[0].for_member", equalTo(id(OTHER_REVIEWER).toString()));
  }

  @Test
  void whatWaitsTooLongComesBeforeTheDirectors() throws Exception {
    // Given
    String deal = openedOn(gatedProcess(1), REPRESENTATIVE);
    String review = waiting(REPRESENTATIVE, deal, "offer");
    assertRefused(DIRECTOR, review, 403, "not-a-reviewer");

    // When
    escalate(review);

    // Then
    assertThat(inbox(DIRECTOR)).contains(review);
    approve(DIRECTOR, review).body("moved", equalTo(true));
  }

  @Test
  void bulkAndFilesMeetTheSameGate() throws Exception {
    // Given
    int process = gatedProcess(1);
    String first = openedOn(process, REPRESENTATIVE);
    String second = openedOn(process, REPRESENTATIVE);

    // When / Then
    Api.as(REPRESENTATIVE)
        .body(
            Map.of(
                "items",
                List.of(Map.of("opportunity_id", first, "transition", Map.of("to", "offer")))))
        .post(PATH + "/transitions/bulk")
        .then()
        .statusCode(200)
        .body("items[0].status", equalTo("in-review"))
        .body("items[0].reviews.gate", contains("offer-review"));
    Api.as(REPRESENTATIVE)
        .contentType("text/csv")
        .body("opportunity_id,to\n" + second + ",offer\n")
        .post(PATH + "/transitions/import")
        .then()
        .statusCode(200)
        .body("items[0].status", equalTo("in-review"))
        .body("items[0].stage", equalTo("qualify"));
    assertStage(first, "qualify");
  }

  @Test
  void aSkipLeadsThroughTheGatesOfWhatItSkips() throws Exception {
    // Given
    Map<String, Object> qualify = Processes.stage("qualify");
    qualify.put("skips_to", List.of("close"));
    Map<String, Object> offer = Processes.stage("offer");
    offer.put("gate", Processes.gate("skip-review-" + UUID.randomUUID(), "manager", 1));
    int process =
        Processes.published(
            Processes.process(qualify, offer, Processes.stage("close"), Processes.delivery()));
    String deal = openedOn(process, REPRESENTATIVE);

    // When
    String review = waiting(REPRESENTATIVE, deal, "close");

    // Then: managers review what is beneath them, and nothing else
    assertRefused(OTHER_MANAGER, review, 404, "not-found");
    approve(MANAGER, review).body("moved", equalTo(true));
    assertStage(deal, "close");
  }

  @Test
  void whoIsNotConcernedSeesNothing() throws Exception {
    String deal = openedOn(gatedProcess(1), REPRESENTATIVE);
    String review = waiting(REPRESENTATIVE, deal, "offer");
    Api.as(STRANGER).get(Reviews.PATH + "/" + review).then().statusCode(404);
    Api.as(STRANGER)
        .queryParam("opportunity_id", deal)
        .get(Reviews.PATH)
        .then()
        .body("items", empty());
    Api.as(ANALYST).get(Reviews.PATH).then().statusCode(403);
    Api.as(MANAGER)
        .queryParam("opportunity_id", deal)
        .get(Reviews.PATH)
        .then()
        .body("items.review_id", hasItem(review));
    Api.as(WAIVER_GRANTOR).get(PATH + "/" + deal).then().statusCode(not(200));
  }

  private static void assertRefused(String username, String review, int status, String code) {
    decide(username, review, Map.of("verdict", "approve"))
        .then()
        .statusCode(status)
        .body("code", equalTo(code));
  }

  private static void assertStage(String deal, String stage) {
    assertThat(Database.text("select stage from opportunity where id = '" + deal + "'").strip())
        .isEqualTo(stage);
  }

  private static void assertState(String review, String state) {
    assertThat(Database.text("select state from review where id = '" + review + "'").strip())
        .isEqualTo(state);
  }

  private static List<String> inbox(String username) {
    return Api.as(username)
        .queryParam("inbox", true)
        .queryParam("limit", 200)
        .get(Reviews.PATH)
        .then()
        .statusCode(200)
        .extract()
        .path("items.review_id");
  }

  private static void escalate(String review) {
    Database.change(
        "update review set due_at = opened_at - interval '1 minute' where id = '" + review + "'");
    Await.until(
        () ->
            assertThat(
                    Database.number(
                        "select count(*) from review where escalated_at is not null and id = '"
                            + review
                            + "'"))
                .isEqualTo(1));
  }

  private static Response fulfil(String username, String review, int ordinal) {
    return Api.as(username)
        .post(Reviews.PATH + "/" + review + "/conditions/" + ordinal + "/fulfilment");
  }

  private static String delegate(String principal, String delegate) {
    String today = LocalDate.now(ZoneOffset.UTC).toString();
    return Api.as(principal)
        .body(Map.of("delegate_id", id(delegate), "from", today, "until", today))
        .post("/api/pipeline/v1/review-delegations")
        .then()
        .statusCode(201)
        .extract()
        .path("delegation_id");
  }
}
