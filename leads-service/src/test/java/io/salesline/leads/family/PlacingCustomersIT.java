package io.salesline.leads.family;

import static io.salesline.leads.fixture.Customers.created;
import static io.salesline.leads.fixture.Customers.detach;
import static io.salesline.leads.fixture.Customers.get;
import static io.salesline.leads.fixture.Customers.merge;
import static io.salesline.leads.fixture.Customers.place;
import static io.salesline.platform.testing.TestOrganisation.ANALYST;
import static io.salesline.platform.testing.TestOrganisation.COLLEAGUE;
import static io.salesline.platform.testing.TestOrganisation.DIRECTOR;
import static io.salesline.platform.testing.TestOrganisation.MANAGER;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.salesline.leads.fixture.Customers;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.Database;
import io.salesline.platform.testing.Simultaneously;
import io.salesline.platform.testing.TestEvents;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PlacingCustomersIT {

  private String group;
  private String subsidiary;

  @BeforeEach
  void two() {
    Api.awaitOrganisation();
    group = created(REPRESENTATIVE, "Yunfan Group");
    subsidiary = created(REPRESENTATIVE, "Yunfan East");
  }

  @Test
  void aSubsidiaryBelongsToItsGroupUntilItIsDetached() {
    // When
    place(REPRESENTATIVE, subsidiary, 1, group)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("parent_id", equalTo(group));

    // Then
    get(REPRESENTATIVE, subsidiary).then().body("parent_id", equalTo(group));
    Await.until(() -> assertThat(toldParent()).isEqualTo(group));

    // When
    detach(REPRESENTATIVE, subsidiary, 2).then().statusCode(200).body("parent_id", nullValue());

    // Then
    get(REPRESENTATIVE, subsidiary).then().body("parent_id", nullValue());
  }

  @Test
  void whatIsSaidAgainChangesNothing() {
    place(REPRESENTATIVE, subsidiary, 1, group).then().statusCode(200);
    place(REPRESENTATIVE, subsidiary, 2, group).then().statusCode(200).header("ETag", "\"2\"");
  }

  @Test
  void aCustomerIsNeverAboveItself() {
    // Given
    String workshop = created(REPRESENTATIVE, "Yunfan East Workshop");
    place(REPRESENTATIVE, subsidiary, 1, group).then().statusCode(200);
    place(REPRESENTATIVE, workshop, 1, subsidiary).then().statusCode(200);

    // Then
    refused(place(REPRESENTATIVE, group, 1, workshop), 422, "customer-above-itself");
    refused(place(REPRESENTATIVE, group, 1, group), 422, "customer-above-itself");
    get(REPRESENTATIVE, group).then().body("parent_id", nullValue());
  }

  @Test
  void ofTwoWhoPlaceEachBeneathTheOtherOneDoes() throws Exception {
    // When
    Callable<Integer> one = () -> place(REPRESENTATIVE, group, 1, subsidiary).statusCode();
    Callable<Integer> other = () -> place(REPRESENTATIVE, subsidiary, 1, group).statusCode();
    List<Integer> answers = Simultaneously.all(List.of(one, other));

    // Then
    assertThat(answers).containsExactlyInAnyOrder(200, 422);
  }

  @Test
  void whoSeesOnlyOneOfTheTwoSaysNothingOfBoth() {
    String others = created(COLLEAGUE, "Yunfan Holding");
    refused(place(REPRESENTATIVE, subsidiary, 1, others), 422, "customer-unknown");
    place(REPRESENTATIVE, others, 1, group).then().statusCode(404);
    place(ANALYST, subsidiary, 1, group).then().statusCode(403);
    place(MANAGER, subsidiary, 1, others).then().statusCode(200);
  }

  @Test
  void itIsDecidedOnWhatSomebodySaw() {
    Api.as(MANAGER)
        .body(Map.of("parent_id", group))
        .put(Customers.PATH + "/" + subsidiary + "/parent")
        .then()
        .statusCode(428);
    refused(place(MANAGER, subsidiary, 7, group), 412, "stale-revision");
    Api.as(MANAGER)
        .header("If-Match", "\"1\"")
        .body(Map.of())
        .put(Customers.PATH + "/" + subsidiary + "/parent")
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("parent_id"));
  }

  @Test
  void nothingBelongsToWhatIsNoCustomerAnyMore() {
    // Given
    String duplicate = created(REPRESENTATIVE, "Yunfan Group Ltd");
    merge(DIRECTOR, group, duplicate).then().statusCode(200);
    String withdrawn = created(REPRESENTATIVE, "Yunfan West");
    Database.change("update customer set status = 'withdrawn' where id = '" + withdrawn + "'");

    // Then
    refused(place(MANAGER, subsidiary, 1, duplicate), 409, "customer-merged");
    refused(place(MANAGER, subsidiary, 1, withdrawn), 409, "customer-withdrawn");
    refused(place(MANAGER, withdrawn, 1, group), 409, "customer-withdrawn");
  }

  private static void refused(Response answer, int status, String code) {
    answer.then().statusCode(status).body("code", equalTo(code));
  }

  private String toldParent() {
    return TestEvents.of(Customers.EVENTS, subsidiary).getLast().get("parent_id").asText();
  }
}
