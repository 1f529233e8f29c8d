package io.salesline.leads.merging;

import static io.salesline.leads.fixture.Leads.PATH;
import static io.salesline.leads.fixture.Leads.claim;
import static io.salesline.leads.fixture.Leads.followUp;
import static io.salesline.leads.fixture.Leads.get;
import static io.salesline.leads.fixture.Leads.merge;
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
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.salesline.leads.fixture.Erasures;
import io.salesline.leads.fixture.FirstResponses;
import io.salesline.leads.fixture.Leads;
import io.salesline.leads.fixture.Registrations;
import io.salesline.leads.fixture.Upgrades;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.Database;
import io.salesline.platform.testing.Simultaneously;
import io.salesline.platform.testing.TestEvents;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same lead came in twice: one of the two goes on with all that is known. */
@QuarkusTest
class MergingLeadsIT {

  private static final String CHECKS = "/api/leads/v1/clash-checks";

  private String company;
  private String survivor;
  private String duplicate;

  @BeforeEach
  void twoThatAreTheSame() {
    Api.awaitOrganisation();
    company = "Merge " + UUID.randomUUID();
    survivor = held(REPRESENTATIVE, Map.of("company", company));
    duplicate =
        held(
            COLLEAGUE,
            Map.of(
                "company",
                company + " Works",
                "region",
                "East China",
                "contact_name",
                "Zhang San",
                "email",
                email()));
  }

  @AfterEach
  void nothingRegistered() {
    Registrations.forgetAll();
  }

  @Test
  void theSurvivorKnowsWhatWasKnownOfBoth() {
    // When
    merge(MANAGER, survivor, duplicate)
        .then()
        .statusCode(200)
        .header("ETag", "\"3\"")
        .body("lead_id", equalTo(survivor))
        .body("duplicate_id", equalTo(duplicate));

    // Then
    get(REPRESENTATIVE, survivor)
        .then()
        .body("company", equalTo(company))
        .body("region", equalTo("East China"))
        .body("contact_name", equalTo("Zhang San"))
        .body("email", equalTo(email()))
        .body("status", equalTo("claimed"))
        .body("merged_into_id", nullValue());
    get(COLLEAGUE, duplicate)
        .then()
        .body("status", equalTo("merged"))
        .body("merged_into_id", equalTo(survivor))
        .body("actions", equalTo(List.of()));
    Await.until(this::assertBothAreTold);
    assertThat(audited(survivor, "absorbed")).contains(duplicate).contains("contact,region");
    assertThat(audited(duplicate, "merged")).contains(survivor).doesNotContain("Zhang");
  }

  @Test
  void historyIsReadWithTheSurvivor() {
    // Given
    followUp(COLLEAGUE, duplicate, Map.of("kind", "call", "outcome", "reached", "note", "Tea"));
    followUp(REPRESENTATIVE, survivor, "mail", "not-reached").then().statusCode(201);
    String third = held(REPRESENTATIVE, Map.of("company", company + " Labs"));
    followUp(REPRESENTATIVE, third, "meeting", "reached").then().statusCode(201);

    // When
    merge(MANAGER, duplicate, third).then().statusCode(200);
    merge(MANAGER, survivor, duplicate).then().statusCode(200);

    // Then
    Api.as(REPRESENTATIVE)
        .get(PATH + "/" + survivor + "/follow-ups")
        .then()
        .body("items.kind", contains("meeting", "mail", "call"))
        .body("items.note", hasItem("Tea"))
        .body("items.lead_id", contains(third, survivor, duplicate));
    Api.as(REPRESENTATIVE)
        .get(PATH + "/" + survivor + "/duplicates")
        .then()
        .body("items.lead_id", contains(third, duplicate))
        .body("items.contact_name", hasItem("Zhang San"));
    String next = Api.as(REPRESENTATIVE).get(duplicates("?limit=1")).path("next");
    Api.as(REPRESENTATIVE)
        .get(duplicates("?limit=1&cursor=" + next))
        .then()
        .body("items.lead_id", contains(duplicate))
        .body("next", nullValue());
    get(REPRESENTATIVE, survivor).then().body("first_contacted_at", notNullValue());
    Api.as(STRANGER).get(duplicates("")).then().statusCode(404);
    Api.as(STRANGER).get(PATH + "/" + survivor + "/follow-ups").then().statusCode(404);
  }

  @Test
  void historyIsMaskedWhileTheSurvivorIsInThePool() {
    // Given
    followUp(COLLEAGUE, duplicate, Map.of("kind", "call", "outcome", "reached", "note", "Tea"));
    merge(MANAGER, survivor, duplicate).then().statusCode(200);

    // When
    Leads.command(REPRESENTATIVE, survivor, "release").then().statusCode(200);

    // Then
    Api.as(STRANGER)
        .get(duplicates(""))
        .then()
        .body("items.lead_id", contains(duplicate))
        .body("items[0].contact_masked", equalTo(true))
        .body("items[0].email", not(equalTo(email())));
    Api.as(STRANGER)
        .get(PATH + "/" + survivor + "/follow-ups")
        .then()
        .body("items.kind", contains("call"))
        .body("items[0].note", nullValue());
  }

