package io.salesline.leads.customer;

import static io.salesline.platform.testing.TestOrganisation.COLLEAGUE;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static io.salesline.platform.testing.TestOrganisation.STRANGER;
import static io.salesline.platform.testing.TestOrganisation.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.salesline.leads.fixture.Customers;
import io.salesline.leads.fixture.Deals;
import io.salesline.leads.fixture.Pools;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Database;
import io.salesline.platform.testing.Simultaneously;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ClaimingCustomersIT {

  private String customer;

  @BeforeEach
  void released() {
    Api.awaitOrganisation();
    customer = Customers.created(REPRESENTATIVE, "北京远航贸易有限公司");
    command(REPRESENTATIVE, customer, "release")
        .then()
        .statusCode(200)
        .body("owner_id", nullValue())
        .body("pool_id", equalTo(Pools.CUSTOMERS));
  }

  @Test
  void ofAllWhoClaimACustomerAtOnceOneGetsIt() throws Exception {
    // Given
    List<Callable<Response>> attempts =
        IntStream.range(0, 20)
            .mapToObj(attempt -> attempt % 2 == 0 ? COLLEAGUE : STRANGER)
            .<Callable<Response>>map(person -> () -> command(person, customer, "claim"))
            .toList();

    // When
    List<Response> answers = Simultaneously.all(attempts);

    // Then
    assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() == 409)
        .hasSize(19)
        .extracting(answer -> answer.<String>path("code"))
        .containsOnly("customer-already-claimed", "customer-already-yours");
  }

  @Test
  void aClaimedCustomerIsProtectedAndTheClaimantsAlone() {
    command(COLLEAGUE, customer, "claim")
        .then()
        .statusCode(200)
        .body("owner_id", equalTo(id(COLLEAGUE).toString()))
        .body("protected_until", endsWith("Z"));
    Customers.get(STRANGER, customer).then().statusCode(404);
    command(STRANGER, customer, "release").then().statusCode(404);
    command(COLLEAGUE, customer, "release").then().statusCode(200);
    command(COLLEAGUE, customer, "release")
        .then()
        .statusCode(409)
        .body("code", equalTo("customer-unowned"));
  }

  @Test
  void whoIsNoMemberOfThePoolDoesNotFindTheCustomer() {
    // Given
    String sea = Pools.created(Pools.pool("customer"), COLLEAGUE);
    Database.change("update customer set pool_id = '%s' where id = '%s'".formatted(sea, customer));
    Database.change("delete from pool_departure");

    // Then
    command(STRANGER, customer, "claim").then().statusCode(404);
    command(COLLEAGUE, customer, "claim").then().statusCode(200);
    command(COLLEAGUE, customer, "release").then().statusCode(200);
    command(COLLEAGUE, customer, "claim")
        .then()
        .statusCode(409)
        .body("code", equalTo("claim-cooling-down"));
    Pools.remove(sea);
  }

  @Test
  void aCustomerThatHasBoughtDoesNotCountAgainstTheCap() {
    // Given
    var terms = Pools.pool("customer");
    terms.put("holding_cap", 1);
    String sea = Pools.created(terms, COLLEAGUE);
    String other = Customers.created(REPRESENTATIVE, "南京远帆贸易有限公司");
    command(REPRESENTATIVE, other, "release").then().statusCode(200);
    Database.change(
        "update customer set pool_id = '%s' where id in ('%s', '%s')"
            .formatted(sea, customer, other));
    Database.change("delete from pool_departure");
    command(COLLEAGUE, customer, "claim").then().statusCode(200);
    command(COLLEAGUE, other, "claim")
        .then()
        .statusCode(409)
        .body("code", equalTo("claim-holding-cap"));
    try (var deals = new Deals()) {
      // When
      deals.open(customer, "1000.00");
      deals.known();

      // Then
      command(COLLEAGUE, other, "claim").then().statusCode(409);

      // When
      deals.won(customer, "1000.00", LocalDate.of(2026, 5, 6));
      deals.known();

      // Then
      command(COLLEAGUE, other, "claim").then().statusCode(200);
      command(COLLEAGUE, other, "release").then().statusCode(200);
    } finally {
      Pools.remove(sea);
    }
  }

  private static Response command(String username, String customer, String command) {
    return Api.as(username).post(Customers.PATH + "/" + customer + "/" + command);
  }
}
