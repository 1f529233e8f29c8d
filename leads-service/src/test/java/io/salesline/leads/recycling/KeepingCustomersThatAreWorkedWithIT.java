package io.salesline.leads.recycling;

import static io.salesline.platform.testing.TestOrganisation.ADMINISTRATOR;
import static io.salesline.platform.testing.TestOrganisation.COLLEAGUE;
import static io.salesline.platform.testing.TestOrganisation.MANAGER;
import static io.salesline.platform.testing.TestOrganisation.OTHER_MANAGER;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static io.salesline.platform.testing.TestOrganisation.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.salesline.leads.fixture.Customers;
import io.salesline.leads.fixture.Deals;
import io.salesline.leads.fixture.Efforts;
import io.salesline.leads.fixture.Pools;
import io.salesline.leads.fixture.Recycled;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.Database;
import io.salesline.platform.testing.TestEvents;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** By the rules that the customer pool begins with, on the second of June 2025. */
@QuarkusTest
class KeepingCustomersThatAreWorkedWithIT {

  private static final LocalDate LATER = LocalDate.of(2025, 6, 2);

  /** Fifteen working days after Thursday the first of May, and the next one. */
  private static final LocalDate DUE = LocalDate.of(2025, 5, 23);

  private String customer;

  @BeforeEach
  void forgotten() {
    Api.awaitOrganisation();
    customer = Customers.created(REPRESENTATIVE, "Forgotten " + UUID.randomUUID());
    Recycled.backdateCustomer(customer);
  }

  /** Nobody else's run takes it. */
  @AfterEach
  void known() {
    Database.change("update customer set owned_since = now() where owner_id is not null");
  }

  @Test
  void aCustomerThatNobodyTurnsToIsTakenAndSaysFromWhomAndWhy() {
    // Given
    assertThat(Recycling.foreseen(REPRESENTATIVE, "customer", LATER)).contains(customer);
    assertThat(Recycling.foreseen(MANAGER, "customer", LATER)).contains(customer);
    assertThat(Recycling.foreseen(COLLEAGUE, "customer", LATER)).doesNotContain(customer);
    assertThat(Recycling.foreseen(OTHER_MANAGER, "customer", LATER)).doesNotContain(customer);
    countdown(REPRESENTATIVE)
        .then()
        .statusCode(200)
        .body("customer_id", equalTo(customer))
        .body("lead_id", nullValue())
        .body("reason", equalTo("no-follow-up"))
        .body("destination_pool_id", equalTo(Pools.CUSTOMERS))
        .body("recycles_on", equalTo(DUE.toString()));
    countdown(OTHER_MANAGER).then().statusCode(404);

    // When
    assertThat(Recycling.taken(Recycling.started("customer", LATER))).contains(customer);

    // Then
    Customers.get(REPRESENTATIVE, customer)
        .then()
        .body("owner_id", nullValue())
        .body("pool_id", equalTo(Pools.CUSTOMERS));
    Await.until(() -> assertThat(last().get("event_type").asText()).endsWith("recycled.v1"));
    assertThat(last().get("previous_owner_id").asText()).isEqualTo(id(REPRESENTATIVE).toString());
    assertThat(last().get("reason_code").asText()).isEqualTo("no-follow-up");
    assertThat(audited()).isEqualTo(1);
  }

  @Test
  void whomItWasTakenFromWaitsAndOthersClaimItProtected() {
    // Given
    String sea = Pools.created(Pools.pool("customer"), REPRESENTATIVE, COLLEAGUE);
    Recycling.rule(
        Map.of("kind", "customer", "pool_id", sea, "reason", "no-deal", "working_days", 9));
    Database.change("update customer set pool_id = '%s' where id = '%s'".formatted(sea, customer));
    try {
      // When
      assertThat(Recycling.taken(Recycling.started("customer", LATER))).contains(customer);

      // Then
      claim(REPRESENTATIVE).then().statusCode(409).body("code", equalTo("claim-cooling-down"));
      claim(COLLEAGUE).then().statusCode(200).body("pool_id", equalTo(sea));
      Recycled.backdateCustomer(customer);
      Database.change(
          "update customer set protected_until = '2025-06-02T09:00Z' where id = '%s'"
              .formatted(customer));
      assertThat(Recycling.foreseen(COLLEAGUE, "customer", LATER)).doesNotContain(customer);
      assertThat(Recycling.foreseen(COLLEAGUE, "customer", LATER.plusDays(1))).contains(customer);
    } finally {
      Database.change("delete from recycling_rule where pool_id = '" + sea + "'");
      Pools.remove(sea);
    }
  }

