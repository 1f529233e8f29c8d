package io.salesline.leads.customer;

import static io.salesline.leads.fixture.Customers.PATH;
import static io.salesline.leads.fixture.Customers.created;
import static io.salesline.leads.fixture.Customers.get;
import static io.salesline.platform.testing.TestOrganisation.ADMINISTRATOR;
import static io.salesline.platform.testing.TestOrganisation.ANALYST;
import static io.salesline.platform.testing.TestOrganisation.COLLEAGUE;
import static io.salesline.platform.testing.TestOrganisation.DIRECTOR;
import static io.salesline.platform.testing.TestOrganisation.MANAGER;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static io.salesline.platform.testing.TestOrganisation.STRANGER;
import static io.salesline.platform.testing.TestOrganisation.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.salesline.leads.fixture.Customers;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.TestEvents;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CustomersIT {

  @BeforeEach
  void known() {
    Api.awaitOrganisation();
  }

  @Test
  void aCustomerIsEnteredInTheNameOfWhoEntersIt() {
    // When
    String customer =
        Api.as(REPRESENTATIVE)
            .body(Map.of("name", "  Ｇｏｌｄｄｅｘ　金迪 ", "region", "East China"))
            .post(PATH)
            .then()
            .statusCode(201)
            .header("ETag", "\"1\"")
            .body("name", equalTo("Golddex 金迪"))
            .body("status", equalTo("active"))
            .body("owner_id", equalTo(id(REPRESENTATIVE).toString()))
            .extract()
            .path("customer_id");

    // Then
    Await.until(() -> assertThat(Customers.names(customer)).containsExactly("Golddex 金迪"));
    Await.until(() -> assertThat(TestEvents.of(Customers.STATES, customer)).hasSize(1));
    assertThat(TestEvents.of(Customers.EVENTS, customer).toString()).doesNotContain("Golddex");
  }

  @Test
  void aManagerGivesACustomerToSomebodyBeneathAndNobodyElse() {
    enter(MANAGER, id(REPRESENTATIVE)).statusCode(201);
    enter(DIRECTOR, id(STRANGER)).statusCode(201);
    for (UUID other : List.of(id(STRANGER), UUID.randomUUID())) {
      enter(MANAGER, other)
          .statusCode(422)
          .body("code", equalTo("owner-unknown"))
          .body("errors[0].field", equalTo("owner_id"));
    }
    enter(REPRESENTATIVE, id(COLLEAGUE)).statusCode(422);
  }

  private static io.restassured.response.ValidatableResponse enter(String username, UUID owner) {
    return Api.as(username)
        .body(Map.of("name", "Given", "owner_id", owner.toString()))
        .post(PATH)
        .then();
  }

  @Test
  void aCustomerIsSeenByItsOwnerAndThoseAbove() {
    // Given
    String customer = created(REPRESENTATIVE, "Mine");

    // Then
    for (String above : List.of(REPRESENTATIVE, MANAGER, DIRECTOR)) {
      get(above, customer).then().statusCode(200).header("ETag", "\"1\"");
      assertThat(listed(above)).contains(customer);
    }
    for (String other : List.of(COLLEAGUE, STRANGER)) {
      get(other, customer).then().statusCode(404);
      assertThat(listed(other)).doesNotContain(customer);
    }
    for (String other : List.of(ADMINISTRATOR, ANALYST)) {
      get(other, customer).then().statusCode(403);
      Api.as(other).get(PATH).then().statusCode(403);
    }
  }

  private static List<String> listed(String username) {
    return Api.as(username)
        .get(PATH + "?limit=200")
        .then()
        .statusCode(200)
        .extract()
        .path("items.customer_id");
  }

  @Test
  void aListIsReadPageByPage() {
    // Given
    var customers = new ArrayList<String>();
    for (int i = 0; i < 5; i++) {
      customers.add(created(STRANGER, "Customer " + i));
    }

    // When
    var read = new ArrayList<String>();
    String next = "";
    while (next != null) {
      var page =
          Api.as(STRANGER)
              .get(
                  PATH
                      + "?limit=2&owner_id="
                      + id(STRANGER)
                      + (next.isEmpty() ? "" : "&cursor=" + next))
              .then()
              .statusCode(200)
              .extract();
      read.addAll(page.path("items.customer_id"));
      next = page.path("next");
    }

    // Then
    assertThat(read)
        .doesNotHaveDuplicates()
        .startsWith(customers.reversed().toArray(String[]::new));
  }

  @Test
  void whatNoCustomerCanBeIsRefused() {
    for (Map<String, String> body :
        List.of(
            Map.of("industry", "retail"),
            Map.of("name", "x".repeat(201)),
            Map.of("name", "x", "region", "a@b.example"),
            Map.of("name", "x", "status", "active"))) {
      Api.as(REPRESENTATIVE)
          .body(body)
          .post(PATH)
          .then()
          .statusCode(400)
          .body("code", equalTo("invalid-request"))
          .body("errors.size()", equalTo(1));
    }
    Api.as(REPRESENTATIVE)
        .get(PATH + "?status=gone")
        .then()
        .statusCode(400)
        .body("errors.code", hasItem("unknown-value"));
  }
}
