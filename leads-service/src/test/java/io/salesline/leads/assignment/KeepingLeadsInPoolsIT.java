package io.salesline.leads.assignment;

import static io.salesline.leads.fixture.AssignmentRules.PATH;
import static io.salesline.leads.fixture.AssignmentRules.absent;
import static io.salesline.leads.fixture.AssignmentRules.change;
import static io.salesline.leads.fixture.AssignmentRules.create;
import static io.salesline.leads.fixture.AssignmentRules.created;
import static io.salesline.leads.fixture.AssignmentRules.intoPool;
import static io.salesline.leads.fixture.AssignmentRules.owner;
import static io.salesline.leads.fixture.AssignmentRules.replayed;
import static io.salesline.leads.fixture.AssignmentRules.rule;
import static io.salesline.leads.fixture.AssignmentRules.seat;
import static io.salesline.leads.fixture.AssignmentRules.takenIn;
import static io.salesline.platform.testing.TestOrganisation.ADMINISTRATOR;
import static io.salesline.platform.testing.TestOrganisation.DIRECTOR;
import static io.salesline.platform.testing.TestOrganisation.MANAGER;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static io.salesline.platform.testing.TestOrganisation.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.salesline.leads.fixture.AssignmentRules;
import io.salesline.leads.fixture.AuditLog;
import io.salesline.leads.fixture.FirstResponses;
import io.salesline.leads.fixture.Leads;
import io.salesline.leads.fixture.Pools;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.Database;
import io.salesline.platform.testing.TestEvents;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class KeepingLeadsInPoolsIT {

  private static final String NOT_OFFERED = "select asked - offered from assignment_offer";

  private final String source = "kept " + UUID.randomUUID().toString().substring(0, 4);
  private String pool;

  @BeforeEach
  void aPoolOfLeads() {
    Api.awaitOrganisation();
    var terms = Pools.pool("lead");
    terms.put("cool_down_days", 0);
    pool = Pools.created(terms, REPRESENTATIVE);
  }

  @AfterEach
  void over() {
    AssignmentRules.endAll();
    Pools.remove(pool);
  }

  @Test
  void aLeadWaitsInThePoolThatTheRuleNamesAndEverybodyIsTold() {
    // Given
    String rule = created(intoPool(source, pool));

    // When
    String lead = takenIn(MANAGER, source, 1).getFirst();

    // Then
    awaitPool(lead, pool);
    Await.until(() -> assertThat(TestEvents.of(Leads.EVENTS, lead)).hasSize(2));
    var told = TestEvents.of(Leads.EVENTS, lead).getLast();
    assertThat(told.get("event_type").asText()).isEqualTo("salesline.leads.lead.routed.v1");
    assertThat(told.get("owner_id").isNull()).isTrue();
    assertThat(told.get("pool_id").asText()).isEqualTo(pool);
    assertThat(told.get("previous_pool_id").asText()).isEqualTo(Pools.DEFAULT);
    assertThat(told.get("rule_id").asText()).isEqualTo(rule);
    assertThat(told.get("revision").asLong()).isEqualTo(2);
    assertThat(AuditLog.count("routed", lead)).isEqualTo(1);
    Leads.claim(REPRESENTATIVE, lead).then().statusCode(200);
  }

  @Test
  void itIsToldWhyALeadWaitsInItsPool() {
    // Given
    String rule = created(intoPool(source, pool));
    String lead = takenIn(MANAGER, source, 1).getFirst();
    awaitPool(lead, pool);

    // Then
    Api.as(DIRECTOR)
        .get(Leads.PATH + "/" + lead + "/assignment")
        .then()
        .statusCode(200)
        .body("rule_id", equalTo(rule))
        .body("rule_version", equalTo(1))
        .body("sequence", equalTo(1))
        .body("pool_id", equalTo(pool))
        .body("member_id", nullValue())
        .body("strategy", nullValue())
        .body("reason_code", equalTo("rule-keeps-in-pool"))
        .body("reason_en", containsString("keeps such leads in a pool"))
        .body("reason_zh", containsString("归入线索池"))
        .body("candidates", empty());
  }

  @Test
  void theFirstRuleThatFitsDecidesAndNoLaterOneEverSeesTheLead() {
    // Given
    created(later(rule(source, "rotation", REPRESENTATIVE)));
    created(intoPool(source, pool));

    // When
    List<String> leads = takenIn(MANAGER, source, 3);

    // Then
    leads.forEach(lead -> awaitPool(lead, pool));
    offerAllAgain();
    assertThat(leads.stream().map(AssignmentRules::owner)).containsOnlyNulls();
  }

  @Test
  void aRuleBringsALeadIntoItsPoolOnce() {
    // Given
    created(intoPool(source, pool));
    String lead = takenIn(MANAGER, source, 1).getFirst();
    awaitPool(lead, pool);

    // When
    Database.change(
        "update lead set pool_id = '%s' where id = '%s'".formatted(Pools.DEFAULT, lead));
    offerAllAgain();

    // Then
    assertThat(waitsIn(lead)).isEqualTo(Pools.DEFAULT);
    assertThat(AuditLog.count("routed", lead)).isEqualTo(1);
  }

  @Test
  void whatIsInThePoolAlreadyStaysThereAndItIsLogged() {
    // Given
    String rule = created(intoPool(source, Pools.DEFAULT));
    created(later(rule(source, "rotation", REPRESENTATIVE)));

    // When
    String lead = takenIn(MANAGER, source, 1).getFirst();

    // Then
    awaitSettled(lead);
    assertThat(owner(lead)).isNull();
    assertThat(revision(lead)).isEqualTo(1);
    assertReplayed(rule, 1);
  }

  @Test
  void aRuleThatNamesAnotherPoolLaterBringsWhatWaitsThere() {
    // Given
    String rule = created(intoPool(source, Pools.DEFAULT));
    String lead = takenIn(MANAGER, source, 1).getFirst();
    awaitSettled(lead);

    // When
    change(rule, 1, intoPool(source, pool)).statusCode(200).body("version", equalTo(2));

    // Then
    awaitPool(lead, pool);
    assertReplayed(rule, 2);
  }

  @Test
  void aRuleMayTurnFromPeopleToAPoolAndItsLogGivesTheSameChoicesAgain() {
    // Given
    String rule = created(rule(source, "rotation", REPRESENTATIVE));
    String given = takenIn(MANAGER, source, 1).getFirst();
    Await.until(() -> assertThat(owner(given)).isNotNull());

    // When
    change(rule, 1, intoPool(source, pool))
        .statusCode(200)
        .body("strategy", nullValue())
        .body("target.pool_id", equalTo(pool));
    takenIn(MANAGER, source, 2).forEach(lead -> awaitPool(lead, pool));

    // Then
    assertReplayed(rule, 3);
    Api.as(MANAGER)
        .get(PATH + "/" + rule + "/fairness")
        .then()
        .body("shares.leads", equalTo(List.of(1)));
    Database.change(
        "update assignment_decision set pool_id = '%s' where rule_id = '%s' and sequence = 3"
            .formatted(UUID.randomUUID(), rule));
    replayed(rule).body("decisions", equalTo(2)).body("flaw", equalTo("other-choice"));
  }

  @Test
  void whereNobodyIsThereThePoolOfTheNextRuleIs() {
    // Given
    created(rule(source, "rotation", REPRESENTATIVE));
    created(later(intoPool(source, pool)));
    absent(REPRESENTATIVE);

    // When
    String lead = takenIn(MANAGER, source, 1).getFirst();

    // Then
    awaitPool(lead, pool);
  }

  @Test
  void whatItsOwnerLetSleepGoesToNobodyWhomALaterRuleWouldChoose() {
    // Given
    created(intoPool(source, pool));
    created(later(rule(source, "rotation", MANAGER)));
    String lead = takenIn(MANAGER, source, 1).getFirst();
    awaitPool(lead, pool);
    Leads.claim(REPRESENTATIVE, lead).then().statusCode(200);

    // When
    FirstResponses.elapse(lead);

    // Then
    Await.until(() -> assertThat(owner(lead)).isNull());
    assertThat(waitsIn(lead)).isEqualTo(pool);
  }

  @Test
  void aPreviewTellsIntoWhichPoolHowManyWouldGoAndChangesNothing() {
    List<String> leads = takenIn(MANAGER, source, 2);
    Api.as(ADMINISTRATOR)
        .body(intoPool(source, pool))
        .post(PATH + "/preview")
        .then()
        .statusCode(200)
        .body("fitting", equalTo(2))
        .body("pool_id", equalTo(pool))
        .body("shares", empty());
    assertThat(leads.stream().map(KeepingLeadsInPoolsIT::waitsIn)).containsOnly(Pools.DEFAULT);
  }

  @Test
  void aPoolOfCustomersOrNoneAtAllIsRefused() {
    for (String unfit : List.of(Pools.CUSTOMERS, UUID.randomUUID().toString())) {
      create(intoPool(source, unfit))
          .statusCode(422)
          .body("code", equalTo("target-pool-unfit"))
          .body("errors[0].field", equalTo("target.pool_id"));
    }
    var nowhere = intoPool(source, pool);
    nowhere.put("target", Map.of("kind", "pool"));
    create(nowhere).statusCode(400).body("errors[0].field", equalTo("target.pool_id"));
    nowhere.put(
        "target", Map.of("kind", "pool", "pool_id", pool, "unit_id", id("north").toString()));
    create(nowhere).statusCode(400).body("errors[0].field", equalTo("target.unit_id"));
  }

  @Test
  void ofTurnsInAPoolThereIsNothingToSay() {
    assertRefused("strategy", "rotation");
    assertRefused("seats", List.of(seat(REPRESENTATIVE, 1)));
    assertRefused("working_hours_only", true);
    assertRefused("seats_from", "2026-11-30T01:00:00Z");
    var people = rule(source, "rotation", REPRESENTATIVE);
    people.remove("strategy");
    create(people).statusCode(400).body("errors[0].field", equalTo("strategy"));
  }

  private void assertRefused(String field, Object said) {
    var rule = intoPool(source, pool);
    rule.put(field, said);
    create(rule)
        .statusCode(422)
        .body("code", equalTo("pool-without-turns"))
        .body("errors[0].field", equalTo(field));
  }

  private static Map<String, Object> later(Map<String, Object> rule) {
    rule.put("position", 20);
    return rule;
  }

  /** Another rule lets all leads that wait be looked at anew; here until they have been. */
  private void offerAllAgain() {
    created(later(rule(source + " other", "rotation", REPRESENTATIVE)));
    Await.until(() -> assertThat(Database.number(NOT_OFFERED)).isZero());
    Await.until(() -> assertThat(queued("l.source = '" + source + "'")).isZero());
  }

  private static void awaitSettled(String lead) {
    Await.until(() -> assertThat(queued("l.id = '" + lead + "'")).isZero());
  }

  private static long queued(String which) {
    return Database.number(
        "select count(*) from assignment_queue q join lead l on l.id = q.lead_id where " + which);
  }

  private static void awaitPool(String lead, String pool) {
    Await.until(() -> assertThat(waitsIn(lead)).isEqualTo(pool));
    assertThat(owner(lead)).isNull();
    awaitSettled(lead);
  }

  private static String waitsIn(String lead) {
    return Database.rows("select pool_id from lead where id = '" + lead + "'")
        .getFirst()
        .getFirst();
  }

  private static long revision(String lead) {
    return Database.number("select revision from lead where id = '" + lead + "'");
  }

  private static void assertReplayed(String rule, int decisions) {
    replayed(rule).body("decisions", equalTo(decisions)).body("flaw", nullValue());
  }
}
