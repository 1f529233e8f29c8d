package io.salesline.pipeline;

import static io.salesline.pipeline.fixture.Deals.EVENTS;
import static io.salesline.pipeline.fixture.Deals.PATH;
import static io.salesline.pipeline.fixture.Deals.move;
import static io.salesline.pipeline.fixture.Deals.moved;
import static io.salesline.pipeline.fixture.Deals.opened;
import static io.salesline.pipeline.fixture.Processes.criterion;
import static io.salesline.pipeline.fixture.Processes.delivery;
import static io.salesline.pipeline.fixture.Processes.draft;
import static io.salesline.pipeline.fixture.Processes.process;
import static io.salesline.pipeline.fixture.Processes.published;
import static io.salesline.pipeline.fixture.Processes.stage;
import static io.salesline.pipeline.fixture.Proposals.decide;
import static io.salesline.pipeline.fixture.Proposals.drafted;
import static io.salesline.pipeline.fixture.Proposals.product;
import static io.salesline.pipeline.fixture.Proposals.sell;
import static io.salesline.pipeline.fixture.Proposals.submit;
import static io.salesline.pipeline.fixture.Proposals.takeOver;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static io.salesline.platform.testing.TestOrganisation.REVIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.salesline.pipeline.fixture.Proposals;
import io.salesline.pipeline.fixture.Reviews;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.Database;
import io.salesline.platform.testing.RealStack;
import io.salesline.platform.testing.TestEvents;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an accepted proposal does: moves are judged by it, and the deal may take its lines over. */
@QuarkusTest
@QuarkusTestResource(
    value = RealStack.class,
    initArgs = @ResourceArg(name = "service", value = "pipeline"))
class AcceptingAProposalIT {

  private String product;

  @BeforeEach
  void known() {
    Api.awaitOrganisation();
    product = product();
  }

  @Test
  void aMoveIsJudgedByWhatTheCustomerAccepted() throws Exception {
    // Given
    Map<String, Object> qualify = stage("qualify");
    qualify.put(
        "exit_criteria",
        List.of(
            criterion("offered", "proposals.submitted >= 2 && proposals.rejected == 0"),
            criterion("accepted", "proposals.accepted > 0"),
            criterion(
                "as-agreed",
                "proposals.latest.version == 2 && proposals.latest.state == 'accepted'"
                    + " && proposals.latest.amount_minor == 104500"
                    + " && proposals.latest.tax_minor == 13585"
                    + " && proposals.latest.discount_basis_points == 500"
                    + " && proposals.latest.currency == opportunity.currency"
                    + " && proposals.latest.valid_until > now")));
    String deal =
        Reviews.openedOn(published(process(qualify, stage("offer"), delivery())), REPRESENTATIVE);
    lines(deal, 2, 5);

    // When / Then
    assertLacks(deal, "offered", "accepted", "as-agreed");
    submit(REPRESENTATIVE, drafted(REPRESENTATIVE, deal)).then().statusCode(200);
    String second = drafted(REPRESENTATIVE, deal);
    assertLacks(deal, "offered", "accepted", "as-agreed");
    submit(REPRESENTATIVE, second).then().statusCode(200);
    assertLacks(deal, "accepted", "as-agreed");
    decide(REPRESENTATIVE, second, "accepted").then().statusCode(200);
    moved(REPRESENTATIVE, deal, "offer");
  }

  @Test
  void criteriaThatMistakeWhatAProposalIsAreNotSaved() {
    for (String wrong :
        List.of(
            "proposals.accepted == 'yes'",
            "proposals.latest.colour == 'red'",
            "proposals.exists(one, one.accepted)")) {
      Map<String, Object> qualify = stage("qualify");
      qualify.put("exit_criteria", List.of(criterion("accepted", wrong)));
      assertThat(draft(process(qualify, delivery())).statusCode()).as(wrong).isEqualTo(422);
    }
  }

