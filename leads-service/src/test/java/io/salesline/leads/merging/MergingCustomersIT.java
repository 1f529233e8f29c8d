package io.salesline.leads.merging;

import static io.salesline.leads.fixture.Customers.created;
import static io.salesline.leads.fixture.Customers.get;
import static io.salesline.leads.fixture.Customers.merge;
import static io.salesline.leads.fixture.Leads.convert;
import static io.salesline.leads.fixture.Pipeline.asked;
import static io.salesline.platform.testing.TestOrganisation.ADMINISTRATOR;
import static io.salesline.platform.testing.TestOrganisation.COLLEAGUE;
import static io.salesline.platform.testing.TestOrganisation.DIRECTOR;
import static io.salesline.platform.testing.TestOrganisation.MANAGER;
import static io.salesline.platform.testing.TestOrganisation.OTHER_MANAGER;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static io.salesline.platform.testing.TestOrganisation.STRANGER;
import static io.salesline.platform.testing.TestOrganisation.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.salesline.leads.fixture.Contacts;
import io.salesline.leads.fixture.Customers;
import io.salesline.leads.fixture.Erasures;
import io.salesline.leads.fixture.Leads;
import io.salesline.leads.fixture.Pipeline;
import io.salesline.leads.fixture.Registrations;
import io.salesline.leads.fixture.Upgrades;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.Database;
import io.salesline.platform.testing.Simultaneously;
import io.salesline.platform.testing.TestEvents;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MergingCustomersIT {

  private String survivor;
  private String duplicate;

  @BeforeEach
  void twoThatAreTheSame() {
    Api.awaitOrganisation();
    survivor = created(REPRESENTATIVE, "Yunfan");
    duplicate = created(COLLEAGUE, "Yunfan Ltd");
  }

  @AfterEach
  void nothingSaid() {
    Database.change("delete from wallet_statement");
    Database.change("delete from customer_strategy");
    Upgrades.forget();
  }

  @Test
  void theDuplicateSaysWhichOneItIsAndTheOthersAreTold() {
    // When
    merge(MANAGER, survivor, duplicate)
        .then()
        .statusCode(200)
        .body("customer_id", equalTo(survivor))
        .body("duplicate_id", equalTo(duplicate));

    // Then
    get(MANAGER, duplicate)
        .then()
        .statusCode(200)
        .body("status", equalTo("merged"))
        .body("merged_into_id", equalTo(survivor))
        .body("name", equalTo("Yunfan Ltd"));
    get(MANAGER, survivor).then().body("merged_into_id", nullValue());
    Api.as(MANAGER)
        .get(Customers.PATH)
        .then()
        .body("items.customer_id", hasItem(survivor))
        .body("items.customer_id", not(hasItem(duplicate)));
    Await.until(this::assertToldOfTheDuplicate);
  }

  @Test
  void whatTheSurvivorDoesNotKnowItTakesFromTheDuplicate() {
    // Given
    set(survivor, "industry = null, owner_id = null");
    set(duplicate, "region = 'East China', industry = 'software'");

    // When
    merge(DIRECTOR, survivor, duplicate).then().statusCode(200);

    // Then
    String owner = get(DIRECTOR, duplicate).path("owner_id");
    get(DIRECTOR, survivor)
        .then()
        .body("name", equalTo("Yunfan"))
        .body("industry", equalTo("software"))
        .body("region", equalTo("East China"))
        .body("owner_id", equalTo(owner))
        .body("revision", equalTo(2));
  }

  @Test
  void peopleAndWalletsGoOver() {
    // Given
    String contact = Contacts.entered(COLLEAGUE, duplicate);
    wallet(REPRESENTATIVE, survivor, 2000).then().statusCode(200);
    wallet(COLLEAGUE, duplicate, 3000).then().statusCode(200);

    // When
    merge(MANAGER, survivor, duplicate).then().statusCode(200);

    // Then
    Contacts.list(REPRESENTATIVE, survivor).then().body("items.contact_id", contains(contact));
    Contacts.list(COLLEAGUE, duplicate).then().body("items", hasSize(0));
    Api.as(REPRESENTATIVE)
        .get(Customers.PATH + "/" + survivor + "/wallet")
        .then()
        .header("ETag", "\"2\"")
        .body("amount.amount", equalTo("3000.00"));
    Await.until(() -> assertToldOf(contact));
  }

  @Test
  void plansGoOverAndOneStaysOpen() {
    // Given
    String kept = Upgrades.customer(REPRESENTATIVE, "B");
    String same = Upgrades.customer(COLLEAGUE, "B");
    String third = Upgrades.customer(COLLEAGUE, "B");
    String plan = Upgrades.opened(COLLEAGUE, same, Upgrades.plan("Second plant", 10));
    String another = Upgrades.opened(COLLEAGUE, third, Upgrades.plan("Sole supplier", 20));

    // When
    merge(MANAGER, kept, same).then().statusCode(200);
    merge(MANAGER, kept, third).then().statusCode(200);

    // Then
    Upgrades.get(REPRESENTATIVE, plan)
        .then()
        .body("customer_id", equalTo(kept))
        .body("outcome", nullValue())
        .body("revision", equalTo(2));
    Upgrades.get(REPRESENTATIVE, another)
        .then()
        .body("customer_id", equalTo(kept))
        .body("outcome", equalTo("merged"))
        .body("closed_by", equalTo(id(MANAGER).toString()));
    Api.as(COLLEAGUE).get(Upgrades.of(same)).then().body("items", hasSize(0));
  }

  @Test
  void aPlanToBecomeAnAIsReachedByMergingIntoAnA() {
    // Given
    String kept = Upgrades.customer(REPRESENTATIVE, "A");
    String same = Upgrades.customer(COLLEAGUE, "B");
    String plan = Upgrades.opened(COLLEAGUE, same, Upgrades.plan("Second plant", 10));

    // When
    merge(MANAGER, kept, same).then().statusCode(200);

    // Then
    Upgrades.get(REPRESENTATIVE, plan).then().body("outcome", equalTo("reached"));
  }

  @Test
  void theStrategyPageGoesOverWhereThereIsNone() {
    // Given
    String kept = Upgrades.customer(REPRESENTATIVE, "A");
    String same = Upgrades.customer(COLLEAGUE, "A");
    String third = Upgrades.customer(COLLEAGUE, "A");
    writeStrategy(same, "Sole supplier");
    writeStrategy(third, "Second source");

    // When
    merge(MANAGER, kept, same).then().statusCode(200);
    merge(MANAGER, kept, third).then().statusCode(200);

    // Then
    strategy(kept).body("goal", equalTo("Sole supplier"));
    strategy(third).body("goal", equalTo("Second source"));
  }

  @Test
  void plansThatWentOverForgetWhoCameAsALeadOfTheDuplicate() {
    // Given
    String name = "w" + UUID.randomUUID().toString().replace("-", "").substring(0, 15);
    String kept = Upgrades.customer(REPRESENTATIVE, "B");
    String same = Upgrades.customer(REPRESENTATIVE, "B");
    String lead = Leads.claimed(REPRESENTATIVE);
    Database.change("update lead set contact_name = '%s' where id = '%s'".formatted(name, lead));
    convert(REPRESENTATIVE, lead, Map.of("customer_id", same)).then().statusCode(202);
    String plan = Upgrades.opened(REPRESENTATIVE, same, Upgrades.plan("Win over " + name, 10));
    merge(MANAGER, kept, same).then().statusCode(200);

    // When
    String erasure = Erasures.requested(ADMINISTRATOR, "lead_id", lead);
    Erasures.decide(DIRECTOR, erasure, "approval").then().statusCode(200);

    // Then
    Upgrades.get(REPRESENTATIVE, plan).then().body("goal", equalTo("•"));
  }

  @Test
  void whoBelongsToTheDuplicateBelongsToTheSurvivor() {
    // Given
    String child = created(REPRESENTATIVE, "Yunfan Suzhou");
    set(child, "parent_id = '%s'".formatted(duplicate));
    set(survivor, "parent_id = '%s'".formatted(duplicate));

    // When
    merge(MANAGER, survivor, duplicate).then().statusCode(200);

    // Then
    get(MANAGER, child).then().body("parent_id", equalTo(survivor));
    get(MANAGER, survivor).then().body("parent_id", nullValue());
  }

  @Test
  void aCustomerDoesNotComeToStandAboveItself() {
    // Given
    String between = created(REPRESENTATIVE, "Yunfan Holding");
    set(between, "parent_id = '%s'".formatted(duplicate));
    set(survivor, "parent_id = '%s'".formatted(between));

    // Then
    refused(merge(MANAGER, survivor, duplicate), 422, "customer-above-itself");
  }

  @Test
  void nothingIsDecidedOnAMergedCustomerAnyMore() {
    // Given
    merge(MANAGER, survivor, duplicate).then().statusCode(200);

    // Then
    refused(merge(MANAGER, survivor, duplicate), 409, "customer-merged");
    refused(merge(MANAGER, duplicate, survivor), 409, "customer-merged");
    refused(Contacts.enter(COLLEAGUE, duplicate, Contacts.contact()), 409, "customer-merged");
    refused(wallet(COLLEAGUE, duplicate, 1000), 409, "customer-merged");
    Api.as(COLLEAGUE)
        .post(Customers.PATH + "/" + duplicate + "/release")
        .then()
        .statusCode(409)
        .body("merged_into_id", equalTo(survivor));
  }

  @Test
  void aLeadUnderTheNameOfTheDuplicateClashesWithTheSurvivor() {
    // Given
    String name = "Alias " + UUID.randomUUID();
    String same = created(COLLEAGUE, name);
    merge(MANAGER, survivor, same).then().statusCode(200);

    // Then
    Api.as(DIRECTOR)
        .body(Map.of("company", name + " Ltd"))
        .post(Leads.PATH)
        .then()
        .statusCode(409)
        .body("clashes.id", contains(survivor))
        .body("clashes[0].record", equalTo("customer"));
    refused(Registrations.register(COLLEAGUE, name), 409, "company-taken");
  }

  @Test
  void aConversionThatIsUnderWayEndsInTheSurvivor() {
    // Given
    String lead = Leads.claimed(REPRESENTATIVE);
    convert(REPRESENTATIVE, lead, Map.of("customer_id", survivor)).then().statusCode(202);
    merge(MANAGER, duplicate, survivor).then().statusCode(200);

    // When
    try (var pipeline = new Pipeline()) {
      pipeline.opens(asked(lead, 1));
    }

    // Then
    Await.until(() -> Leads.get(REPRESENTATIVE, lead).then().body("status", equalTo("converted")));
    Leads.get(REPRESENTATIVE, lead).then().body("customer_id", equalTo(duplicate));
    get(MANAGER, survivor).then().body("status", equalTo("merged"));
  }

  @Test
  void whoDoesNotSeeBothDoesNotMerge() {
    // Given
    String foreign = created(STRANGER, "Yunfan West");

    // Then
    refused(merge(MANAGER, survivor, foreign), 422, "customer-unknown");
    merge(OTHER_MANAGER, survivor, foreign).then().statusCode(404);
    for (String other : List.of(REPRESENTATIVE, ADMINISTRATOR)) {
      merge(other, survivor, duplicate).then().statusCode(403);
    }
    refused(merge(MANAGER, survivor, survivor), 422, "duplicate-of-itself");
    merge(DIRECTOR, survivor, foreign).then().statusCode(200);
  }

  @Test
  void ofTwoWhoMergeThemEachIntoTheOtherOneDoes() throws Exception {
    // Given
    List<Callable<Response>> attempts =
        IntStream.range(0, 10)
            .<Callable<Response>>mapToObj(
                attempt ->
                    () ->
                        attempt % 2 == 0
                            ? merge(MANAGER, survivor, duplicate)
                            : merge(MANAGER, duplicate, survivor))
            .toList();

    // When
    List<Integer> answers =
        Simultaneously.all(attempts).stream().map(Response::statusCode).toList();

    // Then
    assertThat(answers).containsOnlyOnce(200).containsOnly(200, 409);
  }

  private void assertToldOfTheDuplicate() {
    JsonNode told = TestEvents.of(Customers.EVENTS, duplicate).getLast();
    assertThat(told.get("status").asText()).isEqualTo("merged");
    assertThat(told.get("merged_into_id").asText()).isEqualTo(survivor);
  }

  private void assertToldOf(String contact) {
    JsonNode told = TestEvents.of(Contacts.PROFILES, contact).getLast();
    assertThat(told.get("customer_id").asText()).isEqualTo(survivor);
  }

  private static void refused(Response answer, int status, String code) {
    answer.then().statusCode(status).body("code", equalTo(code));
  }

  private static Response wallet(String username, String customer, int amount) {
    String path = Customers.PATH + "/" + customer + "/wallet";
    String known = Api.as(username).get(path).header("ETag");
    var said =
        Map.of(
            "amount",
            Map.of("amount", Integer.toString(amount), "currency", "USD"),
            "declared_on",
            "2025-06-02");
    return Api.as(username).header("If-Match", known).body(said).put(path);
  }

  private static void writeStrategy(String customer, String goal) {
    Api.as(COLLEAGUE)
        .header("If-Match", "\"0\"")
        .body(Map.of("goal", goal))
        .put(Customers.PATH + "/" + customer + "/strategy")
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse strategy(String customer) {
    return Api.as(MANAGER).get(Customers.PATH + "/" + customer + "/strategy").then();
  }

  private static void set(String customer, String assignments) {
    Database.change("update customer set %s where id = '%s'".formatted(assignments, customer));
  }
}
