package io.salesline.leads.assignment;

import static io.salesline.leads.fixture.AssignmentRules.PATH;
import static io.salesline.leads.fixture.AssignmentRules.absent;
import static io.salesline.leads.fixture.AssignmentRules.change;
import static io.salesline.leads.fixture.AssignmentRules.create;
import static io.salesline.leads.fixture.AssignmentRules.created;
import static io.salesline.leads.fixture.AssignmentRules.owner;
import static io.salesline.leads.fixture.AssignmentRules.replayed;
import static io.salesline.leads.fixture.AssignmentRules.rule;
import static io.salesline.leads.fixture.AssignmentRules.seat;
import static io.salesline.leads.fixture.AssignmentRules.takenIn;
import static io.salesline.platform.testing.TestOrganisation.ADMINISTRATOR;
import static io.salesline.platform.testing.TestOrganisation.COLLEAGUE;
import static io.salesline.platform.testing.TestOrganisation.DIRECTOR;
import static io.salesline.platform.testing.TestOrganisation.MANAGER;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static io.salesline.platform.testing.TestOrganisation.STRANGER;
import static io.salesline.platform.testing.TestOrganisation.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.salesline.leads.fixture.AssignmentRules;
import io.salesline.leads.fixture.AuditLog;
import io.salesline.leads.fixture.Leads;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.Database;
import io.salesline.platform.testing.Stack;
import io.salesline.platform.testing.TestEvents;
import io.salesline.platform.testing.TestOrganisation;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AssigningLeadsIT {

  private final String source = "assigned " + UUID.randomUUID().toString().substring(0, 4);

  @BeforeEach
  void known() {
    Api.awaitOrganisation();
  }

  @AfterEach
  void over() {
    AssignmentRules.endAll();
  }

  @Test
  void leadsThatComeInAreGivenInTurnAndEverybodyIsTold() {
    // Given
    String rule = created(rule(source, "rotation", REPRESENTATIVE, COLLEAGUE));

    // When
    List<String> leads = takenIn(MANAGER, source, 6);

    // Then
    awaitOwners(leads);
    assertThat(leads.stream().map(AssignmentRules::owner))
        .filteredOn(id(REPRESENTATIVE).toString()::equals)
        .hasSize(3);
    String lead = leads.getFirst();
    Await.until(() -> assertThat(TestEvents.of(Leads.EVENTS, lead)).hasSize(2));
    var told = TestEvents.of(Leads.EVENTS, lead).getLast();
    assertThat(told.get("event_type").asText()).isEqualTo("salesline.leads.lead.assigned.v1");
    assertThat(told.get("owner_id").asText()).isEqualTo(owner(lead));
    assertThat(told.get("rule_id").asText()).isEqualTo(rule);
    assertThat(told.get("revision").asLong()).isEqualTo(2);
    assertThat(AuditLog.count("assigned", lead)).isEqualTo(1);
  }

  @Test
  void itIsToldWhyThisPersonHasALead() {
    // Given
    String rule = created(rule(source, "rotation", REPRESENTATIVE, COLLEAGUE));
    String lead = takenIn(MANAGER, source, 1).getFirst();
    awaitOwners(List.of(lead));

    // Then
    Api.as(DIRECTOR)
        .get(Leads.PATH + "/" + lead + "/assignment")
        .then()
        .statusCode(200)
        .body("rule_id", equalTo(rule))
        .body("rule_version", equalTo(1))
        .body("roster_version", equalTo(1))
        .body("sequence", equalTo(1))
        .body("member_id", equalTo(owner(lead)))
        .body("reason_code", equalTo("earliest-deadline"))
        .body("reason_zh", containsString("均等份额"))
        .body("candidates", hasSize(2))
        .body(
            "candidates.member_id",
            containsInAnyOrder(id(REPRESENTATIVE).toString(), id(COLLEAGUE).toString()))
        .body("candidates[0].received_before", equalTo(0));
    Api.as(STRANGER).get(Leads.PATH + "/" + lead + "/assignment").then().statusCode(404);
  }

  @Test
  void theFirstRuleThatFitsAndHasSomebodyThereDecides() {
    // Given
    var far = rule(source, "rotation", STRANGER);
    far.put("position", 20);
    created(far);
    created(rule(source, "rotation", REPRESENTATIVE));
    String absence = absent(REPRESENTATIVE);

    // When
    String first = takenIn(MANAGER, source, 1).getFirst();
    awaitOwners(List.of(first));
    Api.as(ADMINISTRATOR)
        .header("If-Match", "\"1\"")
        .delete("/api/leads/v1/absences/" + absence)
        .then()
        .statusCode(204);
    String second = takenIn(MANAGER, source, 1).getFirst();
    awaitOwners(List.of(second));

    // Then
    assertThat(owner(first)).isEqualTo(id(STRANGER).toString());
    assertThat(owner(second)).isEqualTo(id(REPRESENTATIVE).toString());
  }

  @Test
  void ofATeamEverybodyTakesPartAndASeatSaysMoreOfOne() {
    // Given
    var rule = rule(source, "weighted-rotation");
    rule.put("target", Map.of("kind", "unit", "unit_id", id("north").toString()));
    rule.put("seats", List.of(seat(COLLEAGUE, 2)));
    created(rule);

    // When
    List<String> leads = takenIn(MANAGER, source, 8);

    // Then
    awaitOwners(leads);
    var owners = leads.stream().map(AssignmentRules::owner).toList();
    assertThat(owners).filteredOn(id(COLLEAGUE).toString()::equals).hasSizeBetween(3, 4);
    assertThat(owners).contains(id(REPRESENTATIVE).toString(), id(MANAGER).toString());
  }

  @Test
  void whoseHandsAreFullGetsNoMoreAndTheLeadWaits() {
    // Given
    String person = "busy" + source.substring(9);
    hire(person);
    var rule = rule(source, "least-loaded");
    rule.put("seats", List.of(seat(person, 1, 2)));
    created(rule);

    // When
    List<String> leads = takenIn(MANAGER, source, 3);

    // Then
    Await.until(() -> assertThat(leads.stream().filter(one -> owner(one) != null)).hasSize(2));
    Await.until(
        () ->
            assertThat(
                    Database.number(
                        "select count(*) from assignment_queue where lead_id::text in ('%s') and due_at > now()"
                            .formatted(String.join("','", leads))))
                .isEqualTo(1));
  }

  private static void hire(String person) {
    try (var organisation = TestOrganisation.publish(Stack.bootstrapServers())) {
      organisation.member(person, "Busy", "representative", "north");
    }
    Await.until(() -> Api.as(person).get("/api/leads/v1/me").then().statusCode(200));
  }

  @Test
  void aRuleThatIsMadeLaterFindsTheLeadsThatWait() {
    // Given
    String lead = takenIn(MANAGER, source, 1).getFirst();
    Await.until(
        () ->
            assertThat(
                    Database.number(
                        "select count(*) from assignment_queue where lead_id = '%s'"
                            .formatted(lead)))
                .isZero());

    // When
    created(rule(source, "longest-waiting", COLLEAGUE));

    // Then
    awaitOwners(List.of(lead));
    assertThat(owner(lead)).isEqualTo(id(COLLEAGUE).toString());
  }

  @Test
  void aChangedRosterBeginsAnEpochAndTheLogGivesTheSameChoicesAgain() {
    // Given
    var rule = rule(source, "weighted-rotation", REPRESENTATIVE, COLLEAGUE);
    String id = created(rule);
    awaitOwners(takenIn(MANAGER, source, 3));

    // When
    rule.put("seats", List.of(seat(REPRESENTATIVE, 3), seat(COLLEAGUE, 1)));
    change(id, 1, rule)
        .statusCode(200)
        .body("version", equalTo(1))
        .body("roster_version", equalTo(2));
    change(id, 1, rule).statusCode(412);
    awaitOwners(takenIn(MANAGER, source, 4));

    // Then
    assertThat(
            Database.text(
                "select reason from assignment_epoch where rule_id = '%s' order by epoch"
                    .formatted(id)))
        .isEqualTo("first\nroster-changed\n");
    replayed(id).body("decisions", equalTo(7)).body("flaw", nullValue());
    Database.change(
        "update assignment_decision set member_id = '%s' where rule_id = '%s' and sequence = 6"
            .formatted(UUID.randomUUID(), id));
    replayed(id).body("decisions", equalTo(5)).body("flaw", equalTo("other-choice"));
  }

  @Test
  void whoGotTheirDueIsReported() {
    // Given
    var rule = rule(source, "weighted-rotation");
    rule.put("seats", List.of(seat(REPRESENTATIVE, 3), seat(COLLEAGUE, 1)));
    String id = created(rule);

    // When
    awaitOwners(takenIn(MANAGER, source, 8));

    // Then
    Api.as(MANAGER)
        .get(PATH + "/" + id + "/fairness?days=1")
        .then()
        .statusCode(200)
        .body("index_by_count", equalTo(1.0f))
        .body("index_by_value", equalTo(1.0f))
        .body("shares.leads", containsInAnyOrder(6, 2))
        .body("shares.entitled_leads", containsInAnyOrder(6.0f, 2.0f));
    Api.as(REPRESENTATIVE).get(PATH + "/" + id + "/fairness").then().statusCode(403);
    Api.as(MANAGER).get(PATH + "/" + id + "/fairness?days=0").then().statusCode(400);
  }

  @Test
  void aPreviewTellsWhoWouldGetHowManyAndChangesNothing() {
    // Given
    List<String> leads = takenIn(MANAGER, source, 4);

    // Then
    Api.as(ADMINISTRATOR)
        .body(rule(source, "rotation", REPRESENTATIVE, COLLEAGUE))
        .post(PATH + "/preview")
        .then()
        .statusCode(200)
        .body("fitting", equalTo(4))
        .body("shares.leads", equalTo(List.of(2, 2)));
    assertThat(leads.stream().map(AssignmentRules::owner)).containsOnlyNulls();
  }

  @Test
  void aRuleMayAskHowLikelyALeadConverts() {
    takenIn(MANAGER, source, 2);
    assertThat(fitting("lead.score >= 0 && lead.score <= 100")).isEqualTo(2);
    assertThat(fitting("lead.score > 100")).isZero();
  }

  private int fitting(String condition) {
    var rule = rule(source, "rotation", REPRESENTATIVE);
    rule.put("condition", rule.get("condition") + " && " + condition);
    return Api.as(ADMINISTRATOR)
        .body(rule)
        .post(PATH + "/preview")
        .then()
        .statusCode(200)
        .extract()
        .path("fitting");
  }

  @Test
  void aRuleThatCannotBeIsRefusedWithThePlace() {
    var rule = rule(source, "rotation", REPRESENTATIVE);
    rule.put("condition", "lead.phone == '1'");
    create(rule)
        .statusCode(422)
        .body("code", equalTo("expression-unusable"))
        .body("errors[0].field", equalTo("condition"));
    var stranger = rule(source, "rotation");
    stranger.put("seats", List.of(seat("nobody", 1)));
    create(stranger).statusCode(422).body("code", equalTo("member-unknown"));
    Api.as(MANAGER).body(rule).post(PATH).then().statusCode(403);
  }

  private static void awaitOwners(List<String> leads) {
    Await.until(() -> assertThat(leads.stream().map(AssignmentRules::owner)).doesNotContainNull());
  }
}
