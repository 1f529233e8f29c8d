package io.salesline.pipeline;

import static io.salesline.pipeline.fixture.Deals.PATH;
import static io.salesline.pipeline.fixture.Deals.move;
import static io.salesline.pipeline.fixture.Deals.opened;
import static io.salesline.pipeline.fixture.Processes.delivery;
import static io.salesline.pipeline.fixture.Processes.gate;
import static io.salesline.pipeline.fixture.Processes.process;
import static io.salesline.pipeline.fixture.Processes.published;
import static io.salesline.pipeline.fixture.Processes.stage;
import static io.salesline.pipeline.fixture.Proposals.EVENTS;
import static io.salesline.pipeline.fixture.Proposals.age;
import static io.salesline.pipeline.fixture.Proposals.decide;
import static io.salesline.pipeline.fixture.Proposals.draft;
import static io.salesline.pipeline.fixture.Proposals.drafted;
import static io.salesline.pipeline.fixture.Proposals.product;
import static io.salesline.pipeline.fixture.Proposals.sell;
import static io.salesline.pipeline.fixture.Proposals.submit;
import static io.salesline.pipeline.fixture.Reviews.approve;
import static io.salesline.pipeline.fixture.Reviews.openedOn;
import static io.salesline.pipeline.fixture.Reviews.waiting;
import static io.salesline.platform.testing.TestOrganisation.MANAGER;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static io.salesline.platform.testing.TestOrganisation.REVIEWER;
import static io.salesline.platform.testing.TestOrganisation.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.salesline.pipeline.fixture.Proposals;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.RealStack;
import io.salesline.platform.testing.Simultaneously;
import io.salesline.platform.testing.TestEvents;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = RealStack.class,
    initArgs = @ResourceArg(name = "service", value = "pipeline"))
class OfferingProposalsIT {

  @BeforeEach
  void known() {
    Api.awaitOrganisation();
  }

  @Test
  void aLaterVersionTakesThePlaceOfTheOneBefore() {
    // Given
    String product = product();
    String deal = selling(product, 2);
    String first = drafted(REPRESENTATIVE, deal);
    submit(REPRESENTATIVE, first).then().statusCode(200).body("state", equalTo("submitted"));

    // When
    sell(REPRESENTATIVE, deal, product, 3);
    String second = drafted(REPRESENTATIVE, deal);
    submit(MANAGER, second).then().statusCode(200).body("net.amount", equalTo("1650.00"));

    // Then
    assertStates(deal, "submitted", "superseded");
    get(REPRESENTATIVE, first)
        .then()
        .body("lines.quantity", contains("2"))
        .body("lines.net_amount", contains("1100.00"))
        .body("proposal.tax.amount", equalTo("143.00"));
    Api.as(REPRESENTATIVE)
        .get(Proposals.PATH + "/" + second + "/comparison?version=1")
        .then()
        .statusCode(200)
        .body("lines.kind", contains("changed"))
        .body("lines[0].before.quantity", equalTo("2"))
        .body("lines[0].after.quantity", equalTo("3"));
    Api.as(REPRESENTATIVE)
        .get(Proposals.PATH + "/" + second + "/comparison?version=7")
        .then()
        .statusCode(404);
    decide(REPRESENTATIVE, second, "accepted").then().statusCode(200);
    assertRefused(decide(REPRESENTATIVE, second, "rejected"), 412, "stale-revision");
    assertStates(deal, "accepted", "superseded");
    assertEvents(first, "submitted", "superseded");
    assertEvents(second, "submitted", "accepted");
    var event = TestEvents.of(EVENTS, second).getFirst();
    assertThat(event.get("net_amount").decimalValue()).isEqualByComparingTo("1650.00");
    assertThat(event.get("version").asInt()).isEqualTo(2);
    assertThat(event.toString()).doesNotContain("Private");
  }

  @Test
  void anEarlierVersionDoesNotComeBack() {
    String deal = selling(product(), 1);
    String first = drafted(REPRESENTATIVE, deal);
    submit(REPRESENTATIVE, drafted(REPRESENTATIVE, deal)).then().statusCode(200);

    assertRefused(submit(REPRESENTATIVE, first), 409, "proposal-older");
    assertStates(deal, "submitted", "draft");
  }

  @Test
  void aProposalNeedsLinesADayToComeAndAnOpenDeal() {
    String deal = opened(REPRESENTATIVE);
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    assertRefused(draft(REPRESENTATIVE, deal, today.plusDays(9)), 409, "proposal-without-lines");
    sell(REPRESENTATIVE, deal, product(), 1);
    draft(REPRESENTATIVE, deal, today.minusDays(3))
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo("valid_until"));
    String proposal = drafted(REPRESENTATIVE, deal);
    move(REPRESENTATIVE, deal, Map.of("to", "lost", "loss_reason", "price"));

