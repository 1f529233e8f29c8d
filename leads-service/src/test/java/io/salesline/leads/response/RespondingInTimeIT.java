package io.salesline.leads.response;

import static io.salesline.leads.fixture.FirstResponses.PATH;
import static io.salesline.leads.fixture.FirstResponses.RULES;
import static io.salesline.leads.fixture.FirstResponses.lapse;
import static io.salesline.leads.fixture.FirstResponses.rule;
import static io.salesline.leads.fixture.FirstResponses.setRules;
import static io.salesline.leads.fixture.FirstResponses.to;
import static io.salesline.leads.fixture.Leads.claim;
import static io.salesline.leads.fixture.Leads.claimed;
import static io.salesline.leads.fixture.Leads.command;
import static io.salesline.leads.fixture.Leads.created;
import static io.salesline.leads.fixture.Leads.disqualify;
import static io.salesline.leads.fixture.Leads.followUp;
import static io.salesline.platform.testing.TestOrganisation.ADMINISTRATOR;
import static io.salesline.platform.testing.TestOrganisation.COLLEAGUE;
import static io.salesline.platform.testing.TestOrganisation.MANAGER;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static io.salesline.platform.testing.TestOrganisation.STRANGER;
import static io.salesline.platform.testing.TestOrganisation.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.salesline.leads.fixture.Books;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Database;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RespondingInTimeIT {

  private List<Map<String, Object>> shipped;

  @BeforeEach
  void known() {
    Api.awaitOrganisation();
    shipped = Api.as(ADMINISTRATOR).get(RULES).then().statusCode(200).extract().path("rules");
  }

  @AfterEach
  void asBefore() {
    setRules(revision(), shipped, 480).then().statusCode(200);
  }

  @Test
  void whoeverClaimsALeadOwesItAResponseWithinTheTimeOfItsSource() {
    // When
    String lead = claimed(REPRESENTATIVE);

    // Then
    to(lead, REPRESENTATIVE)
        .body("items", hasSize(1))
        .body("items[0].owner_id", equalTo(id(REPRESENTATIVE).toString()))
        .body("items[0].source", equalTo("web-form"))
        .body("items[0].allowed_minutes", equalTo(30))
        .body("items[0].outcome", equalTo("open"))
        .body("items[0].overdue", equalTo(false))
        .body("items[0].answered_at", nullValue());
    assertThat(at(lead, "due_at")).isAfter(at(lead, "taken_at"));
    to(lead, MANAGER).body("items", hasSize(1));
    to(lead, STRANGER).body("items", empty());
  }

  @Test
  void theFirstContactEndsTheTime() {
    // Given
    String lead = claimed(REPRESENTATIVE);

    // When
    followUp(REPRESENTATIVE, lead, "call", "not-reached").then().statusCode(201);

    // Then
    String answered =
        to(lead, REPRESENTATIVE)
            .body("items[0].outcome", equalTo("met"))
            .body("items[0].worked_minutes", equalTo(0))
            .body("items[0].answered_at", notNullValue())
            .extract()
            .path("items[0].answered_at");
    followUp(REPRESENTATIVE, lead, "call", "reached").then().statusCode(201);
    command(REPRESENTATIVE, lead, "qualify").then().statusCode(200);
    to(lead, REPRESENTATIVE).body("items.answered_at", contains(answered));
  }

  @Test
  void whatIsDecidedAboutALeadIsAResponseToo() {
    String qualified = claimed(REPRESENTATIVE);
    command(REPRESENTATIVE, qualified, "convert").then().statusCode(202);
    to(qualified, REPRESENTATIVE).body("items.outcome", contains("met"));
    String disqualified = claimed(REPRESENTATIVE);
    disqualify(REPRESENTATIVE, disqualified, "spam").then().statusCode(200);
    to(disqualified, REPRESENTATIVE).body("items.outcome", contains("met"));
  }

  @Test
  void aLateResponseIsMissedAndShownAsOverdueUntilThen() {
    // Given
    String lead = claimed(REPRESENTATIVE);
    lapse(lead);
    assertThat(overdue(REPRESENTATIVE)).contains(lead);
    assertThat(overdue(MANAGER)).contains(lead);
    assertThat(overdue(STRANGER)).doesNotContain(lead);

    // When
    followUp(REPRESENTATIVE, lead, "mail", "reached").then().statusCode(201);

    // Then
    to(lead, REPRESENTATIVE).body("items.outcome", contains("missed"));
    assertThat(overdue(REPRESENTATIVE)).doesNotContain(lead);
  }

  @Test
  void theFactsStayWhenTheLeadMovesOnAndTheNextOwnerHasATimeOfTheirOwn() {
    // Given
    String lead = claimed(REPRESENTATIVE);
    command(REPRESENTATIVE, lead, "release").then().statusCode(200);
    claim(COLLEAGUE, lead).then().statusCode(200);
    lapse(lead);

    // When
    command(COLLEAGUE, lead, "release").then().statusCode(200);
    claim(REPRESENTATIVE, lead).then().statusCode(200);

    // Then
    to(lead, MANAGER)
        .body("items.outcome", contains("open", "missed", "left"))
        .body(
            "items.owner_id",
            contains(
                id(REPRESENTATIVE).toString(),
                id(COLLEAGUE).toString(),
                id(REPRESENTATIVE).toString()));
  }

  @Test
  void whoIsHandedALeadThatWasTurnedToGoesOnWithIt() {
    // Given
    String fresh = claimed(REPRESENTATIVE);
    String contacted = claimed(REPRESENTATIVE);
    followUp(REPRESENTATIVE, contacted, "call", "reached").then().statusCode(201);

    // When
    Books.handedOver(MANAGER, Books.leads(Books.toColleague(), List.of(fresh, contacted)));

    // Then
    to(fresh, MANAGER).body("items.outcome", contains("open", "left"));
    to(contacted, MANAGER).body("items.outcome", contains("met"));
  }

  @Test
  void theMostUrgentComeFirstPageByPage() {
    // Given
    var leads = new ArrayList<String>();
    for (int i = 0; i < 3; i++) {
      leads.addFirst(claimed(COLLEAGUE));
      lapse(leads.getFirst());
      Database.change(
          "update first_response set taken_at = taken_at - interval '%d years', due_at = due_at - interval '%d years' where lead_id = '%s'"
              .formatted(i + 1, i + 1, leads.getFirst()));
    }

    // When
    var seen = new ArrayList<String>();
    String cursor = null;
    for (int page = 0; page < 3; page++) {
      var ask = Api.as(COLLEAGUE).queryParam("outcome", "open").queryParam("limit", 1);
      var answer =
          (cursor == null ? ask : ask.queryParam("cursor", cursor))
              .get(PATH)
              .then()
              .statusCode(200)
              .extract();
      seen.add(answer.path("items[0].lead_id"));
      cursor = answer.path("next");
    }

    // Then
    assertThat(seen).isEqualTo(leads);
    leads.forEach(
        lead -> Database.change("delete from first_response where lead_id = '" + lead + "'"));
  }

  @Test
  void changedRulesHoldForLeadsThatComeFromThenOn() {
    // Given
    String before = claimed(REPRESENTATIVE);
    long revision = revision();

    // When
    setRules(revision, List.of(rule("web-form", 15)), 60)
        .then()
        .statusCode(200)
        .header("ETag", "\"" + (revision + 1) + "\"");

    // Then
    to(claimed(REPRESENTATIVE), REPRESENTATIVE).body("items.allowed_minutes", contains(15));
    to(before, REPRESENTATIVE).body("items.allowed_minutes", contains(30));
    Api.as(REPRESENTATIVE)
        .get(RULES)
        .then()
        .statusCode(200)
        .body("otherwise_minutes", equalTo(60))
        .body("rules.source", contains("web-form"));
  }

  @Test
  void aLikelyLeadIsTurnedToSoonerWhereARuleAsksForItsScore() {
    // Given
    var likely = Map.<String, Object>of("score_at_least", 90, "minutes", 10);
    setRules(revision(), List.of(likely, rule("web-form", 45)), 60)
        .then()
        .statusCode(200)
        .body("rules.score_at_least", contains(90, null))
        .body("rules.source", contains(null, "web-form"));

    // When
    String hot = claimedWithScore(90);
    String warm = claimedWithScore(89);

    // Then
    to(hot, REPRESENTATIVE)
        .body("items.allowed_minutes", contains(10))
        .body("items.score", contains(90));
    to(warm, REPRESENTATIVE)
        .body("items.allowed_minutes", contains(45))
        .body("items.score", contains(89));
  }

  private static String claimedWithScore(int score) {
    String lead = created(REPRESENTATIVE);
    Database.change("update lead set score = %d where id = '%s'".formatted(score, lead));
    claim(REPRESENTATIVE, lead).then().statusCode(200);
    return lead;
  }

  @Test
  void rulesAreChangedByAdministratorsOnWhatTheyHaveSeen() {
    long revision = revision();
    var rules =
        Map.of(
            "rules", List.of(), "otherwise_minutes", 60, "remind_percent", 50, "tell_percent", 100);
    Api.as(MANAGER).header("If-Match", "\"1\"").body(rules).put(RULES).then().statusCode(403);
    Api.as(ADMINISTRATOR).body(rules).put(RULES).then().statusCode(428);
    setRules(revision + 1, List.of(), 60).then().statusCode(412);
    setRules(revision, List.of(rule("phone", 30), rule("phone", 60)), 60)
        .then()
        .statusCode(422)
        .body("code", equalTo("source-twice"));
    setRules(
            revision,
            Map.of(
                "rules",
                List.of(),
                "otherwise_minutes",
                60,
                "remind_percent",
                100,
                "tell_percent",
                100))
        .then()
        .statusCode(422)
        .body("code", equalTo("escalation-out-of-order"));
    setRules(revision, List.of(rule("phone", 0)), 60).then().statusCode(400);
    setRules(revision, List.of(Map.of("minutes", 60)), 60)
        .then()
        .statusCode(422)
        .body("code", equalTo("response-rule-for-all"));
    setRules(revision, List.of(Map.of("score_at_least", 101, "minutes", 60)), 60)
        .then()
        .statusCode(400);
    setRules(revision, List.of(Map.of("score_at_least", 50, "minutes", 60), phoneFrom(60, 30)), 60)
        .then()
        .statusCode(422)
        .body("code", equalTo("response-rule-never-counts"))
        .body("errors[0].field", equalTo("rules[1]"));
    setRules(revision, List.of(), 4801).then().statusCode(400);
    assertThat(revision()).isEqualTo(revision);
  }

  @Test
  void aSummarySaysHowMuchWasMetAndHowLongItTook() {
    // Given: of ten answers nine within ten minutes each, the tenth late
    var answered = new ArrayList<String>();
    for (int i = 0; i < 10; i++) {
      answered.add(claimed(STRANGER));
    }
    for (int i = 0; i < 10; i++) {
      Database.change(
          "update first_response set taken_at = taken_at - interval '40 years', source = 'summed', outcome = '%s', worked_seconds = %d, answered_at = taken_at where lead_id = '%s'"
              .formatted(i == 9 ? "missed" : "met", 60 * (i + 1), answered.get(i)));
    }
    String year = Integer.toString(LocalDate.now(ZoneOffset.UTC).getYear() - 40);

    // When
    var summary =
        Api.as(STRANGER)
            .queryParam("from", year + "-01-01")
            .queryParam("to", year + "-12-31")
            .get(PATH + "/summary")
            .then();

    // Then
    summary
        .statusCode(200)
        .body("items.group", contains("summed"))
        .body("items[0].met", equalTo(9))
        .body("items[0].missed", equalTo(1))
        .body("items[0].share_met", equalTo(0.9f))
        .body("items[0].median_minutes", equalTo(5))
        .body("items[0].p90_minutes", equalTo(9));
    Api.as(MANAGER)
        .queryParam("from", year + "-01-01")
        .queryParam("to", year + "-12-31")
        .get(PATH + "/summary")
        .then()
        .body("items", empty());
    Api.as("ana")
        .queryParam("from", year + "-01-01")
        .queryParam("to", year + "-12-31")
        .queryParam("by", "owner")
        .get(PATH + "/summary")
        .then()
        .body("items.group", hasItem(id(STRANGER).toString()));
    Api.as(STRANGER)
        .queryParam("from", "2026-02-01")
        .queryParam("to", "2026-01-01")
        .get(PATH + "/summary")
        .then()
        .statusCode(422)
        .body("code", equalTo("window-impossible"));
  }

  private static Map<String, Object> phoneFrom(int score, int minutes) {
    return Map.of("source", "phone", "score_at_least", score, "minutes", minutes);
  }

  private static List<String> overdue(String username) {
    return Api.as(username)
        .queryParam("overdue", true)
        .queryParam("limit", 200)
        .get(PATH)
        .then()
        .statusCode(200)
        .extract()
        .path("items.lead_id");
  }

  private static Instant at(String lead, String field) {
    return Instant.parse(to(lead, REPRESENTATIVE).extract().path("items[0]." + field));
  }

  private static long revision() {
    return Database.number("select revision from response_rules");
  }
}
