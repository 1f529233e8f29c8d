package io.salesline.leads.response.app;

import static io.salesline.leads.fixture.FirstResponses.EVENTS;
import static io.salesline.leads.fixture.FirstResponses.elapse;
import static io.salesline.leads.fixture.FirstResponses.setRules;
import static io.salesline.leads.fixture.FirstResponses.steps;
import static io.salesline.leads.fixture.FirstResponses.to;
import static io.salesline.leads.fixture.Leads.claim;
import static io.salesline.leads.fixture.Leads.claimed;
import static io.salesline.leads.fixture.Leads.followUp;
import static io.salesline.leads.fixture.Leads.get;
import static io.salesline.platform.testing.TestOrganisation.COLLEAGUE;
import static io.salesline.platform.testing.TestOrganisation.DIRECTOR;
import static io.salesline.platform.testing.TestOrganisation.MANAGER;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static io.salesline.platform.testing.TestOrganisation.STRANGER;
import static io.salesline.platform.testing.TestOrganisation.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.salesline.leads.fixture.AssignmentRules;
import io.salesline.leads.fixture.AuditLog;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.Database;
import io.salesline.platform.testing.Simultaneously;
import io.salesline.platform.testing.TestEvents;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EscalatingResponsesIT {

  private static final int REPLICAS = 8;

  private final EscalatingResponses escalating;

  EscalatingResponsesIT(EscalatingResponses escalating) {
    this.escalating = escalating;
  }

  @BeforeEach
  void known() {
    Api.awaitOrganisation();
  }

  @AfterEach
  void withoutRules() {
    AssignmentRules.endAll();
  }

  @Test
  void theOwnerIsRemindedTheManagerToldAndTheLeadTakenBack() {
    // Given
    String lead = claimed(REPRESENTATIVE);

    // When
    elapse(lead);

    // Then
    Await.until(
        () ->
            get(DIRECTOR, lead)
                .then()
                .body("status", equalTo("new"))
                .body("owner_id", nullValue()));
    steps(lead, REPRESENTATIVE, false)
        .body("items.step", contains("taken-back", "manager-told", "owner-reminded"));
    steps(lead, REPRESENTATIVE, true).body("items.step", contains("taken-back", "owner-reminded"));
    steps(lead, MANAGER, true)
        .body("items.step", contains("manager-told"))
        .body("items[0].owner_id", equalTo(id(REPRESENTATIVE).toString()));
    steps(lead, STRANGER, false).body("items", empty());
    to(lead, REPRESENTATIVE)
        .body("items.outcome", contains("missed"))
        .body("items[0].escalations", equalTo(3));
    String response = to(lead, REPRESENTATIVE).extract().path("items[0].response_id");
    Await.until(() -> assertThat(TestEvents.of(EVENTS, response)).hasSize(3));
    assertThat(TestEvents.of(EVENTS, response))
        .extracting(event -> event.get("step").asText())
        .containsExactly("owner-reminded", "manager-told", "taken-back");
    assertThat(TestEvents.of(EVENTS, response))
        .extracting(event -> event.get("revision").asInt())
        .containsExactly(1, 2, 3);
  }

  @Test
  void whoTurnedToALeadIsLeftInPeace() throws Exception {
    // Given
    String lead = claimed(REPRESENTATIVE);
    followUp(REPRESENTATIVE, lead, "call", "not-reached").then().statusCode(201);
    Database.change("update first_response set next_at = taken_at where lead_id = '" + lead + "'");

    // When
    asReplica();

    // Then
    steps(lead, REPRESENTATIVE, false).body("items", empty());
    get(REPRESENTATIVE, lead).then().body("status", equalTo("claimed"));
  }

  @Test
  void aLeadThatIsTakenBackIsTheNextOnesWithATimeOfTheirOwn() {
    // Given
    String lead = claimed(REPRESENTATIVE);
    elapse(lead);
    Await.until(() -> get(DIRECTOR, lead).then().body("status", equalTo("new")));

    // When
    claim(COLLEAGUE, lead).then().statusCode(200);

    // Then
    to(lead, MANAGER)
        .body("items.outcome", contains("open", "missed"))
        .body("items[0].escalations", equalTo(0));
  }

  @Test
  void aLeadThatIsTakenBackGoesToSomebodyElseByItsRule() {
    // Given
    AssignmentRules.created(
        AssignmentRules.rule("slept-on", "rotation", REPRESENTATIVE, COLLEAGUE));
    String lead = AssignmentRules.takenIn(REPRESENTATIVE, "slept-on", 1).getFirst();
    String first = Await.answer(() -> AssignmentRules.owner(lead));
    to(lead, MANAGER).body("items.allowed_minutes", contains(480));

    // When
    elapse(lead);

    // Then
    Await.until(() -> assertThat(AssignmentRules.owner(lead)).isNotNull().isNotEqualTo(first));
    to(lead, MANAGER)
        .body("items.outcome", contains("open", "missed"))
        .body("items[0].owner_id", equalTo(AssignmentRules.owner(lead)))
        .body("items[1].owner_id", equalTo(first));
  }

  @Test
  void whereNothingIsTakenBackTheLeadStaysWithItsOwner() throws Exception {
    // Given
    long revision = Database.number("select revision from response_rules");
    setRules(
            revision,
            Map.of(
                "rules", List.of(),
                "otherwise_minutes", 480,
                "remind_percent", 50,
                "tell_percent", 100))
        .then()
        .statusCode(200)
        .body("take_back_percent", nullValue());
    try {
      String lead = claimed(REPRESENTATIVE);
      elapse(lead);

      // When
      asReplica();

      // Then
      Await.until(() -> steps(lead, REPRESENTATIVE, false).body("items", hasSize(2)));
      asReplica();
      steps(lead, REPRESENTATIVE, false).body("items", hasSize(2));
      get(REPRESENTATIVE, lead).then().body("status", equalTo("claimed"));
    } finally {
      setRules(revision + 1, shipped(), 480).then().statusCode(200);
    }
  }

  /** The lock of the lead decides: without it two would take one step, which its key forbids. */
  @Test
  void severalReplicasAtOnceTakeEachStepOnce() throws Exception {
    // Given
    var leads = new ArrayList<String>();
    for (int i = 0; i < 20; i++) {
      leads.add(claimed(REPRESENTATIVE));
    }
    leads.forEach(lead -> elapse(lead));

    // When
    List<Boolean> turns = Simultaneously.times(REPLICAS, this::asReplica);

    // Then
    assertThat(turns).hasSize(REPLICAS);
    Await.until(
        () -> leads.forEach(lead -> get(DIRECTOR, lead).then().body("status", equalTo("new"))));
    for (String lead : leads) {
      assertThat(count("response_escalation where lead_id = '%s'", lead)).isEqualTo(3);
      assertThat(AuditLog.count("released", lead)).isEqualTo(1);
    }
  }

  private static long count(String what, String lead) {
    return Database.number("select count(*) from " + what.formatted(lead));
  }

  private static List<Map<String, Object>> shipped() {
    return List.of(
        Map.of("source", "web-form", "minutes", 30),
        Map.of("source", "phone", "minutes", 30),
        Map.of("source", "referral", "minutes", 120),
        Map.of("source", "exhibition", "minutes", 120));
  }

  /** One turn. It fails where a step would be taken twice. */
  private boolean asReplica() throws ExecutionException {
    try {
      VertxContextSupport.subscribeAndAwait(escalating::all);
      return true;
    } catch (Throwable failure) {
      throw new ExecutionException(failure);
    }
  }
}
