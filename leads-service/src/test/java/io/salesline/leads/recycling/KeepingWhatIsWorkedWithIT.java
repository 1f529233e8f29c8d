package io.salesline.leads.recycling;

import static io.salesline.leads.fixture.Leads.claimed;
import static io.salesline.leads.fixture.Leads.get;
import static io.salesline.platform.testing.TestOrganisation.ADMINISTRATOR;
import static io.salesline.platform.testing.TestOrganisation.COLLEAGUE;
import static io.salesline.platform.testing.TestOrganisation.MANAGER;
import static io.salesline.platform.testing.TestOrganisation.OTHER_MANAGER;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.salesline.leads.fixture.Leads;
import io.salesline.leads.fixture.Pools;
import io.salesline.leads.fixture.Recycled;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.Database;
import io.salesline.platform.testing.TestEvents;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class KeepingWhatIsWorkedWithIT {

  private static final LocalDate LATER = LocalDate.of(2025, 6, 2);

  @BeforeEach
  void known() {
    Api.awaitOrganisation();
  }

  @Test
  void aLeadThatNobodyTurnsToIsTakenAndSaysFromWhomAndWhy() {
    // Given
    String lead = forgotten();
    assertThat(Recycling.foreseen(REPRESENTATIVE, LATER)).contains(lead);
    assertThat(Recycling.foreseen(MANAGER, LATER)).contains(lead);
    assertThat(Recycling.foreseen(COLLEAGUE, LATER)).doesNotContain(lead);
    assertThat(Recycling.foreseen(OTHER_MANAGER, LATER)).doesNotContain(lead);
    String owner = get(REPRESENTATIVE, lead).then().extract().path("owner_id");

    // When
    assertThat(Recycling.taken(Recycling.started(LATER))).contains(lead);

    // Then
    get(REPRESENTATIVE, lead).then().body("status", equalTo("new")).body("owner_id", nullValue());
    Await.until(() -> assertThat(last(lead).get("event_type").asText()).endsWith("recycled.v1"));
    assertThat(last(lead).get("previous_owner_id").asText()).isEqualTo(owner);
    assertThat(last(lead).get("reason_code").asText()).isEqualTo("no-follow-up");
  }

  @Test
  void aFollowUpMovesTheCountdown() {
    // Given
    String lead = forgotten();
    String before = countdown(lead);

    // When
    Api.as(REPRESENTATIVE)
        .body(Map.of("kind", "call", "outcome", "not-reached"))
        .post(Leads.PATH + "/" + lead + "/follow-ups")
        .then()
        .statusCode(201);
    Database.change("update lead set claimed_at = now() where id = '" + lead + "'");

    // Then
    assertThat(countdown(lead)).isGreaterThan(before);
    assertThat(Recycling.foreseen(REPRESENTATIVE, LATER)).doesNotContain(lead);
  }

  @Test
  void anExemptLeadStaysUntilItsDay() {
    // Given
    String lead = forgotten();

    // When
    exempt(MANAGER, lead, LATER, 204);

    // Then
    assertThat(Recycling.foreseen(MANAGER, LATER)).doesNotContain(lead);
    assertThat(Recycling.foreseen(MANAGER, LATER.plusDays(1))).contains(lead);
    assertThat(countdown(lead)).isEqualTo(LATER.plusDays(1).toString());
    exempt(OTHER_MANAGER, lead, LATER, 404);
    exempt(REPRESENTATIVE, lead, LATER, 403);
    Database.change("update lead set claimed_at = now() where id = '" + lead + "'");
  }

  @Test
  void rulesAreKeptByAdministratorsAndNobodyRunsAhead() {
    UUID pool = UUID.randomUUID();
    UUID rule = Recycling.rule(pool, "no-follow-up", 15, null);
    String path = Recycling.PATH + "/rules/" + rule;

    Api.as(ADMINISTRATOR)
        .body(Map.of("pool_id", pool, "reason", "no-follow-up", "working_days", 3))
        .post(Recycling.PATH + "/rules")
        .then()
        .statusCode(409)
        .body("code", equalTo("rule-exists"));
    var terms = Map.of("working_days", 20);
    Api.as(ADMINISTRATOR).body(terms).put(path).then().statusCode(428);
    Api.as(ADMINISTRATOR).header("If-Match", "\"7\"").body(terms).put(path).then().statusCode(412);
    Api.as(ADMINISTRATOR)
        .header("If-Match", "\"1\"")
        .body(terms)
        .put(path)
        .then()
        .statusCode(200)
        .body("working_days", equalTo(20))
        .body("revision", equalTo(2));
    Api.as(REPRESENTATIVE)
        .get(Recycling.PATH + "/rules")
        .then()
        .statusCode(200)
        .body("items.rule_id", hasItem(rule.toString()))
        .body("items.size()", greaterThan(2));
    Api.as(MANAGER).header("If-Match", "\"2\"").delete(path).then().statusCode(403);
    Api.as(ADMINISTRATOR).header("If-Match", "\"2\"").delete(path).then().statusCode(204);

    Api.as(MANAGER).body(Map.of()).post(Recycling.PATH + "/runs").then().statusCode(403);
    Api.as(ADMINISTRATOR).get(Recycling.PATH + "/preview").then().statusCode(403);
    Api.as(ADMINISTRATOR)
        .body(Map.of("on", "2199-01-01"))
        .post(Recycling.PATH + "/runs")
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("run-ahead"));
  }

  @Test
  void theNightHasARunOfLeadsAndOneOfCustomers() {
    Await.until(
        () ->
            assertThat(Database.number("select count(*) from recycling_run where nightly"))
                .isEqualTo(2));
  }

  @Test
  void aProtectedLeadStays() {
    // Given
    String lead = forgotten();
    Instant end = LATER.plusDays(7).atTime(9, 0).toInstant(ZoneOffset.UTC);

    // When
    Database.change("update lead set protected_until = '" + end + "' where id = '" + lead + "'");

    // Then
    assertThat(Recycling.foreseen(MANAGER, LATER.plusDays(7))).doesNotContain(lead);
    assertThat(Recycling.taken(Recycling.started(LATER))).doesNotContain(lead);
    assertThat(countdown(lead)).isEqualTo(LATER.plusDays(8).toString());
    assertThat(Recycling.taken(Recycling.started(LATER.plusDays(8)))).contains(lead);
    get(REPRESENTATIVE, lead).then().body("protected_until", nullValue());
  }

  @Test
  void whomALeadWasTakenFromMayNotHaveItBackAtOnce() {
    // Given
    String pool = Pools.created(Pools.pool("lead"), REPRESENTATIVE, COLLEAGUE);
    try {
      Recycling.rule(UUID.fromString(pool), "no-follow-up", 15, null);
      String lead = waitingIn(pool);
      Leads.claim(REPRESENTATIVE, lead).then().statusCode(200);
      Recycled.backdate(lead);

      // When
      assertThat(Recycling.taken(Recycling.started(LATER))).contains(lead);

      // Then
      Leads.claim(REPRESENTATIVE, lead)
          .then()
          .statusCode(409)
          .body("code", equalTo("claim-cooling-down"));
      Leads.claim(COLLEAGUE, lead).then().statusCode(200);
    } finally {
      Database.change("delete from recycling_rule where pool_id = '" + pool + "'");
      Pools.remove(pool);
    }
  }

  /** Of a company that nobody else has. */
  private static String waitingIn(String pool) {
    var body = Leads.lead();
    body.put("company", "Cooling " + UUID.randomUUID());
    String lead =
        Api.as(REPRESENTATIVE)
            .body(body)
            .post(Leads.PATH)
            .then()
            .statusCode(201)
            .extract()
            .path("lead_id");
    Database.change("update lead set pool_id = '" + pool + "' where id = '" + lead + "'");
    return lead;
  }

  /** Claimed on the first working day of May 2025, and never turned to. */
  private static String forgotten() {
    String lead = claimed(REPRESENTATIVE);
    Recycled.backdate(lead);
    return lead;
  }

  private static String countdown(String lead) {
    return Api.as(REPRESENTATIVE)
        .get(Recycling.PATH + "/leads/" + lead)
        .then()
        .statusCode(200)
        .extract()
        .path("recycles_on");
  }

  private static void exempt(String username, String lead, LocalDate until, int status) {
    Api.as(username)
        .body(Map.of("lead_id", lead, "until", until.toString(), "why", "Waits for its budget"))
        .post(Recycling.PATH + "/exemptions")
        .then()
        .statusCode(status);
  }

  private static JsonNode last(String lead) {
    return TestEvents.of(Leads.EVENTS, lead).getLast();
  }
}
