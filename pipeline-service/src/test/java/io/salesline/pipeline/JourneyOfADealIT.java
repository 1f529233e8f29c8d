package io.salesline.pipeline;

import static io.salesline.pipeline.fixture.Deals.PATH;
import static io.salesline.pipeline.fixture.Deals.customer;
import static io.salesline.pipeline.fixture.Deals.deal;
import static io.salesline.pipeline.fixture.Deals.move;
import static io.salesline.pipeline.fixture.Deals.moved;
import static io.salesline.pipeline.fixture.Deals.open;
import static io.salesline.pipeline.fixture.Deals.opened;
import static io.salesline.pipeline.fixture.Deals.readyToWin;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static io.salesline.platform.testing.TestOrganisation.id;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.salesline.pipeline.fixture.Deals;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.RealStack;
import io.salesline.platform.testing.TestEvents;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = RealStack.class,
    initArgs = @ResourceArg(name = "service", value = "pipeline"))
class JourneyOfADealIT {

  @BeforeEach
  void known() {
    Api.awaitOrganisation();
  }

  @Test
  void aDealIsOpenedAtTheFirstStageInItsOpenersName() {
    open(REPRESENTATIVE, deal(customer()))
        .then()
        .statusCode(201)
        .header("ETag", "\"1\"")
        .header("Location", notNullValue())
        .body("stage", equalTo("lead-screening"))
        .body("status", equalTo("open"))
        .body("owner_id", equalTo(id(REPRESENTATIVE).toString()))
        .body("amount.amount", equalTo("1054.00"))
        .body("amount_organisation", equalTo("1054.00"))
        .body("collection", equalTo("none"))
        .body("transitions.to", contains("first-contact", "lost"));
  }

  @Test
  void aDealGoesThroughTheStagesAndIsWonIntoDelivery() {
    // Given
    String deal = readyToWin(REPRESENTATIVE);
    String today = LocalDate.now(ZoneOffset.UTC).toString();

    // When
    var won = moved(REPRESENTATIVE, deal, "won");

    // Then
    won.header("ETag", "\"6\"")
        .body("status", equalTo("won"))
        .body("stage", equalTo("delivery-collection"))
        .body("collection", equalTo("open"))
        .body("closed_on", equalTo(today))
        .body("won_at", endsWith("Z"))
        .body("transitions", empty());
    Await.until(() -> assertThat(TestEvents.of(Deals.EVENTS, deal)).hasSize(6));
    var events = TestEvents.of(Deals.EVENTS, deal);
    assertThat(events)
        .extracting(event -> event.get("revision").asInt())
        .containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(events.getLast().get("event_type").asText())
        .isEqualTo("salesline.pipeline.opportunity.won.v1");
    assertThat(events.getLast().get("from_stage").asText()).isEqualTo("negotiation");
    assertThat(lastWords(deal)).contains("\"amount\":1054.00,").doesNotContain("Forty");
    assertThat(TestEvents.of(Deals.STATES, deal).getLast()).isEqualTo(events.getLast());
  }

  @Test
  void everyStayIsKeptReEntriesIncludedAndReasonsStayHere() {
    // Given
    String deal = opened(REPRESENTATIVE);
    moved(REPRESENTATIVE, deal, "first-contact");

    // When
    move(
            REPRESENTATIVE,
            deal,
            Map.of("to", "lead-screening", "reason", "The contact has left the company"))
        .then()
        .statusCode(200);
    moved(REPRESENTATIVE, deal, "first-contact");

    // Then
    Api.as(REPRESENTATIVE)
        .get(PATH + "/" + deal + "/history")
        .then()
        .statusCode(200)
        .body(
            "items.stage",
            contains("lead-screening", "first-contact", "lead-screening", "first-contact"))
        .body("items.backward", contains(false, false, true, false))
        .body("items[2].reason", equalTo("The contact has left the company"))
        .body("items[1].exited_to", equalTo("lead-screening"))
        .body("items[3].exited_at", nullValue())
        .body("next", nullValue());
    Await.until(() -> assertThat(TestEvents.of(Deals.EVENTS, deal)).hasSize(4));
    assertThat(TestEvents.of(Deals.EVENTS, deal).toString()).doesNotContain("left the company");
  }

  @Test
  void aLostDealKeepsItsStageAndSaysWhyAndWhen() {
    // Given
    String deal = opened(REPRESENTATIVE);
    String yesterday = LocalDate.now(ZoneOffset.UTC).toString();

    // When
    var lost =
        move(
            REPRESENTATIVE,
            deal,
            Map.of("to", "lost", "loss_reason", "no-budget", "closed_on", yesterday));

    // Then
    lost.then()
        .statusCode(200)
        .body("status", equalTo("lost"))
        .body("stage", equalTo("lead-screening"))
        .body("loss_reason", equalTo("no-budget"))
        .body("closed_on", equalTo(yesterday));
    Api.as(REPRESENTATIVE)
        .get(PATH + "/" + deal + "/history")
        .then()
        .body("items", hasSize(1))
        .body("items[0].exited_to", equalTo("lost"))
        .body("items[0].exited_at", notNullValue());
  }

  /** The bytes, since a parser would drop the scale. */
  private static String lastWords(String deal) {
    return TestEvents.all(Deals.EVENTS).stream()
        .filter(message -> message.key().equals(deal))
        .map(message -> new String(message.value(), UTF_8))
        .reduce((first, second) -> second)
        .orElseThrow();
  }
}
