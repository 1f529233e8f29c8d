package io.salesline.pipeline;

import static io.salesline.pipeline.fixture.Deals.PATH;
import static io.salesline.pipeline.fixture.Deals.customer;
import static io.salesline.pipeline.fixture.Deals.deal;
import static io.salesline.pipeline.fixture.Deals.open;
import static io.salesline.pipeline.fixture.Deals.opened;
import static io.salesline.platform.testing.TestOrganisation.COLLEAGUE;
import static io.salesline.platform.testing.TestOrganisation.MANAGER;
import static io.salesline.platform.testing.TestOrganisation.OTHER_MANAGER;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static io.salesline.platform.testing.TestOrganisation.REVIEWER;
import static io.salesline.platform.testing.TestOrganisation.STRANGER;
import static io.salesline.platform.testing.TestOrganisation.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.salesline.pipeline.fixture.Activities;
import io.salesline.pipeline.fixture.Files;
import io.salesline.pipeline.fixture.Payments;
import io.salesline.pipeline.fixture.Processes;
import io.salesline.pipeline.fixture.Proposals;
import io.salesline.pipeline.fixture.Reviews;
import io.salesline.pipeline.fixture.Visits;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.Database;
import io.salesline.platform.testing.RealStack;
import io.salesline.platform.testing.TestEvents;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sam, of another team, is added to Rick's deal. */
@QuarkusTest
@QuarkusTestResource(
    value = RealStack.class,
    initArgs = @ResourceArg(name = "service", value = "pipeline"))
class CollaboratingOnADealIT {

  private static final String EVENTS = "salesline.pipeline.opportunity-collaborator-events.v1";

  private UUID customer;
  private String deal;

  @BeforeEach
  void aDealOfRick() {
    Api.awaitOrganisation();
    customer = customer();
    deal = opened(REPRESENTATIVE, deal(customer));
  }

  @Test
  void whoeverIsAddedSeesTheDealAndTheirManagerDoesNot() {
    get(STRANGER, "").then().statusCode(404);

    put(REPRESENTATIVE, STRANGER, "presales").then().statusCode(200);

    get(STRANGER, "").then().statusCode(200);
    get(STRANGER, "/history").then().statusCode(200);
    get(STRANGER, "/checklist").then().statusCode(200);
    get(STRANGER, "/collaborators")
        .then()
        .statusCode(200)
        .body("items.member_id", contains(id(STRANGER).toString()))
        .body("items.role", contains("presales"));
    assertThat(listed(STRANGER)).containsExactly(deal);
    get(OTHER_MANAGER, "").then().statusCode(404);
    get(COLLEAGUE, "").then().statusCode(404);
  }

  @Test
  void whoeverIsRemovedDoesNotSeeItAnyMore() {
    put(REPRESENTATIVE, STRANGER, "presales").then().statusCode(200);

    remove(MANAGER, STRANGER).then().statusCode(204);

    get(STRANGER, "").then().statusCode(404);
    assertThat(listed(STRANGER)).isEmpty();
    move(STRANGER).then().statusCode(404);
    remove(MANAGER, STRANGER).then().statusCode(404);
  }

  @Test
  void collaboratorsDoNotMoveOrAmendItNorAddOthers() {
    put(MANAGER, STRANGER, "technical").then().statusCode(200);

    assertOnlyLooks(move(STRANGER));
    assertOnlyLooks(
        Api.as(STRANGER)
            .header("If-Match", "\"1\"")
            .body(Map.of("name", "Of Sam"))
            .patch(PATH + "/" + deal));
    assertOnlyLooks(put(STRANGER, COLLEAGUE, "support"));
    assertOnlyLooks(remove(STRANGER, STRANGER));
    get(REPRESENTATIVE, "").then().body("revision", equalTo(1));
    get(REPRESENTATIVE, "/collaborators").then().body("items.role", contains("technical"));
  }

  @Test
  void anotherRoleReplacesTheFirst() {
    put(REPRESENTATIVE, STRANGER, "presales").then().statusCode(200);
    put(REPRESENTATIVE, STRANGER, "support")
        .then()
        .statusCode(200)
        .body("role", equalTo("support"));
    get(REPRESENTATIVE, "/collaborators").then().body("items.role", contains("support"));
  }

  @Test
  void whoDoesNotSeeTheDealAddsNobodyAndNobodyUnknownIsAdded() {
    put(STRANGER, STRANGER, "presales").then().statusCode(404);
    put(REPRESENTATIVE, "nobody", "presales")
        .then()
        .statusCode(422)
        .body("code", equalTo("collaborator-unknown"));
    assertThat(put(REPRESENTATIVE, STRANGER, "owner").statusCode()).isBetween(400, 422);
    get(STRANGER, "").then().statusCode(404);
  }

  @Test
  void whoIsAddedAndRemovedIsAudited() {
    put(REPRESENTATIVE, STRANGER, "presales").then().statusCode(200);
    remove(REPRESENTATIVE, STRANGER).then().statusCode(204);

    assertThat(
            Database.rows(
                "select action from audit_log where entity = 'opportunity' and entity_id = '"
                    + deal
                    + "' and action like 'collaborator-%' order by id"))
        .containsExactly(List.of("collaborator-put"), List.of("collaborator-removed"));
  }

