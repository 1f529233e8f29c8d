package io.salesline.leads.scoring;

import static io.salesline.leads.fixture.Leads.EVENTS;
import static io.salesline.leads.fixture.Leads.PATH;
import static io.salesline.leads.fixture.Leads.get;
import static io.salesline.leads.fixture.Scoring.BASE;
import static io.salesline.leads.fixture.Scoring.MIN_CLOSED;
import static io.salesline.leads.fixture.Scoring.MODELS;
import static io.salesline.leads.fixture.Scoring.awaitInForce;
import static io.salesline.leads.fixture.Scoring.set;
import static io.salesline.leads.fixture.Scoring.why;
import static io.salesline.platform.testing.TestOrganisation.ANALYST;
import static io.salesline.platform.testing.TestOrganisation.DIRECTOR;
import static io.salesline.platform.testing.TestOrganisation.MANAGER;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import io.quarkus.test.junit.QuarkusTest;
import io.salesline.leads.fixture.PlantedLeads;
import io.salesline.leads.fixture.Scoring;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.TestEvents;
import java.util.List;
import java.util.Map;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Leads whose chances are known because they were planted: 600 of each source. */
@QuarkusTest
class LearningScoresIT {

  private static final int PLANTED = 1800;

  @BeforeEach
  void known() {
    Api.awaitOrganisation();
  }

  @AfterEach
  void asBefore() {
    PlantedLeads.uproot();
    Scoring.reset();
  }

  @Test
  void leadsAreScoredByWhatBecameOfOthers() {
    // Given
    plant(PLANTED, 0.8, 0.4, 0.1);
    String waiting = created("planted-a");

    // When
    int version = learned();
    awaitInForce(version);

    // Then
    why(DIRECTOR, created("planted-a")).then().body("score", near(80));
    why(DIRECTOR, created("planted-b")).then().body("score", near(40));
    why(DIRECTOR, created("planted-c")).then().body("score", near(10));
    Await.until(() -> get(DIRECTOR, waiting).then().body("score", near(80)));
    Await.until(() -> assertThat(types(waiting)).contains("salesline.leads.lead.scored.v1"));
  }

  @Test
  void everyReasonSaysHowManyLeadsSpeakForIt() {
    // Given
    plant(PLANTED, 0.8, 0.4, 0.1);

    // When
    int version = learned();
    awaitInForce(version);

    // Then
    why(DIRECTOR, created("planted-a"))
        .then()
        .body("kind", equalTo("learned"))
        .body("reasons[0].feature", equalTo("source"))
        .body("reasons[0].contribution", greaterThan(1f))
        .body("reasons[0].closed", equalTo(PLANTED / 3))
        .body("reasons[0].text_en", containsString("of 600 such leads converted"))
        .body("reasons[0].text_zh", containsString("此类线索 600 条中有"));
    why(DIRECTOR, created("never-heard-of"))
        .then()
        .body("reasons[0].contribution", equalTo(0f))
        .body("reasons[0].text_zh", equalTo("来源：never-heard-of。不计分。"));
  }

  @Test
  void whetherItCanBeReliedOnIsSaidToAnybody() {
    // Given
    plant(PLANTED, 0.8, 0.4, 0.1);

    // When
    int version = learned();

    // Then
    Api.as(ANALYST)
        .get(MODELS + "/" + version)
        .then()
        .body("in_force", equalTo(true))
        .body("closed", greaterThanOrEqualTo(PLANTED));
    Api.as(ANALYST)
        .get(MODELS + "/" + version + "/calibration")
        .then()
        .statusCode(200)
        .body("folds", equalTo(5))
        .body("skill", greaterThan(0.2f))
        .body("expected_calibration_error", lessThan(0.05f))
        .body("discrimination", greaterThan(0.75f))
        .body("bins.closed.sum()", greaterThanOrEqualTo(PLANTED));
    Api.as(MANAGER).get(MODELS + "?limit=1").then().body("items[0].version", equalTo(version));
    Api.as(MANAGER).get(MODELS + "/1/calibration").then().statusCode(404);
  }

  @Test
  void whatHappenedByChanceDoesNotComeIntoForce() {
    // Given
    plant(5 * PLANTED, 0.5, 0.5, 0.5);
    int points = Api.as(DIRECTOR).get(Scoring.POINTS).path("version");

    // When
    int version = learned();

    // Then
    Api.as(ANALYST)
        .get(MODELS + "/" + version)
        .then()
        .body("in_force", equalTo(false))
        .body("skill", lessThan(0.01f));
    awaitInForce(points);
  }

  @Test
  void fromLittleHistoryNothingIsLearned() {
    set(BASE, 50_000);
    Api.as(DIRECTOR).post(MODELS).then().statusCode(409).body("code", equalTo("history-thin"));
    Api.as(REPRESENTATIVE).post(MODELS).then().statusCode(403);
    set(BASE, MIN_CLOSED);
  }

  private static int learned() {
    return Api.as(DIRECTOR).post(MODELS).then().statusCode(201).extract().path("version");
  }

  private static Matcher<Integer> near(int score) {
    return allOf(greaterThanOrEqualTo(score - 7), lessThanOrEqualTo(score + 7));
  }

  private static String created(String source) {
    return Api.as(REPRESENTATIVE)
        .body(Map.of("company", "Yunfan", "source", source, "despite_clash", true))
        .post(PATH)
        .then()
        .statusCode(201)
        .extract()
        .path("lead_id");
  }

  private static List<String> types(String lead) {
    return TestEvents.of(EVENTS, lead).stream()
        .map(event -> event.get("event_type").asText())
        .toList();
  }

  private static void plant(int count, double a, double b, double c) {
    PlantedLeads.plant("planted-a", count / 3, a);
    PlantedLeads.plant("planted-b", count / 3, b);
    PlantedLeads.plant("planted-c", count / 3, c);
  }
}
