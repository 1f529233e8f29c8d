package io.salesline.leads.pool;

import static io.salesline.platform.testing.TestOrganisation.COLLEAGUE;
import static io.salesline.platform.testing.TestOrganisation.DIRECTOR;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.salesline.leads.fixture.Customers;
import io.salesline.leads.fixture.Leads;
import io.salesline.leads.fixture.Pools;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Database;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PuttingALeadInAPoolIT {

  private String pool;
  private String sea;

  @BeforeEach
  void given() {
    Api.awaitOrganisation();
    pool = Pools.created(Pools.pool("lead"), REPRESENTATIVE);
    sea = Pools.created(Pools.pool("customer"), REPRESENTATIVE);
  }

  @AfterEach
  void putBack() {
    Pools.remove(pool);
    Pools.remove(sea);
  }

  @Test
  void aMemberPutsALeadInAPoolAndFindsItThere() {
    // When
    String lead =
        put(REPRESENTATIVE, pool)
            .statusCode(201)
            .body("pool_id", equalTo(pool))
            .extract()
            .path("lead_id");

    // Then
    listed(REPRESENTATIVE, "pool_id=" + pool).body("items.lead_id", contains(lead));
    listed(REPRESENTATIVE, "pool=true&pool_id=" + pool).body("items.lead_id", contains(lead));
    listed(REPRESENTATIVE, "sort=name&pool_id=" + pool).body("items.lead_id", contains(lead));
    listed(REPRESENTATIVE, "pool=false&pool_id=" + pool).body("items", empty());
    listed(REPRESENTATIVE, "limit=200&pool_id=" + Pools.DEFAULT)
        .body("items.lead_id", not(hasItem(lead)));
    listed(COLLEAGUE, "pool_id=" + pool).body("items", empty());
    Api.as(REPRESENTATIVE).get(Leads.PATH + "?pool_id=here").then().statusCode(400);
  }

  @Test
  void whoIsNoMemberDoesNotKnowThePoolAndADirectorPutsAnywhere() {
    refused(COLLEAGUE, pool);
    refused(REPRESENTATIVE, UUID.randomUUID().toString());
    refused(REPRESENTATIVE, sea);
    refused(DIRECTOR, sea);
    put(DIRECTOR, pool).statusCode(201);
    put(COLLEAGUE, Pools.DEFAULT).statusCode(201);
  }

  @Test
  void whatWaitsInACustomerPoolIsListed() {
    // Given
    String customer = Customers.created(REPRESENTATIVE, "Waits " + UUID.randomUUID());
    Database.change("update customer set pool_id = '%s' where id = '%s'".formatted(sea, customer));

    // Then
    customers(REPRESENTATIVE, "pool_id=" + sea).body("items.customer_id", contains(customer));
    customers(REPRESENTATIVE, "pool=true&pool_id=" + sea).body("items", empty());

    // When
    Api.as(REPRESENTATIVE)
        .post(Customers.PATH + "/" + customer + "/release")
        .then()
        .statusCode(200);

    // Then
    customers(REPRESENTATIVE, "pool=true&pool_id=" + sea)
        .body("items.customer_id", contains(customer));
    customers(REPRESENTATIVE, "pool=false&pool_id=" + sea).body("items", empty());
    customers(COLLEAGUE, "pool_id=" + sea).body("items", empty());
  }

  private static void refused(String username, String pool) {
    put(username, pool)
        .statusCode(422)
        .body("errors[0].field", equalTo("pool_id"))
        .body("errors[0].code", equalTo("pool-unknown"));
  }

  private static ValidatableResponse put(String username, String pool) {
    var lead = Leads.lead();
    lead.put("company", "Put " + UUID.randomUUID());
    lead.put("pool_id", pool);
    lead.put("despite_clash", true);
    return Api.as(username).body(lead).post(Leads.PATH).then();
  }

  private static ValidatableResponse listed(String username, String query) {
    return Api.as(username).get(Leads.PATH + "?" + query).then().statusCode(200);
  }

  private static ValidatableResponse customers(String username, String query) {
    return Api.as(username).get(Customers.PATH + "?" + query).then().statusCode(200);
  }
}