  @Test
  void wordsOnWhatTheSurvivorBecameForgetTheContactOfTheDuplicate() {
    // Given
    String name = "w" + UUID.randomUUID().toString().replace("-", "").substring(0, 15);
    String same =
        held(REPRESENTATIVE, Map.of("company", company, "contact_name", name, "phone", phone()));
    merge(REPRESENTATIVE, survivor, same).then().statusCode(200);
    merge(MANAGER, duplicate, survivor).then().statusCode(200);
    String customer = Upgrades.customer(COLLEAGUE, "B");
    Leads.convert(COLLEAGUE, duplicate, Map.of("customer_id", customer)).then().statusCode(202);
    String plan = Upgrades.opened(COLLEAGUE, customer, Upgrades.plan("Win over " + name, 10));

    // When
    String erasure = Erasures.requested(ADMINISTRATOR, "lead_id", same);
    Erasures.decide(DIRECTOR, erasure, "approval").then().statusCode(200);

    // Then
    Upgrades.get(COLLEAGUE, plan).then().body("goal", equalTo("•"));
    Upgrades.forget();
  }

  private static String phone() {
    return "139%08d".formatted(Math.floorMod(UUID.randomUUID().hashCode(), 100_000_000));
  }

  @Test
  void nobodyIsWaitedForWithTheDuplicate() {
    // Given
    FirstResponses.lapse(duplicate);
    String third = held(COLLEAGUE, Map.of("company", company + " Labs"));
    followUp(COLLEAGUE, third, "call", "reached").then().statusCode(201);
    String fourth = held(COLLEAGUE, Map.of("company", company + " Shop"));

    // When
    merge(MANAGER, survivor, duplicate).then().statusCode(200);
    merge(MANAGER, survivor, fourth).then().statusCode(200);

    // Then
    FirstResponses.to(survivor, MANAGER)
        .body("items.outcome", containsInAnyOrder("open", "missed", "left"));

    // When
    merge(MANAGER, survivor, third).then().statusCode(200);

    // Then
    FirstResponses.to(survivor, MANAGER)
        .body("items.outcome", containsInAnyOrder("met", "missed", "left", "met"));
  }

  @Test
  void nobodyHoldsItAnyMoreAndListsPassItOver() {
    // Given
    long held = holding(COLLEAGUE);

    // When
    merge(MANAGER, survivor, duplicate).then().statusCode(200);

    // Then
    assertThat(holding(COLLEAGUE)).isEqualTo(held - 1);
    Api.as(COLLEAGUE).get(PATH).then().body("items.lead_id", not(hasItem(duplicate)));
    Api.as(COLLEAGUE).get(PATH + "?status=merged").then().body("items.lead_id", hasItem(duplicate));
    for (String command : List.of("qualify", "release", "convert", "claim")) {
      Leads.command(COLLEAGUE, duplicate, command)
          .then()
          .statusCode(409)
          .body("code", equalTo("lead-merged"))
          .body("merged_into_id", equalTo(survivor));
    }
    followUp(COLLEAGUE, duplicate, "call", "reached").then().statusCode(409);
    refused(merge(MANAGER, survivor, duplicate), 409, "lead-merged");
    refused(merge(MANAGER, duplicate, survivor), 409, "lead-merged");
  }

  @Test
  void whatTheDuplicateWasKnownByStillClashes() {
    // Given
    merge(MANAGER, survivor, duplicate).then().statusCode(200);

    // Then
    var again = Map.of("company", company + " Works Ltd", "email", email());
    Api.as(DIRECTOR)
        .body(again)
        .post(PATH)
        .then()
        .statusCode(409)
        .body("count", equalTo(1))
        .body("clashes[0].id", equalTo(survivor))
        .body("clashes[0].name", equalTo(company))
        .body("clashes[0].owner_name", notNullValue());
    Api.as(DIRECTOR)
        .body(Map.of("company", company + " Wroks"))
        .post(CHECKS)
        .then()
        .body("items.id", contains(survivor));

    // When
    Leads.disqualify(REPRESENTATIVE, survivor, "no-need").then().statusCode(200);

    // Then
    Api.as(DIRECTOR).body(again).post(PATH).then().statusCode(201);
  }

  @Test
  void oneThatWaitsIsMergedWhereItIsTheSame() {
    // Given
    String waiting = taken(COLLEAGUE, Map.of("company", company));
    String alien = taken(COLLEAGUE, Map.of("company", "Alien " + UUID.randomUUID()));

    // Then
    refused(merge(REPRESENTATIVE, survivor, alien), 409, "leads-not-alike");
    refused(merge(REPRESENTATIVE, waiting, survivor), 409, "lead-unowned");
    merge(REPRESENTATIVE, survivor, waiting).then().statusCode(200);
    get(REPRESENTATIVE, waiting)
        .then()
        .body("status", equalTo("merged"))
        .body("owner_id", equalTo(id(REPRESENTATIVE).toString()));
    get(STRANGER, waiting).then().statusCode(404);
  }

