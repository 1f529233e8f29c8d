package io.salesline.leads.lead;

import static io.salesline.leads.fixture.Leads.PATH;
import static io.salesline.platform.testing.TestOrganisation.ADMINISTRATOR;
import static io.salesline.platform.testing.TestOrganisation.COLLEAGUE;
import static io.salesline.platform.testing.TestOrganisation.DIRECTOR;
import static io.salesline.platform.testing.TestOrganisation.MANAGER;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static io.salesline.platform.testing.TestOrganisation.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.salesline.leads.fixture.Contacts;
import io.salesline.leads.fixture.Customers;
import io.salesline.leads.fixture.Erasures;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Database;
import io.salesline.platform.testing.Stack;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whom a lead speaks of is known as somebody at a customer. */
@QuarkusTest
class ClashingWithPeopleIT {

  private static final String CHECKS = "/api/leads/v1/clash-checks";

  private final String own = UUID.randomUUID().toString().replace("-", "");
  private final String phone =
      "139%08d".formatted(Math.floorMod(UUID.randomUUID().hashCode(), 100_000_000));
  private final String email = own + "@example.com";

  private String customer;
  private String contact;

  @BeforeEach
  void somebodyAtACustomer() {
    Api.awaitOrganisation();
    customer = Customers.created(REPRESENTATIVE, "Their " + own);
    contact =
        Contacts.enter(
                REPRESENTATIVE, customer, Map.of("name", "Eve", "phone", phone, "email", email))
            .then()
            .statusCode(201)
            .extract()
            .path("contact_id");
  }

  @Test
  void theirNumberOrTheirAddressIsEnoughHoweverItIsWritten() {
    take(REPRESENTATIVE, "phone", "+86 " + phone)
        .then()
        .statusCode(409)
        .body("code", equalTo("lead-clashes"))
        .body("count", equalTo(1))
        .body("clashes[0].record", equalTo("customer"))
        .body("clashes[0].id", equalTo(customer))
        .body("clashes[0].name", equalTo("Their " + own))
        .body("clashes[0].matched_on", contains("contact-phone"));
    take(REPRESENTATIVE, "email", own + "+sales@Example.com")
        .then()
        .statusCode(409)
        .body("clashes[0].matched_on", contains("contact-email"));
    take(REPRESENTATIVE, "phone", "020-8888-0000").then().statusCode(201);
  }

  @Test
  void aCustomerThatMatchesInManyWaysIsNamedOnceWithAllOfThem() {
    // Given: a colleague at the same switchboard
    var colleague = Map.of("name", "Ann", "phone", phone, "despite_duplicate", true);
    Contacts.enter(REPRESENTATIVE, customer, colleague).then().statusCode(201);

    // When
    Response check =
        Api.as(REPRESENTATIVE)
            .body(Map.of("company", "Their " + own + " Ltd", "phone", phone, "email", email))
            .post(CHECKS);

    // Then
    check
        .then()
        .statusCode(200)
        .body("items.id", contains(customer))
        .body("items[0].matched_on", contains("contact-phone", "contact-email", "company"));
  }

  @Test
  void whoDoesNotSeeTheCustomerLearnsWhoHasItAndNothingOfAnybodyThere() {
    for (String other : new String[] {COLLEAGUE, STRANGER}) {
      Response refused = take(other, "phone", phone);

      refused
          .then()
          .statusCode(409)
          .body("clashes[0].id", nullValue())
          .body("clashes[0].name", nullValue())
          .body("clashes[0].owner_name", notNullValue())
          .body("clashes[0].matched_on", contains("contact-phone"));
      assertThat(refused.asString()).doesNotContain("Eve", contact, customer, email, own);
    }
    take(MANAGER, "phone", phone).then().statusCode(409).body("clashes[0].id", equalTo(customer));
  }

  @Test
  void whatIsKnownOfSomebodyElseNowOrOfNobodyAnyMoreIsNoClash() {
    // When: they have this number no more
    Contacts.amend(REPRESENTATIVE, contact, 1, Map.of("name", "Eve", "email", email))
        .then()
        .statusCode(200);
    take(REPRESENTATIVE, "phone", phone).then().statusCode(201);

    // And: they are gone
    Contacts.remove(REPRESENTATIVE, contact, 2).then().statusCode(204);
    take(REPRESENTATIVE, "email", email).then().statusCode(201);
  }

  @Test
  void whoWasErasedIsNotRecognised() {
    String erasure = Erasures.requested(ADMINISTRATOR, "contact_id", contact);
    Erasures.decide(DIRECTOR, erasure, "approval").then().statusCode(200);

    var lead = Map.of("company", UUID.randomUUID().toString(), "phone", phone, "email", email);
    Api.as(REPRESENTATIVE).body(lead).post(CHECKS).then().body("items", empty());
    Api.as(REPRESENTATIVE).body(lead).post(PATH).then().statusCode(201);
  }

  @Test
  void thePeopleOfAMergedCustomerAreThoseOfTheOneThatIsLeft() {
    String survivor = Customers.created(REPRESENTATIVE, "Left " + own);
    Customers.merge(MANAGER, survivor, customer).then().statusCode(200);

    take(REPRESENTATIVE, "phone", phone)
        .then()
        .statusCode(409)
        .body("clashes.id", contains(survivor))
        .body("clashes[0].matched_on", contains("contact-phone"));
  }

  @Test
  void thePeopleOfAWithdrawnCustomerAreNobodys() {
    Database.change("update customer set status = 'withdrawn' where id = '" + customer + "'");

    take(REPRESENTATIVE, "phone", phone).then().statusCode(201);
  }

  @Test
  void nobodyIsEnteredWhileALeadWithTheirNumberComesIn() throws SQLException {
    var newcomer = Map.of("name", "Mallory", "phone", "138" + phone.substring(3));
    try (var another = Stack.database();
        var statement = another.createStatement()) {
      another.setAutoCommit(false);
      statement.execute(
          "select pg_advisory_xact_lock(hashtextextended('leads/clash/+86138%s', 0))"
              .formatted(phone.substring(3)));

      Contacts.enter(REPRESENTATIVE, customer, newcomer)
          .then()
          .statusCode(409)
          .body("code", equalTo("busy"));
      another.rollback();
    }
    Contacts.enter(REPRESENTATIVE, customer, newcomer).then().statusCode(201);
  }

  private Response take(String username, String field, String value) {
    Map<String, Object> lead = new HashMap<>();
    lead.put("company", "New " + UUID.randomUUID());
    lead.put(field, value);
    return Api.as(username).body(lead).post(PATH);
  }
}
