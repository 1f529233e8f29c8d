package io.salesline.pipeline;

import static io.salesline.pipeline.fixture.Processes.answer;
import static io.salesline.pipeline.fixture.Processes.delivery;
import static io.salesline.pipeline.fixture.Processes.gate;
import static io.salesline.pipeline.fixture.Processes.item;
import static io.salesline.pipeline.fixture.Processes.process;
import static io.salesline.pipeline.fixture.Processes.published;
import static io.salesline.pipeline.fixture.Processes.stage;
import static io.salesline.pipeline.fixture.Processes.withdraw;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static io.salesline.platform.testing.TestOrganisation.REVIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.salesline.pipeline.fixture.Deals;
import io.salesline.pipeline.fixture.Reviews;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Database;
import io.salesline.platform.testing.RealStack;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An approval holds for the answers that the reviewers were shown. */
@QuarkusTest
@QuarkusTestResource(
    value = RealStack.class,
    initArgs = @ResourceArg(name = "service", value = "pipeline"))
class AnswersUnderReviewIT {

  private String deal;
  private String review;

  @BeforeEach
  void aReviewOfADealWithOneAnswer() throws Exception {
    Api.awaitOrganisation();
    Map<String, Object> qualify = stage("qualify");
    qualify.put("checklist", List.of(item("need", true), item("rival", false)));
    Map<String, Object> offer = stage("offer");
    offer.put("gate", gate("offer-review", "gate-reviewer", 1));
    offer.put("checklist", List.of(item("terms", false)));
    deal = Reviews.openedOn(published(process(qualify, offer, delivery())), REPRESENTATIVE);
    answer(REPRESENTATIVE, deal, "need", 0, "Forty desks").then().statusCode(200);
    review = Reviews.waiting(REPRESENTATIVE, deal, "offer");
  }

  @Test
  void anotherAnswerThanTheOneTheySawVoidsTheApprovalAndTheDealMustAskAgain() {
    // Given
    Reviews.approve(REVIEWER, review);
    assertThat(stateOf(review)).isEqualTo("approved");

    // When: the same words say nothing new, others do
    answer(REPRESENTATIVE, deal, "need", 1, "Forty desks").then().statusCode(200);
    assertThat(stateOf(review)).isEqualTo("approved");
    answer(REPRESENTATIVE, deal, "need", 2, "Four desks").then().statusCode(200);

    // Then
    assertThat(stateOf(review)).isEqualTo("voided");
    Api.as(REPRESENTATIVE)
        .get(Deals.PATH + "/" + deal + "/transitions")
        .then()
        .body("items.find { it.to == 'won' }.gates.gate", contains("offer-review"));
    answer(REPRESENTATIVE, deal, "need", 3, "Forty desks").then().statusCode(200);
    assertThat(stateOf(review)).isEqualTo("voided");
  }

  @Test
  void anAnswerThatIsTakenBackVoidsAnOpenReview() {
    withdraw(REPRESENTATIVE, deal, "need", 1).then().statusCode(200);
    assertThat(stateOf(review)).isEqualTo("voided");
  }

  @Test
  void anAnswerThatNobodyWasShownChangesNothing() {
    answer(REPRESENTATIVE, deal, "rival", 0, "None").then().statusCode(200);
    assertThat(stateOf(review)).isEqualTo("open");
    Reviews.approve(REVIEWER, review);
    answer(REPRESENTATIVE, deal, "rival", 1, "One").then().statusCode(200);
    answer(REPRESENTATIVE, deal, "terms", 0, "Thirty days").then().statusCode(200);
    withdraw(REPRESENTATIVE, deal, "terms", 1).then().statusCode(200);
    assertThat(stateOf(review)).isEqualTo("approved");
  }

  private static String stateOf(String review) {
    return Database.text("select state from review where id = '" + review + "'").strip();
  }
}
