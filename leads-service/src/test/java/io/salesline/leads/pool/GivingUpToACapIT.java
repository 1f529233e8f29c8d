package io.salesline.leads.pool;

import static io.salesline.leads.fixture.AssignmentRules.created;
import static io.salesline.leads.fixture.AssignmentRules.owner;
import static io.salesline.leads.fixture.AssignmentRules.rule;
import static io.salesline.leads.fixture.Books.handOver;
import static io.salesline.leads.fixture.Books.handedOver;
import static io.salesline.leads.fixture.Books.plan;
import static io.salesline.leads.fixture.Books.toColleague;
import static io.salesline.platform.testing.TestOrganisation.COLLEAGUE;
import static io.salesline.platform.testing.TestOrganisation.MANAGER;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static io.salesline.platform.testing.TestOrganisation.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.salesline.leads.fixture.AssignmentRules;
import io.salesline.leads.fixture.Books;
import io.salesline.leads.fixture.Leads;
import io.salesline.leads.fixture.Pools;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.Database;
import io.salesline.platform.testing.Stack;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A pool whose cap of three also holds for what is given. */
@QuarkusTest
class GivingUpToACapIT {

  private static final int CAP = 3;

  private final String source = "capped " + UUID.randomUUID().toString().substring(0, 4);
  private final Map<String, Object> terms = Pools.pool("lead");
  private String pool;

  @BeforeEach
  void given() {
    Api.awaitOrganisation();
    terms.put("daily_claims", null);
    terms.put("cool_down_days", 0);
    terms.put("holding_cap", CAP);
    terms.put("limits_given", true);
    pool = Pools.created(terms, REPRESENTATIVE, COLLEAGUE, MANAGER);
  }

  @AfterEach
  void putBack() {
    AssignmentRules.endAll();
    Database.change(
        "update lead set owner_id = null, status = 'new', claimed_at = null,"
            + " disqualification_reason = null where pool_id = '"
            + pool
            + "'");
    Pools.remove(pool);
  }

  @Test
  void rulesPassOverWhoIsFullAndTheRestWaits() {
    // Given
    created(rule(source, "rotation", REPRESENTATIVE, COLLEAGUE));

    // When
    List<String> leads = waiting(2 * CAP + 2);

    // Then
    Await.until(() -> assertThat(held(REPRESENTATIVE) + held(COLLEAGUE)).isEqualTo(2 * CAP));
    awaitLookedAt(leads);
    assertThat(held(REPRESENTATIVE)).isEqualTo(CAP);
    assertThat(held(COLLEAGUE)).isEqualTo(CAP);

    // When: one is given up
    String given = leads.stream().filter(lead -> owner(lead) != null).findFirst().orElseThrow();
    Leads.disqualify(MANAGER, given, "spam").then().statusCode(200);
    lookAgain();

    // Then
    Await.until(() -> assertThat(held(REPRESENTATIVE) + held(COLLEAGUE)).isEqualTo(2 * CAP));
    assertThat(unowned(leads)).isEqualTo(1);
  }

  @Test
  void twoRulesTogetherGiveNobodyMoreThanTheCap() {
    // Given
    created(rule(source, "rotation", REPRESENTATIVE));
    created(rule(source + " too", "rotation", REPRESENTATIVE));

    // When
    List<String> leads =
        Stream.concat(waiting(2).stream(), waiting(source + " too", 3).stream()).toList();

    // Then
    awaitLookedAt(leads);
    assertThat(held(REPRESENTATIVE)).isEqualTo(CAP);
  }

  @Test
  void whereTheCapIsOneOfClaimsAloneRulesDoNotAskForIt() {
    // Given
    terms.put("limits_given", false);
    Pools.amend(pool, 2, terms).then().statusCode(200).body("limits_given", equalTo(false));
    created(rule(source, "rotation", REPRESENTATIVE));

    // When
    waiting(CAP + 2);

    // Then
    Await.until(() -> assertThat(held(REPRESENTATIVE)).isEqualTo(CAP + 2));
  }

