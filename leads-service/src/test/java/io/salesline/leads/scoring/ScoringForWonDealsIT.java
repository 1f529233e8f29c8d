package io.salesline.leads.scoring;

import static io.salesline.leads.fixture.Leads.PATH;
import static io.salesline.leads.fixture.Scoring.MIN_CLOSED;
import static io.salesline.leads.fixture.Scoring.MODELS;
import static io.salesline.leads.fixture.Scoring.SETTINGS;
import static io.salesline.leads.fixture.Scoring.awaitInForce;
import static io.salesline.leads.fixture.Scoring.choose;
import static io.salesline.leads.fixture.Scoring.chosen;
import static io.salesline.leads.fixture.Scoring.learned;
import static io.salesline.leads.fixture.Scoring.why;
import static io.salesline.platform.testing.TestOrganisation.ADMINISTRATOR;
import static io.salesline.platform.testing.TestOrganisation.ANALYST;
import static io.salesline.platform.testing.TestOrganisation.DIRECTOR;
import static io.salesline.platform.testing.TestOrganisation.MANAGER;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.both;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.salesline.leads.fixture.Deals;
import io.salesline.leads.fixture.Leads;
import io.salesline.leads.fixture.PlantedLeads;
import io.salesline.leads.fixture.Scoring;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import java.util.List;
import java.util.Map;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Leads of a fair often convert, and their deals are lost; those of a referral seldom convert, and
 * their deals are won. What becomes of the deals is told on Kafka, as pipeline-service does.
 */
@QuarkusTest
class ScoringForWonDealsIT {

  private static final int OF_A_SOURCE = 400;
  private static final double OFTEN = 0.8;
  private static final double SELDOM = 0.3;
  private static final String FAIR = "planted-fair";
  private static final String REFERRAL = "planted-referral";

  private final Deals pipeline = new Deals();

  @BeforeEach
  void planted() {
    Api.awaitOrganisation();
    PlantedLeads.plant(FAIR, OF_A_SOURCE, OFTEN);
    PlantedLeads.plant(REFERRAL, OF_A_SOURCE, SELDOM);
    tell(FAIR, 1, "open");
    tell(REFERRAL, 1, "open");
  }

  @AfterEach
  void asBefore() {
    pipeline.close();
    PlantedLeads.uproot();
    Scoring.reset();
  }

  @Test
  void whatConvertsOftenIsNotWhatIsWonOften() {
    // Given
    tell(FAIR, 2, "lost");
    tell(REFERRAL, 2, "won");

    // When
    learned("conversion");
    learned("won");

    // Then
    String fair = created(FAIR);
    String referral = created(REFERRAL);
    why(DIRECTOR, fair, "conversion").then().body("score", near(80));
    why(DIRECTOR, referral, "conversion").then().body("score", near(30));
    why(DIRECTOR, fair, "won").then().body("score", lessThan(5));
    why(DIRECTOR, referral, "won").then().body("score", near(30));
  }

  @Test
  void eachModelSaysWhatItForetellsAndHowWell() {
    // Given
    tell(FAIR, 2, "lost");
    tell(REFERRAL, 2, "won");

    // When
    int version = learned("won");

    // Then
    Api.as(ANALYST)
        .get(MODELS + "/" + version)
        .then()
        .body("predicts", equalTo("won"))
        .body("in_force", equalTo(true))
        .body("won", greaterThanOrEqualTo(PlantedLeads.deals(REFERRAL).size()))
        .body("converted", nullValue());
    Api.as(ANALYST)
        .get(MODELS + "/" + version + "/calibration")
        .then()
        .body("predicts", equalTo("won"))
        .body("skill", greaterThan(0.1f))
        .body("expected_calibration_error", lessThan(0.05f))
        .body("bins.won.sum()", greaterThanOrEqualTo(PlantedLeads.deals(REFERRAL).size()))
        .body("bins.converted", everyItem(nullValue()));
    Api.as(MANAGER)
        .get(MODELS + "?predicts=won&limit=2")
        .then()
        .body("items[0].version", equalTo(version))
        .body("items.predicts", everyItem(equalTo("won")));
    why(DIRECTOR, created(FAIR), "won")
        .then()
        .body("reasons[0].closed", equalTo(OF_A_SOURCE))
        .body("reasons[0].won", equalTo(0))
        .body("reasons[0].converted", nullValue())
        .body("reasons[0].text_en", containsString("0 of 400 such leads were won"))
        .body("reasons[0].text_zh", containsString("此类线索 400 条中有 0 条赢单"));
  }

