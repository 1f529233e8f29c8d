package io.salesline.leads.appeal;

import static io.salesline.leads.fixture.Appeals.decide;
import static io.salesline.leads.fixture.Appeals.fileAboutCustomer;
import static io.salesline.platform.testing.TestOrganisation.COLLEAGUE;
import static io.salesline.platform.testing.TestOrganisation.DIRECTOR;
import static io.salesline.platform.testing.TestOrganisation.MANAGER;
import static io.salesline.platform.testing.TestOrganisation.OTHER_MANAGER;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static io.salesline.platform.testing.TestOrganisation.STRANGER;
import static io.salesline.platform.testing.TestOrganisation.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.salesline.leads.fixture.Appeals;
import io.salesline.leads.fixture.Customers;
import io.salesline.leads.fixture.Recycled;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AppealingAboutACustomerIT {

  @BeforeEach
  void known() {
    Api.awaitOrganisation();
  }

  @Test
  void whoLostACustomerGetsItBackProtectedFromWhoeverHasIt() {
    // Given
    String customer = Recycled.customerFrom(REPRESENTATIVE);
    claim(COLLEAGUE, customer).then().statusCode(200);
    String appeal = filed(REPRESENTATIVE, "recycle", customer);
    Appeals.get(COLLEAGUE, appeal)
        .then()
        .statusCode(200)
        .body("appeal.customer_id", equalTo(customer))
        .body("appeal.lead_id", nullValue())
        .body("ledger.action", hasItems("amended", "recycled", "created"))
        .body("ledger[0].owner_id", equalTo(id(COLLEAGUE).toString()));
    Appeals.get(OTHER_MANAGER, appeal).then().statusCode(404);

    // When
    decide(MANAGER, appeal, "upheld")
        .then()
        .statusCode(200)
        .body(
            "parties", containsInAnyOrder(id(REPRESENTATIVE).toString(), id(COLLEAGUE).toString()));

    // Then: the next night does not take it again
    String protectedUntil =
        Customers.get(REPRESENTATIVE, customer)
            .then()
            .body("owner_id", equalTo(id(REPRESENTATIVE).toString()))
            .extract()
            .path("protected_until");
    assertThat(Instant.parse(protectedUntil)).isAfter(Instant.now().plus(Duration.ofDays(6)));
    Customers.get(COLLEAGUE, customer).then().statusCode(404);
  }

  @Test
  void whoHasNoCauseDoesNotAppeal() {
    String held = Customers.created(REPRESENTATIVE, "Held " + UUID.randomUUID());

    fileAboutCustomer(STRANGER, "attribution", held).then().statusCode(404);
    fileAboutCustomer(COLLEAGUE, "recycle", held).then().statusCode(404);
    fileAboutCustomer(REPRESENTATIVE, "recycle", held)
        .then()
        .statusCode(409)
        .body("code", equalTo("appeal-needless"));
    Api.as(REPRESENTATIVE)
        .body(Map.of("kind", "clash", "lead_id", held, "customer_id", held, "words", "Both"))
        .post(Appeals.PATH)
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("lead-or-customer"));
    Api.as(REPRESENTATIVE)
        .body(Map.of("kind", "clash", "words", "Neither"))
        .post(Appeals.PATH)
        .then()
        .statusCode(400);
  }

  @Test
  void whatIsNoCustomerAnyMoreIsNobodys() {
    // Given
    String customer = Recycled.customerFrom(REPRESENTATIVE);
    String appeal = filed(REPRESENTATIVE, "recycle", customer);

    // When
    Database.change("update customer set status = 'withdrawn' where id = '" + customer + "'");

    // Then
    decide(DIRECTOR, appeal, "upheld")
        .then()
        .statusCode(409)
        .body("code", equalTo("customer-withdrawn"));
    decide(DIRECTOR, appeal, "dismissed").then().statusCode(200);
  }

  @Test
  void aDuplicateIsMergedWhenItIsDecidedWhoseItIs() {
    // Given
    String duplicate = Recycled.customerFrom(REPRESENTATIVE);
    String survivor = Customers.created(REPRESENTATIVE, "One " + UUID.randomUUID());
    String appeal = filed(REPRESENTATIVE, "recycle", duplicate);

    // Then
    merge(survivor, duplicate).then().statusCode(409).body("code", equalTo("appeal-undecided"));
    decide(MANAGER, appeal, "dismissed").then().statusCode(200);
    merge(survivor, duplicate).then().statusCode(200);
  }

  private static String filed(String username, String kind, String customer) {
    return fileAboutCustomer(username, kind, customer)
        .then()
        .statusCode(201)
        .extract()
        .path("appeal_id");
  }

  private static Response claim(String username, String customer) {
    return Api.as(username).post(Customers.PATH + "/" + customer + "/claim");
  }

  private static Response merge(String survivor, String duplicate) {
    return Api.as(MANAGER)
        .body(Map.of("duplicate_id", duplicate))
        .post(Customers.PATH + "/" + survivor + "/merge");
  }
}