  @Test
  void whatTheyAnswerAndDoIsOnTheDealForAllWhoSeeIt() throws Exception {
    // Given
    Map<String, Object> qualify = Processes.stage("qualify");
    qualify.put("checklist", List.of(Processes.item("network", true)));
    int process = Processes.published(Processes.process(qualify, Processes.delivery()));
    deal =
        Processes.startingOn(
            process, () -> open(REPRESENTATIVE, deal(customer)).path("opportunity_id"));
    put(REPRESENTATIVE, STRANGER, "technical").then().statusCode(200);

    // When
    Processes.answer(STRANGER, deal, "network", 0, "The network is ready").then().statusCode(200);
    var call = Map.of("kind", "call", "subject", "Their network", "opportunity_id", deal);
    String activity =
        Api.as(STRANGER)
            .body(call)
            .post(Activities.PATH)
            .then()
            .statusCode(201)
            .extract()
            .path("activity_id");
    Map<String, Object> visit = Visits.visit(customer, Visits.freshMonday());
    visit.put("opportunity_id", deal);
    Visits.plan(STRANGER, visit).then().statusCode(201);

    // Then
    get(REPRESENTATIVE, "/checklist")
        .then()
        .body("items.member_id", contains(id(STRANGER).toString()));
    for (String username : List.of(REPRESENTATIVE, MANAGER, STRANGER, OTHER_MANAGER)) {
      assertThat(done(username)).as(username).containsExactly(activity);
      Api.as(username).get(Activities.PATH + "/" + activity).then().statusCode(200);
    }
    assertThat(done(COLLEAGUE)).isEmpty();
    Api.as(COLLEAGUE).get(Activities.PATH + "/" + activity).then().statusCode(404);
    complete(REPRESENTATIVE, activity)
        .then()
        .statusCode(403)
        .body("code", equalTo("activity-of-another"));
    complete(COLLEAGUE, activity).then().statusCode(404);

    // When
    remove(REPRESENTATIVE, STRANGER).then().statusCode(204);

    // Then
    Api.as(STRANGER)
        .body(call)
        .post(Activities.PATH)
        .then()
        .statusCode(422)
        .body("code", equalTo("opportunity-unknown"));
    assertThat(Visits.plan(STRANGER, visit).statusCode()).isEqualTo(422);
    Processes.answer(STRANGER, deal, "network", 1, "Still").then().statusCode(404);
    complete(STRANGER, activity).then().statusCode(200);
  }

  @Test
  void theyAreNotToldWhatTheLinesCost() throws Exception {
    // Given
    String gated = Reviews.openedOn(Reviews.gatedProcess(1), REPRESENTATIVE);
    deal = gated;
    var line = Map.of("product_id", Proposals.product(), "quantity", 2, "unit_cost", 380);
    Api.as(REPRESENTATIVE)
        .header("If-Match", "\"1\"")
        .body(Map.of("items", List.of(line)))
        .put(PATH + "/" + deal + "/lines")
        .then()
        .statusCode(200);
    String review = Reviews.waiting(REPRESENTATIVE, deal, "offer");
    put(REPRESENTATIVE, STRANGER, "presales").then().statusCode(200);

    // Then
    for (String username : List.of(REPRESENTATIVE, MANAGER, REVIEWER)) {
      assertThat(get(username, "/lines").<String>path("items[0].cost_amount"))
          .as(username)
          .isEqualTo("760.00");
      assertThat(evidence(username, review)).as(username).contains("cost_minor", "profit_minor");
    }
    get(STRANGER, "/lines")
        .then()
        .statusCode(200)
        .body("items[0].net_amount", equalTo("1100.00"))
        .body("items[0].unit_cost", nullValue())
        .body("items[0].cost_amount", nullValue())
        .body("items[0].gross_profit", nullValue())
        .body("totals.cost", nullValue())
        .body("totals.gross_profit", nullValue())
        .body("totals.margin_percent", nullValue());
    assertThat(evidence(STRANGER, review))
        .contains("amount_minor")
        .doesNotContain("cost", "profit");
    get(STRANGER, "/waivers").then().statusCode(200);
    Api.as(COLLEAGUE).get(Reviews.PATH + "/" + review).then().statusCode(200);
    remove(REPRESENTATIVE, STRANGER).then().statusCode(204);
    get(STRANGER, "/lines").then().statusCode(404);
    Api.as(STRANGER).get(Reviews.PATH + "/" + review).then().statusCode(404);
  }