  @Test
  void theDealSellsWhatWasAcceptedAndAnotherApprovalIsVoid() throws Exception {
    // Given: three were approved, and two accepted
    String deal = Reviews.openedOn(Reviews.gatedProcess(1), REPRESENTATIVE);
    lines(deal, 2, 5);
    String proposal = drafted(REPRESENTATIVE, deal);
    submit(REPRESENTATIVE, proposal).then().statusCode(200);
    lines(deal, 3, 0);
    String review = approved(deal);

    // When
    takeOver(REPRESENTATIVE, proposal, "accepted")
        .then()
        .statusCode(200)
        .body("state", equalTo("accepted"));

    // Then
    Api.as(REPRESENTATIVE)
        .get(PATH + "/" + deal + "/lines")
        .then()
        .body("items.quantity", contains("2"))
        .body("items.discount_percent", contains("5"))
        .body("items.unit_cost", contains("380"))
        .body("totals.net.amount", equalTo("1045.00"));
    Api.as(REPRESENTATIVE).get(PATH + "/" + deal).then().body("amount.amount", equalTo("1045.00"));
    assertThat(stateOf(review)).isEqualTo("voided");
    Await.until(
        () ->
            assertThat(TestEvents.of(EVENTS, deal).getLast().get("fields").asText())
                .isEqualTo("amount,lines"));
    assertThat(
            Database.rows(
                "select entity, action from audit_log where request_id = (select request_id from"
                    + " audit_log where entity_id = '"
                    + proposal
                    + "' and action = 'decided') order by id"))
        .containsExactly(
            List.of("proposal", "decided"),
            List.of("opportunity", "amended"),
            List.of("review", "voided"));
  }

  @Test
  void whatIsTheSameAlreadyKeepsItsApproval() throws Exception {
    // Given
    String deal = Reviews.openedOn(Reviews.gatedProcess(1), REPRESENTATIVE);
    lines(deal, 2, 5);
    String proposal = drafted(REPRESENTATIVE, deal);
    submit(REPRESENTATIVE, proposal).then().statusCode(200);
    String review = approved(deal);
    int revision = Api.as(REPRESENTATIVE).get(PATH + "/" + deal).path("revision");

    // When
    takeOver(REPRESENTATIVE, proposal, "accepted").then().statusCode(200);

    // Then
    assertThat(stateOf(review)).isEqualTo("approved");
    Api.as(REPRESENTATIVE).get(PATH + "/" + deal).then().body("revision", equalTo(revision));
  }

  @Test
  void whatIsRejectedOrInAnotherCurrencyIsNotTakenOver() {
    // Given
    String deal = opened(REPRESENTATIVE);
    sell(REPRESENTATIVE, deal, product, 2);
    String proposal = drafted(REPRESENTATIVE, deal);
    submit(REPRESENTATIVE, proposal).then().statusCode(200);

    // Then
    takeOver(REPRESENTATIVE, proposal, "rejected")
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("take-over-needs-acceptance"));
    Database.change("update opportunity set currency = 'CNY' where id = '" + deal + "'");
    takeOver(REPRESENTATIVE, proposal, "accepted")
        .then()
        .statusCode(409)
        .body("code", equalTo("proposal-other-currency"));
    Api.as(REPRESENTATIVE)
        .get(Proposals.PATH + "/" + proposal)
        .then()
        .body("proposal.state", equalTo("submitted"));
  }

  /** At 550 each, that cost 380. */
  private void lines(String deal, int quantity, int discount) {
    int revision = Api.as(REPRESENTATIVE).get(PATH + "/" + deal).path("revision");
    var line =
        Map.of(
            "product_id",
            product,
            "quantity",
            quantity,
            "unit_cost",
            380,
            "discount_percent",
            discount,
            "tax_percent",
            13);
    Api.as(REPRESENTATIVE)
        .header("If-Match", "\"" + revision + "\"")
        .body(Map.of("items", List.of(line)))
        .put(PATH + "/" + deal + "/lines")
        .then()
        .statusCode(200);
  }

  private static String approved(String deal) {
    String review = Reviews.waiting(REPRESENTATIVE, deal, "offer");
    Reviews.approve(REVIEWER, review);
    return review;
  }

  private static String stateOf(String review) {
    return Database.text("select state from review where id = '" + review + "'").strip();
  }

  private static void assertLacks(String deal, String... criteria) {
    move(REPRESENTATIVE, deal, Map.of("to", "offer"))
        .then()
        .statusCode(409)
        .body("code", equalTo("criteria-unmet"))
        .body("unmet.key", contains(criteria));
  }
}