  @Test
  void aCompanyThatIsRegisteredDoesNotComeToAnother() {
    // Given
    String name = "Kept " + UUID.randomUUID();
    Registrations.registered(STRANGER, name);
    String waiting = taken(STRANGER, Map.of("company", name, "email", email()));
    String own = held(REPRESENTATIVE, Map.of("company", company + " Own", "email", email()));

    // Then
    refused(merge(REPRESENTATIVE, own, waiting), 409, "company-registered");
  }

  @Test
  void whoDoesNotSeeBothDoesNotMerge() {
    String foreign = held(STRANGER, Map.of("company", company + " West"));
    refused(merge(REPRESENTATIVE, survivor, duplicate), 422, "lead-unknown");
    refused(merge(MANAGER, survivor, foreign), 422, "lead-unknown");
    merge(OTHER_MANAGER, survivor, foreign).then().statusCode(404);
    merge(ADMINISTRATOR, survivor, duplicate).then().statusCode(403);
    refused(merge(MANAGER, survivor, survivor), 422, "duplicate-of-itself");
    String own = held(REPRESENTATIVE, Map.of("company", company + " Own"));
    merge(REPRESENTATIVE, survivor, own).then().statusCode(200);
    merge(DIRECTOR, survivor, foreign).then().statusCode(200);
  }

  @Test
  void whatIsDisputedIsDecidedFirst() {
    // Given
    String disputed = held(REPRESENTATIVE, Map.of("company", company + " Labs"));
    Leads.command(REPRESENTATIVE, disputed, "release").then().statusCode(200);
    claim(COLLEAGUE, disputed).then().statusCode(200);
    Api.as(REPRESENTATIVE)
        .body(Map.of("kind", "attribution", "lead_id", disputed, "words", "Mine"))
        .post("/api/leads/v1/appeals")
        .then()
        .statusCode(201);

    // Then
    refused(merge(MANAGER, survivor, disputed), 409, "appeal-undecided");
    merge(MANAGER, disputed, survivor).then().statusCode(200);
  }

  @Test
  void ofTwoWhoMergeThemEachIntoTheOtherOneDoes() throws Exception {
    // Given
    List<Callable<Response>> attempts =
        IntStream.range(0, 10)
            .<Callable<Response>>mapToObj(attempt -> () -> attempt(attempt % 2 == 0))
            .toList();

    // When
    List<Integer> answers =
        Simultaneously.all(attempts).stream().map(Response::statusCode).toList();

    // Then
    assertThat(answers).containsOnlyOnce(200).containsOnly(200, 409);
  }

  private Response attempt(boolean forth) {
    return forth ? merge(MANAGER, survivor, duplicate) : merge(MANAGER, duplicate, survivor);
  }

  private void assertBothAreTold() {
    JsonNode merged = TestEvents.of(Leads.EVENTS, duplicate).getLast();
    assertThat(merged.get("event_type").asText()).isEqualTo("salesline.leads.lead.merged.v1");
    assertThat(merged.get("merged_into_id").asText()).isEqualTo(survivor);
    JsonNode absorbed = TestEvents.of(Leads.EVENTS, survivor).getLast();
    assertThat(absorbed.get("event_type").asText()).isEqualTo("salesline.leads.lead.absorbed.v1");
    assertThat(absorbed.get("absorbed_lead_id").asText()).isEqualTo(duplicate);
    assertThat(absorbed.get("region").asText()).isEqualTo("East China");
  }

  private String email() {
    return company.replace("Merge ", "m") + "@example.com";
  }

  private String duplicates(String query) {
    return PATH + "/" + survivor + "/duplicates" + query;
  }

  private static String taken(String username, Map<String, ?> said) {
    var lead = new HashMap<String, Object>(said);
    lead.put("despite_clash", true);
    return Api.as(username).body(lead).post(PATH).then().statusCode(201).extract().path("lead_id");
  }

  private static String held(String username, Map<String, ?> said) {
    String lead = taken(username, said);
    claim(username, lead).then().statusCode(200);
    return lead;
  }

  private static long holding(String username) {
    return Database.number(
        "select coalesce(sum(held), 0) from pool_holding where member_id = '%s'"
            .formatted(id(username)));
  }

  private static String audited(String lead, String action) {
    return Database.text(
        "select after::text from audit_log where entity_id = '%s' and action = '%s'"
            .formatted(lead, action));
  }

  private static void refused(Response answer, int status, String code) {
    answer.then().statusCode(status).body("code", equalTo(code));
  }
}