  @Test
  void whoClaimsAtTheSameMomentIsNotGivenOneMore() throws Exception {
    // Given
    terms.put("holding_cap", 1);
    Pools.amend(pool, 2, terms).then().statusCode(200);
    String claimed = waiting(source + " claimed", 1).getFirst();
    created(rule(source, "rotation", REPRESENTATIVE));
    try (var claim = Stack.database();
        var statement = claim.createStatement()) {
      claim.setAutoCommit(false);
      statement.executeUpdate(
          "update lead set owner_id = '%s', status = 'claimed', claimed_at = now() where id = '%s'"
              .formatted(id(REPRESENTATIVE), claimed));

      // When: the rule has decided by what it saw, and waits for the holding
      String other = waiting(1).getFirst();
      Await.until(() -> assertThat(waitForALock()).isPositive());
      claim.commit();

      // Then
      awaitLookedAt(List.of(other));
      assertThat(owner(other)).isNull();
      assertThat(held(REPRESENTATIVE)).isEqualTo(1);
    }
  }

  @Test
  void aHandoverBeyondTheCapHasToBeInsistedOn() {
    // Given
    List<String> mine = claimedBy(REPRESENTATIVE, 2);
    claimedBy(COLLEAGUE, 2);
    var wish = Books.leads(toColleague(), mine);

    // Then
    plan(MANAGER, wish).then().statusCode(409).body("code", equalTo("handover-beyond-cap"));
    handOver(MANAGER, wish)
        .then()
        .statusCode(409)
        .body("code", equalTo("handover-beyond-cap"))
        .body("member_id", equalTo(id(COLLEAGUE).toString()))
        .body("pool_id", equalTo(pool))
        .body("limit", equalTo(CAP));
    handedOver(MANAGER, Books.leads(toColleague(), mine.subList(0, 1)));
    assertThat(held(COLLEAGUE)).isEqualTo(CAP);

    // When
    var insisting = Books.leads(toColleague(), mine.subList(1, 2));
    insisting.put("beyond_caps", true);
    handedOver(MANAGER, insisting);

    // Then
    assertThat(held(COLLEAGUE)).isEqualTo(CAP + 1);
    String lead = waiting(1).getFirst();
    Leads.claim(COLLEAGUE, lead).then().statusCode(409).body("code", equalTo("claim-holding-cap"));
  }

  private List<String> claimedBy(String username, int count) {
    List<String> leads = waiting(count);
    leads.forEach(lead -> Leads.claim(username, lead).then().statusCode(200));
    return leads;
  }

  private List<String> waiting(int count) {
    return waiting(source, count);
  }

  private List<String> waiting(String from, int count) {
    return Stream.generate(() -> taken(from)).limit(count).toList();
  }

  private String taken(String from) {
    var lead = Leads.lead();
    lead.put("company", "Capped " + UUID.randomUUID());
    lead.put("source", from);
    lead.put("pool_id", pool);
    lead.put("despite_clash", true);
    return Api.as(MANAGER)
        .body(lead)
        .post(Leads.PATH)
        .then()
        .statusCode(201)
        .body("pool_id", equalTo(pool))
        .extract()
        .path("lead_id");
  }

  private long held(String username) {
    return Database.number(
        "select count(*) from lead where pool_id = '%s' and owner_id = '%s' and status = 'claimed'"
            .formatted(pool, id(username)));
  }

  private static long unowned(List<String> leads) {
    return leads.stream().filter(lead -> owner(lead) == null).count();
  }

  /** Whoever is not given now is looked at later. */
  private static void awaitLookedAt(List<String> leads) {
    Await.until(
        () ->
            assertThat(
                    Database.number(
                        "select count(*) from assignment_queue where due_at <= now() and lead_id in ('"
                            + String.join("', '", leads)
                            + "')"))
                .isZero());
  }

  private static void lookAgain() {
    Database.change("update assignment_queue set due_at = now()");
  }

  private static long waitForALock() {
    return Database.number("select count(*) from pg_locks where not granted");
  }
}
