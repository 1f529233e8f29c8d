package io.salesline.pipeline;

import static io.salesline.pipeline.fixture.Deals.PATH;
import static io.salesline.pipeline.fixture.Deals.customer;
import static io.salesline.pipeline.fixture.Deals.customerIsMerged;
import static io.salesline.pipeline.fixture.Deals.deal;
import static io.salesline.pipeline.fixture.Deals.open;
import static io.salesline.platform.testing.TestOrganisation.MANAGER;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.salesline.pipeline.fixture.Activities;
import io.salesline.pipeline.fixture.Deals;
import io.salesline.pipeline.fixture.Visits;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.TestEvents;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A customer turned out to be another one: what was with it is with that one. */
@QuarkusTest
class FollowingMergersIT {

  private UUID survivor;
  private UUID duplicate;

  @BeforeEach
  void twoThatAreTheSame() {
    Api.awaitOrganisation();
    survivor = customer();
    duplicate = customer();
  }

  @Test
  void dealsOpenAndClosedGoOverAndAreToldOnce() {
    // Given
    String open = opened(duplicate);
    String lost = opened(duplicate);
    lose(lost);

    // When
    customerIsMerged(duplicate, survivor);

    // Then
    for (String deal : new String[] {open, lost}) {
      awaitCustomer(PATH + "/" + deal, survivor);
      Await.until(() -> assertToldOf(deal));
    }
    Api.as(MANAGER).get(PATH + "/" + open).then().body("revision", equalTo(2));
  }

  @Test
  void whatComesLaterForTheOldOneGoesOverToo() {
    // Given
    String before = opened(duplicate);
    customerIsMerged(duplicate, survivor);
    awaitCustomer(PATH + "/" + before, survivor);

    // When
    String later = opened(duplicate);

    // Then
    awaitCustomer(PATH + "/" + later, survivor);
  }

  @Test
  void activitiesAndVisitsGoOver() {
    // Given
    String activity =
        Api.as(REPRESENTATIVE)
            .body(
                Map.of("kind", "call", "subject", "Ring them", "customer_id", duplicate.toString()))
            .post(Activities.PATH)
            .then()
            .statusCode(201)
            .extract()
            .path("activity_id");
    String visit =
        Visits.plan(REPRESENTATIVE, Visits.visit(duplicate, Visits.freshMonday()))
            .then()
            .statusCode(201)
            .extract()
            .path("visit_id");

    // When
    customerIsMerged(duplicate, survivor);

    // Then
    awaitCustomer(Activities.PATH + "/" + activity, survivor);
    awaitCustomer(Visits.PATH + "/" + visit, survivor);
  }

  @Test
  void theWayGoesOnWhenTheSurvivorTurnsOutToBeAThirdOne() {
    // Given
    UUID third = customer();
    String deal = opened(duplicate);

    // When
    customerIsMerged(duplicate, survivor);
    customerIsMerged(survivor, third);

    // Then
    awaitCustomer(PATH + "/" + deal, third);
  }

  private static String opened(UUID customer) {
    return Await.answer(() -> known(customer));
  }

  private static String known(UUID customer) {
    var answer = open(REPRESENTATIVE, deal(customer));
    return answer.statusCode() == 201 ? answer.path("opportunity_id") : null;
  }

  private void assertToldOf(String deal) {
    JsonNode told = TestEvents.of(Deals.EVENTS, deal).getLast();
    assertThat(told.get("fields").asText()).isEqualTo("customer_id");
    assertThat(told.get("customer_id").asText()).isEqualTo(survivor.toString());
  }

  private static void lose(String deal) {
    Deals.move(REPRESENTATIVE, deal, Map.of("to", "lost", "loss_reason", "price"))
        .then()
        .statusCode(200);
  }

  private static void awaitCustomer(String path, UUID customer) {
    Await.until(
        () ->
            Api.as(REPRESENTATIVE)
                .get(path)
                .then()
                .statusCode(200)
                .body("customer_id", equalTo(customer.toString())));
  }
}