  @Test
  void ofAnOpenDealNobodyKnowsYet() {
    // Given
    int open = PlantedLeads.deals(FAIR).size();
    tell(REFERRAL, 2, "won");
    int without = closed(learned("won"));

    // When
    tell(FAIR, 2, "lost");

    // Then
    assertThat(closed(learned("won"))).isEqualTo(without + open);
  }

  @Test
  void whatIsCorrectedLateIsInTheNextLesson() {
    // Given
    tell(FAIR, 2, "won");
    tell(REFERRAL, 2, "lost");
    learned("won");
    String fair = created(FAIR);
    why(DIRECTOR, fair, "won").then().body("score", near(80));

    // When
    tell(FAIR, 3, "lost");
    tell(REFERRAL, 3, "open");
    tell(REFERRAL, 4, "won");
    learned("won");

    // Then
    why(DIRECTOR, fair, "won").then().body("score", lessThan(5));
    why(DIRECTOR, created(REFERRAL), "won").then().body("score", near(30));
  }

  @Test
  void leadsAreScoredForWhatTheSettingsSay() {
    // Given
    tell(FAIR, 2, "lost");
    tell(REFERRAL, 2, "won");
    learned("won");
    awaitInForce(learned("conversion"));
    String fair = created(FAIR);
    String referral = created(REFERRAL);
    score(fair, near(80));

    // When
    int version = chosen("won");

    // Then
    score(fair, lessThan(5));
    score(referral, near(30));
    why(DIRECTOR, fair)
        .then()
        .body("predicts", equalTo("won"))
        .body("model_version", equalTo(version));

    // When
    chosen("conversion");

    // Then
    score(fair, near(80));
  }

  @Test
  void whileTooFewDealsAreKnownLeadsAreScoredByPoints() {
    // Given
    Scoring.set(Scoring.BASE, 2 * OF_A_SOURCE);
    awaitInForce(learned("conversion"));
    String fair = created(FAIR);
    score(fair, near(80));

    // When
    Api.as(DIRECTOR)
        .post(MODELS + "?predicts=won")
        .then()
        .statusCode(409)
        .body("code", equalTo("history-thin"));
    chosen("won");

    // Then
    score(fair, equalTo(Scoring.BASE));
    why(DIRECTOR, fair)
        .then()
        .body("kind", equalTo("points"))
        .body("predicts", nullValue())
        .body("reasons[0].won", nullValue());
    Scoring.set(Scoring.BASE, MIN_CLOSED);
  }

  @Test
  void whatLeadsAreScoredForIsSaidByWhoAdministersOnWhatTheySaw() {
    String etag =
        Api.as(REPRESENTATIVE).get(SETTINGS).then().statusCode(200).extract().header("ETag");
    choose(REPRESENTATIVE, etag, "won").then().statusCode(403);
    choose(ADMINISTRATOR, etag, "luck")
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("predicts"));
    Api.as(ADMINISTRATOR).body(Map.of("predicts", "won")).put(SETTINGS).then().statusCode(428);
    choose(ADMINISTRATOR, etag, "won").then().statusCode(200);
    choose(ADMINISTRATOR, etag, "conversion")
        .then()
        .statusCode(412)
        .body("code", equalTo("stale-revision"));
    why(DIRECTOR, Leads.created(REPRESENTATIVE), "luck")
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("predicts"));
  }

  private void tell(String source, long revision, String status) {
    List<String> deals = PlantedLeads.deals(source);
    deals.forEach(deal -> pipeline.told(deal, revision, status));
    pipeline.known();
  }

  private static int closed(int version) {
    return Api.as(ANALYST).get(MODELS + "/" + version).path("closed");
  }

  private static void score(String lead, Matcher<Integer> expected) {
    Await.until(() -> Leads.get(DIRECTOR, lead).then().body("score", expected));
  }

  private static Matcher<Integer> near(int score) {
    return both(greaterThanOrEqualTo(score - 7)).and(lessThanOrEqualTo(score + 7));
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
}
