package io.salesline.pipeline;

import static io.salesline.pipeline.fixture.Deals.PATH;
import static io.salesline.pipeline.fixture.Deals.customer;
import static io.salesline.pipeline.fixture.Deals.customerIsHandedOver;
import static io.salesline.pipeline.fixture.Deals.deal;
import static io.salesline.pipeline.fixture.Deals.open;
import static io.salesline.platform.testing.TestOrganisation.COLLEAGUE;
import static io.salesline.platform.testing.TestOrganisation.DIRECTOR;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static io.salesline.platform.testing.TestOrganisation.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.salesline.pipeline.fixture.Deals;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.TestEvents;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A customer goes over with a book: the open deals with it go along, once. */
@QuarkusTest
class FollowingHandoversIT {

  private UUID customer;

  @BeforeEach
  void aCustomer() {
    Api.awaitOrganisation();
    customer = customer();
  }

  @Test
  void openDealsGoAlongAndClosedOnesStay() {
    // Given
    String open = opened(REPRESENTATIVE);
    String lost = opened(REPRESENTATIVE);
    Deals.move(REPRESENTATIVE, lost, Map.of("to", "lost", "loss_reason", "price"))
        .then()
        .statusCode(200);
    String ofAnother = opened(DIRECTOR);

    // When
    customerIsHandedOver(customer, UUID.randomUUID(), REPRESENTATIVE, COLLEAGUE, 2);

    // Then
    awaitOwner(open, COLLEAGUE);
    assertOwner(lost, REPRESENTATIVE);
    assertOwner(ofAnother, DIRECTOR);
    Await.until(
        () ->
            assertThat(
                    TestEvents.of(Deals.EVENTS, open).getLast().get("previous_owner_id").asText())
                .isEqualTo(id(REPRESENTATIVE).toString()));
  }

  @Test
  void aDealThatIsGivenBackStays() {
    // Given
    UUID handover = UUID.randomUUID();
    String deal = opened(REPRESENTATIVE);
    customerIsHandedOver(customer, handover, REPRESENTATIVE, COLLEAGUE, 2);
    awaitOwner(deal, COLLEAGUE);
    Api.as(DIRECTOR)
        .header("If-Match", "\"2\"")
        .body(Map.of("owner_id", id(REPRESENTATIVE).toString()))
        .patch(PATH + "/" + deal)
        .then()
        .statusCode(200);

    // When
    customerIsHandedOver(customer, handover, REPRESENTATIVE, COLLEAGUE, 3);
    UUID another = customer();
    String later = opened(REPRESENTATIVE, another);
    customerIsHandedOver(another, UUID.randomUUID(), REPRESENTATIVE, COLLEAGUE, 2);

    // Then
    awaitOwner(later, COLLEAGUE);
    assertOwner(deal, REPRESENTATIVE);
  }

  private String opened(String owner) {
    return opened(owner, customer);
  }

  private static String opened(String owner, UUID customer) {
    return Await.answer(
        () -> {
          var answer = open(owner, deal(customer));
          return answer.statusCode() == 201 ? answer.path("opportunity_id") : null;
        });
  }

  private static void awaitOwner(String deal, String owner) {
    Await.until(() -> assertOwner(deal, owner));
  }

  private static void assertOwner(String deal, String owner) {
    Api.as(DIRECTOR)
        .get(PATH + "/" + deal)
        .then()
        .statusCode(200)
        .body("owner_id", equalTo(id(owner).toString()));
  }
}