    assertRefused(submit(REPRESENTATIVE, proposal), 409, "opportunity-closed");
    assertRefused(draft(REPRESENTATIVE, deal, today.plusDays(9)), 409, "opportunity-closed");
  }

  @Test
  void ofRivalsWhoSubmitOneWins() throws Exception {
    // Given
    String deal = selling(product(), 1);
    String proposal = drafted(REPRESENTATIVE, deal);

    // When
    var answers = Simultaneously.times(8, () -> submit(REPRESENTATIVE, proposal).statusCode());

    // Then
    assertThat(answers).containsOnlyOnce(200).containsOnly(200, 412);
    assertEvents(proposal, "submitted");
  }

  @Test
  void ofRivalVersionsTheLatestStandsBeforeTheCustomer() throws Exception {
    // Given
    String deal = selling(product(), 1);
    String first = drafted(REPRESENTATIVE, deal);
    String second = drafted(REPRESENTATIVE, deal);

    // When
    var answers =
        Simultaneously.<Integer>all(
            List.<Callable<Integer>>of(
                () -> submit(REPRESENTATIVE, first).statusCode(),
                () -> submit(MANAGER, second).statusCode()));

    // Then
    assertThat(answers.get(1)).isEqualTo(200);
    assertThat(answers.getFirst()).isIn(200, 409);
    get(REPRESENTATIVE, second).then().body("proposal.state", equalTo("submitted"));
    String before = get(REPRESENTATIVE, first).path("proposal.state");
    assertThat(before).isEqualTo(answers.getFirst() == 200 ? "superseded" : "draft");
  }

  @Test
  void aProposalHasTheAccessOfItsDeal() {
    String deal = selling(product(), 1);
    String proposal = drafted(REPRESENTATIVE, deal);

    get(MANAGER, proposal).then().statusCode(200);
    get(STRANGER, proposal).then().statusCode(404);
    list(STRANGER, deal).then().statusCode(404);
    submit(STRANGER, proposal).then().statusCode(404);
    draft(STRANGER, deal, LocalDate.now(ZoneOffset.UTC).plusDays(9)).then().statusCode(404);
    list(REPRESENTATIVE, opened(REPRESENTATIVE)).then().body("items", empty());
    submit(REPRESENTATIVE, proposal).then().statusCode(200);
    decide(STRANGER, proposal, "accepted").then().statusCode(404);
  }

  @Test
  void aSubmittedProposalExpiresAndADraftIsNotSubmittedTooLate() {
    // Given
    String deal = selling(product(), 1);
    String proposal = drafted(REPRESENTATIVE, deal);
    submit(REPRESENTATIVE, proposal).then().statusCode(200);
    String late = drafted(REPRESENTATIVE, deal);

    // When
    age(proposal, 2);
    age(late, 2);

    // Then
    assertEvents(proposal, "submitted", "expired");
    assertRefused(submit(REPRESENTATIVE, late), 409, "proposal-expired");
    assertStates(deal, "draft", "expired");
  }

  @Test
  void nothingGoesToTheCustomerBeforeTheInternalReview() throws Exception {
    // Given
    Map<String, Object> offered = stage("proposal");
    offered.put("gate", gate("proposal-review", "gate-reviewer", 1));
    String deal =
        openedOn(published(process(stage("qualify"), offered, delivery())), REPRESENTATIVE);
    sell(REPRESENTATIVE, deal, product(), 1);
    String proposal = drafted(REPRESENTATIVE, deal);
    assertRefused(submit(REPRESENTATIVE, proposal), 409, "review-before-proposal");

    // When
    String review = waiting(REPRESENTATIVE, deal, "proposal");
    get(REVIEWER, proposal).then().statusCode(200);
    assertRefused(submit(REPRESENTATIVE, proposal), 409, "review-before-proposal");
    approve(REVIEWER, review);

    // Then
    submit(REPRESENTATIVE, proposal).then().statusCode(200);
    get(REVIEWER, proposal).then().statusCode(404);
  }

  private static String selling(String product, int quantity) {
    String deal = opened(REPRESENTATIVE);
    sell(REPRESENTATIVE, deal, product, quantity);
    return deal;
  }

  private static Response get(String username, String proposal) {
    return Api.as(username).get(Proposals.PATH + "/" + proposal);
  }

  private static Response list(String username, String deal) {
    return Api.as(username).get(PATH + "/" + deal + "/proposals");
  }

  private static void assertStates(String deal, String... latestFirst) {
    list(REPRESENTATIVE, deal).then().body("items.state", contains(latestFirst));
  }

  private static void assertEvents(String proposal, String... states) {
    Await.until(
        () ->
            assertThat(TestEvents.of(EVENTS, proposal))
                .extracting(event -> event.get("state").asText())
                .containsExactly(states));
  }

  private static void assertRefused(Response answer, int status, String code) {
    answer.then().statusCode(status).body("code", equalTo(code));
  }
}