  @Test
  void theySeeTheContractTheProposalsAndTheFilesUntilTheyAreRemoved() {
    // Given
    deal = Payments.won(REPRESENTATIVE);
    String contract = Payments.contractOf(REPRESENTATIVE, deal);
    String receipt = Payments.received(REPRESENTATIVE, contract, "10.00");
    String file = Files.attached(REPRESENTATIVE, deal, "minutes.txt", "They agreed");
    String paper = Files.attachedTo(REPRESENTATIVE, "contract", contract, "signed.txt", "Signed");
    List<String> addresses =
        List.of(
            PATH + "/" + deal + "/contract",
            PATH + "/" + deal + "/proposals",
            Files.PATH + "?record_type=opportunity&record_id=" + deal,
            Payments.PATH + "/" + contract,
            Payments.PATH + "/" + contract + "/receipts",
            Payments.PATH + "/" + contract + "/deliveries",
            Files.PATH + "?record_type=contract&record_id=" + contract,
            Payments.RECEIPTS + "/" + receipt,
            Files.PATH + "/" + file + "/content",
            Files.PATH + "/" + paper + "/content");
    addresses.forEach(address -> Api.as(STRANGER).get(address).then().statusCode(404));

    // When
    put(REPRESENTATIVE, STRANGER, "support").then().statusCode(200);

    // Then
    addresses.forEach(
        address ->
            assertThat(Api.as(STRANGER).get(address).statusCode()).as(address).isEqualTo(200));
    assertThat(contracts(STRANGER)).containsExactly(contract);
    Api.as(OTHER_MANAGER).get(Payments.PATH + "/" + contract).then().statusCode(404);

    // When
    remove(REPRESENTATIVE, STRANGER).then().statusCode(204);

    // Then
    addresses.forEach(address -> Api.as(STRANGER).get(address).then().statusCode(404));
    assertThat(contracts(STRANGER)).isEmpty();
  }

  @Test
  void whoeverListensHearsWhoWorksOnIt() {
    // When: the same role once more is no change
    put(REPRESENTATIVE, STRANGER, "presales").then().statusCode(200);
    put(REPRESENTATIVE, STRANGER, "presales").then().statusCode(200);
    put(REPRESENTATIVE, STRANGER, "support").then().statusCode(200);
    remove(REPRESENTATIVE, STRANGER).then().statusCode(204);
    put(REPRESENTATIVE, STRANGER, "technical").then().statusCode(200);

    // Then
    String key = deal + ":" + id(STRANGER);
    Await.until(() -> assertThat(TestEvents.of(EVENTS, key)).hasSize(4));
    assertThat(TestEvents.of(EVENTS, key))
        .extracting(
            event -> event.get("revision").asLong(),
            event -> event.get("role").asText(),
            event -> event.get("removed").asBoolean())
        .containsExactly(
            tuple(1L, "presales", false),
            tuple(2L, "support", false),
            tuple(3L, "support", true),
            tuple(4L, "technical", false));
  }

  @Test
  void aDealHasTwentyOfThemAtMost() {
    Database.change(
        "insert into opportunity_collaborator (opportunity_id, member_id, role, added_at) select '"
            + deal
            + "', gen_random_uuid(), 'support', now() from generate_series(1, 19)");
    put(REPRESENTATIVE, STRANGER, "presales").then().statusCode(200);
    put(REPRESENTATIVE, COLLEAGUE, "presales")
        .then()
        .statusCode(409)
        .body("code", equalTo("too-many-collaborators"));
    put(REPRESENTATIVE, STRANGER, "support").then().statusCode(200);
    remove(REPRESENTATIVE, STRANGER).then().statusCode(204);
    put(REPRESENTATIVE, COLLEAGUE, "presales").then().statusCode(200);
    put(REPRESENTATIVE, STRANGER, "presales").then().statusCode(409);
  }

  private static String evidence(String username, String review) {
    return Api.as(username)
        .get(Reviews.PATH + "/" + review)
        .then()
        .statusCode(200)
        .extract()
        .<Object>path("evidence.lines")
        .toString();
  }

  private List<String> done(String username) {
    return Api.as(username)
        .queryParam("opportunity_id", deal)
        .get(Activities.PATH)
        .then()
        .statusCode(200)
        .extract()
        .path("items.activity_id");
  }

  private static Response complete(String username, String activity) {
    return Api.as(username).body(Map.of()).post(Activities.PATH + "/" + activity + "/completion");
  }

  private static List<String> contracts(String username) {
    return Api.as(username).get(Payments.PATH).path("items.contract_id");
  }

  private static void assertOnlyLooks(Response response) {
    response.then().statusCode(403).body("code", equalTo("collaborators-only-look"));
  }

  private Response get(String username, String path) {
    return Api.as(username).get(PATH + "/" + deal + path);
  }

  private Response put(String username, String member, String role) {
    return Api.as(username).body(Map.of("role", role)).put(collaborator(member));
  }

  private Response remove(String username, String member) {
    return Api.as(username).delete(collaborator(member));
  }

  private String collaborator(String member) {
    return PATH + "/" + deal + "/collaborators/" + id(member);
  }

  private Response move(String username) {
    return Api.as(username)
        .body(Map.of("to", "first-contact"))
        .post(PATH + "/" + deal + "/transitions");
  }

  private List<String> listed(String username) {
    return Api.as(username)
        .queryParam("customer_id", customer)
        .get(PATH)
        .then()
        .statusCode(200)
        .extract()
        .path("items.opportunity_id");
  }
}