  @Test
  void aLeadsRunTakesNoCustomers() {
    assertThat(Recycling.taken(Recycling.started(LATER))).doesNotContain(customer);

    Customers.get(REPRESENTATIVE, customer)
        .then()
        .body("owner_id", equalTo(id(REPRESENTATIVE).toString()));
  }

  @Test
  void aVisitMovesTheCountdown() {
    try (var efforts = new Efforts()) {
      efforts.visited(COLLEAGUE, customer, "2025-05-20");
      efforts.known();

      // Twenty-first of May to the tenth of June are fifteen working days
      assertThat(recyclesOn()).isEqualTo("2025-06-11");
      assertThat(Recycling.foreseen(REPRESENTATIVE, "customer", LATER)).doesNotContain(customer);
    }
  }

  @Test
  void aCustomerWithAnOpenDealStaysAndOneThatBoughtForAHalfYear() {
    try (var deals = new Deals()) {
      // When
      deals.open(customer, "1000.00");
      deals.known();

      // Then
      countdown(REPRESENTATIVE).then().statusCode(204);
      assertThat(Recycling.foreseen(REPRESENTATIVE, "customer", LATER.plusYears(2)))
          .doesNotContain(customer);

      // When
      Database.change("delete from customer_deal");
      deals.won(customer, "1000.00", LocalDate.of(2025, 5, 6));
      deals.known();

      // Then
      LocalDate free = LocalDate.of(2025, 5, 6).plusDays(181);
      assertThat(recyclesOn()).isEqualTo(free.toString());
      assertThat(Recycling.foreseen(REPRESENTATIVE, "customer", free.minusDays(1)))
          .doesNotContain(customer);
      assertThat(Recycling.foreseen(REPRESENTATIVE, "customer", free)).contains(customer);
    }
  }

  @Test
  void anExemptCustomerStaysUntilItsDay() {
    exempt(MANAGER, 204);

    assertThat(Recycling.foreseen(MANAGER, "customer", LATER)).doesNotContain(customer);
    assertThat(recyclesOn()).isEqualTo(LATER.plusDays(1).toString());
    exempt(OTHER_MANAGER, 404);
    exempt(REPRESENTATIVE, 403);
    Api.as(MANAGER)
        .body(
            Map.of(
                "lead_id", customer, "customer_id", customer, "until", "2025-06-02", "why", "Both"))
        .post(Recycling.PATH + "/exemptions")
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("lead-or-customer"));
  }

  @Test
  void whatOnlyCustomersHaveIsRefusedForLeads() {
    var lead = Map.of("pool_id", Pools.DEFAULT, "working_days", 30);

    refused(with(lead, Map.of("reason", "no-deal")), "reason", "rule-for-customers-only");
    var followUp = with(lead, Map.of("reason", "no-follow-up"));
    refused(
        with(followUp, Map.of("customer_class", "A")), "customer_class", "rule-for-customers-only");
    refused(
        with(followUp, Map.of("spares_open_deals", true)),
        "spares_open_deals",
        "rule-for-customers-only");
    refused(
        with(followUp, Map.of("won_within_days", 30)),
        "won_within_days",
        "rule-for-customers-only");
    refused(with(followUp, Map.of("pool_id", Pools.CUSTOMERS)), "pool_id", "rule-pool-unfit");
    refused(
        with(followUp, Map.of("destination_pool_id", Pools.CUSTOMERS)),
        "destination_pool_id",
        "rule-pool-unfit");
  }

  private static Map<String, Object> with(Map<String, ?> some, Map<String, ?> more) {
    var all = new HashMap<String, Object>(some);
    all.putAll(more);
    return all;
  }

  private static void refused(Map<String, ?> rule, String field, String code) {
    Api.as(ADMINISTRATOR)
        .body(rule)
        .post(Recycling.PATH + "/rules")
        .then()
        .statusCode(422)
        .body("errors[0].field", equalTo(field))
        .body("errors[0].code", equalTo(code));
  }

  private void exempt(String username, int status) {
    Api.as(username)
        .body(
            Map.of(
                "customer_id", customer, "until", LATER.toString(), "why", "Merges with another"))
        .post(Recycling.PATH + "/exemptions")
        .then()
        .statusCode(status);
  }

  private Response claim(String username) {
    return Api.as(username).post(Customers.PATH + "/" + customer + "/claim");
  }

  private Response countdown(String username) {
    return Api.as(username).get(Recycling.PATH + "/customers/" + customer);
  }

  private String recyclesOn() {
    return countdown(REPRESENTATIVE).then().statusCode(200).extract().path("recycles_on");
  }

  private JsonNode last() {
    return TestEvents.of(Customers.EVENTS, customer).getLast();
  }

  private long audited() {
    return Database.number(
        "select count(*) from audit_log where entity = 'customer' and action = 'recycled'"
            + " and entity_id = '"
            + customer
            + "'");
  }
}
