package io.salesline.leads.scoring;

import static io.salesline.leads.fixture.Leads.EVENTS;
import static io.salesline.leads.fixture.Leads.PATH;
import static io.salesline.leads.fixture.Leads.claimed;
import static io.salesline.leads.fixture.Leads.created;
import static io.salesline.leads.fixture.Leads.disqualify;
import static io.salesline.leads.fixture.Leads.get;
import static io.salesline.leads.fixture.Leads.lead;
import static io.salesline.leads.fixture.Scoring.BASE;
import static io.salesline.leads.fixture.Scoring.MIN_CLOSED;
import static io.salesline.leads.fixture.Scoring.POINTS;
import static io.salesline.leads.fixture.Scoring.awaitInForce;
import static io.salesline.leads.fixture.Scoring.points;
import static io.salesline.leads.fixture.Scoring.put;
import static io.salesline.leads.fixture.Scoring.set;
import static io.salesline.leads.fixture.Scoring.why;
import static io.salesline.platform.testing.TestOrganisation.ADMINISTRATOR;
import static io.salesline.platform.testing.TestOrganisation.ANALYST;
import static io.salesline.platform.testing.TestOrganisation.COLLEAGUE;
import static io.salesline.platform.testing.TestOrganisation.DIRECTOR;
import static io.salesline.platform.testing.TestOrganisation.MANAGER;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.salesline.leads.fixture.Scoring;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.TestEvents;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ScoringByPointsIT {

  /** Telephone number and e-mail address are known: 20 + 15 + 10. */
  private static final int USUAL = 45;

  @BeforeEach
  void known() {
    Api.awaitOrganisation();
  }

  @AfterEach
  void asBefore() {
    Scoring.reset();
  }

  @Test
  void aLeadHasItsScoreWhenItComesIn() {
    // When
    String lead = created(REPRESENTATIVE);

    // Then
    get(DIRECTOR, lead).then().body("score", equalTo(USUAL)).body("revision", equalTo(1));
    JsonNode event =
        Await.answer(() -> TestEvents.of(EVENTS, lead).stream().findFirst().orElse(null));
    assertThat(event.get("event_type").asText()).endsWith(".created.v1");
    assertThat(event.get("score").asInt()).isEqualTo(USUAL);
  }

  @Test
  void whyIsSaidInBothLanguages() {
    why(REPRESENTATIVE, created(REPRESENTATIVE))
        .then()
        .statusCode(200)
        .body("score", equalTo(USUAL))
        .body("kind", equalTo("points"))
        .body("base", equalTo(20.0f))
        .body(
            "reasons.feature",
            contains("source", "industry", "region", "size", "phone", "email", "credit-code"))
        .body("reasons.contribution.sum()", equalTo(25.0))
        .body("reasons.text_en", hasItem("Telephone number: known. Adds 15 points."))
        .body("reasons.text_zh", hasItem("电话：已知。加 15 分。"))
        .body("reasons.text_zh", hasItem("行业：software。不计分。"));
  }

  @Test
  void whoDoesNotSeeTheLeadDoesNotSeeItsScore() {
    String lead = claimed(REPRESENTATIVE);
    why(MANAGER, lead).then().statusCode(200);
    why(COLLEAGUE, lead).then().statusCode(404);
    why(ANALYST, lead).then().statusCode(403);
  }

  @Test
  void otherPointsScoreTheLeadsThatWaitOrAreWorkedWithAndNoOthers() {
    // Given
    String waiting = created(REPRESENTATIVE);
    String worked = claimed(REPRESENTATIVE);
    String over = claimed(REPRESENTATIVE);
    disqualify(REPRESENTATIVE, over, "spam").then().statusCode(200);

    // When
    set(BASE + 10, MIN_CLOSED);

    // Then
    for (String lead : List.of(waiting, worked)) {
      JsonNode event = Await.answer(() -> scored(lead));
      assertThat(event.get("score").asInt()).isEqualTo(USUAL + 10);
      assertThat(event.get("previous_score").asInt()).isEqualTo(USUAL);
      get(DIRECTOR, lead).then().body("score", equalTo(USUAL + 10));
    }
    get(DIRECTOR, over).then().body("score", equalTo(USUAL));
    assertThat(scored(over)).isNull();
  }

  @Test
  void leadsAreFilteredByTheirScore() {
    // Given
    String source = "score-" + UUID.randomUUID().toString().replaceAll("\\d", "x").substring(0, 8);
    Map<String, Object> poor = new LinkedHashMap<>(Map.of("company", "Poor", "source", source));
    poor.put("despite_clash", true);
    Map<String, Object> rich = lead();
    rich.put("source", source);
    Api.as(REPRESENTATIVE).body(poor).post(PATH).then().statusCode(201);
    String better =
        Api.as(REPRESENTATIVE)
            .body(rich)
            .post(PATH)
            .then()
            .statusCode(201)
            .extract()
            .path("lead_id");

    // Then
    ids(source, USUAL).body("items.lead_id", contains(better));
    ids(source, USUAL + 1).body("items", empty());
    Api.as(REPRESENTATIVE)
        .get(PATH + "?min_score=high")
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("min_score"));
  }

  @Test
  void pointsAreSetByWhoAdministersOnWhatTheySaw() {
    var points = points(BASE, MIN_CLOSED);
    put(REPRESENTATIVE, "\"1\"", points).then().statusCode(403);
    Api.as(ADMINISTRATOR).body(points).put(POINTS).then().statusCode(428);
    String etag = Api.as(ADMINISTRATOR).get(POINTS).header("ETag");
    awaitInForce(set(BASE + 1, MIN_CLOSED));
    put(ADMINISTRATOR, etag, points).then().statusCode(412).body("code", equalTo("stale-revision"));
  }

  @Test
  void pointsThatCannotBeAreRefused() {
    String etag = Api.as(ADMINISTRATOR).get(POINTS).header("ETag");
    refused(etag, Map.of("feature", "shoe-size", "level", "44", "value", 1), 400);
    refused(etag, Map.of("feature", "source", "level", "fair", "value", 101), 400);
    var twice = Map.of("feature", "source", "level", "Fair", "value", 1);
    var points = new LinkedHashMap<>(points(BASE, MIN_CLOSED));
    points.put("weights", List.of(twice, Map.of("feature", "source", "level", "fair", "value", 2)));
    put(ADMINISTRATOR, etag, points).then().statusCode(422).body("code", equalTo("level-twice"));
  }

  private static void refused(String etag, Map<String, Object> weight, int status) {
    var points = new LinkedHashMap<>(points(BASE, MIN_CLOSED));
    points.put("weights", List.of(weight));
    put(ADMINISTRATOR, etag, points).then().statusCode(status);
  }

  private static ValidatableResponse ids(String source, int least) {
    return Api.as(REPRESENTATIVE)
        .get(PATH + "?source=" + source + "&min_score=" + least)
        .then()
        .statusCode(200);
  }

  private static JsonNode scored(String lead) {
    return TestEvents.of(EVENTS, lead).stream()
        .filter(event -> event.get("event_type").asText().endsWith(".scored.v1"))
        .findFirst()
        .orElse(null);
  }
}
