package io.salesline.pipeline;

import static io.salesline.pipeline.fixture.Deals.EVENTS;
import static io.salesline.pipeline.fixture.Deals.move;
import static io.salesline.pipeline.fixture.Deals.moved;
import static io.salesline.pipeline.fixture.Deals.opened;
import static io.salesline.pipeline.fixture.Processes.PATH;
import static io.salesline.pipeline.fixture.Processes.delivery;
import static io.salesline.pipeline.fixture.Processes.drafted;
import static io.salesline.pipeline.fixture.Processes.plain;
import static io.salesline.pipeline.fixture.Processes.process;
import static io.salesline.pipeline.fixture.Processes.published;
import static io.salesline.pipeline.fixture.Processes.stage;
import static io.salesline.pipeline.fixture.Processes.startingOn;
import static io.salesline.platform.testing.TestOrganisation.ADMINISTRATOR;
import static io.salesline.platform.testing.TestOrganisation.DIRECTOR;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.salesline.pipeline.fixture.Deals;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.Database;
import io.salesline.platform.testing.RealStack;
import io.salesline.platform.testing.Stack;
import io.salesline.platform.testing.TestEvents;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = RealStack.class,
    initArgs = @ResourceArg(name = "service", value = "pipeline"))
class MigratingDealsIT {

  private static final Map<String, String> MAPPING = Map.of("qualify", "sound-out");

  /** With {@code --faults} as many as a large organisation has. */
  private static final int MANY = Boolean.getBoolean("salesline.faults") ? 100_000 : 1_200;

  private static final Duration PATIENCE = Duration.ofSeconds(20 + MANY / 250);

  private int from;
  private int to;

  @BeforeEach
  void twoVersions() throws Exception {
    Api.awaitOrganisation();
    from = drafted(plain());
    to = published(process(stage("sound-out"), stage("offer"), delivery()));
  }

  @Test
  void theDryRunSaysWhichDealsWouldLandWhereAndWhatIsMissing() throws Exception {
    // Given
    List<String> deals = deals(3);
    moved(REPRESENTATIVE, deals.get(2), "offer");
    moveOut(deals.getFirst());

    // Then
    plan("", Map.of())
        .then()
        .statusCode(200)
        .body("total", equalTo(2))
        .body("missing", contains("qualify"))
        .body("stages.stage", contains("qualify", "offer"))
        .body("stages.lands_on", contains(nullValue(), equalTo("offer")))
        .body("stages.deals", contains(1, 1))
        .body("deals.items", hasSize(2));
    String next =
        plan("?limit=1", MAPPING)
            .then()
            .body("missing", hasSize(0))
            .body("deals.items", hasSize(1))
            .body("deals.next", notNullValue())
            .extract()
            .path("deals.next");
    plan("?limit=1&cursor=" + next, MAPPING)
        .then()
        .body("deals.items", hasSize(1))
        .body("deals.next", nullValue());
    assertThat(versionOf(deals.get(1))).isEqualTo(from);
  }

  @Test
  void everyOpenDealGoesOverAndIsPublishedAndClosedOnesStay() throws Exception {
    // Given
    List<String> deals = deals(3);
    moved(REPRESENTATIVE, deals.get(2), "offer");
    moveOut(deals.getFirst());
    migrate(Map.of()).then().statusCode(422).body("code", equalTo("mapping-incomplete"));

    // When
    String migration = migrate(MAPPING).then().statusCode(202).extract().header("Location");

    // Then
    awaitDone(migration).body("total", equalTo(2)).body("moved", equalTo(2));
    assertThat(versionOf(deals.getFirst())).isEqualTo(from);
    Await.until(() -> assertThat(TestEvents.of(EVENTS, deals.get(1))).hasSize(2));
    JsonNode landed = TestEvents.of(EVENTS, deals.get(1)).getLast();
    assertThat(landed.get("event_type").asText())
        .isEqualTo("salesline.pipeline.opportunity.migrated.v1");
    assertThat(landed.get("process_version").asInt()).isEqualTo(to);
    assertThat(landed.get("stage").asText()).isEqualTo("sound-out");
    assertThat(landed.get("previous_stage").asText()).isEqualTo("qualify");
    assertThat(stays(deals.get(1)))
        .containsExactly(List.of("qualify", "sound-out"), nothingAfter("sound-out"));
    assertThat(stays(deals.get(2)))
        .containsExactly(List.of("qualify", "offer"), nothingAfter("offer"));
    moved(REPRESENTATIVE, deals.get(1), "offer");
  }

  @Test
  void aMigrationThatIsStoppedHalfWayGoesOnAndMovesEveryDealOnce() throws Exception {
    // Given
    deals(1);
    Database.change(copies());
    try (var rival = Stack.database();
        var statement = rival.createStatement()) {
      // The deal with the greatest id is held, so that the last batch fails again and again.
      rival.setAutoCommit(false);
      statement.executeQuery(
          "select 1 from opportunity where id = (select id from opportunity where process_version ="
              + " "
              + from
              + " order by id desc limit 1) for update");

      // When
      String migration = migrate(MAPPING).then().statusCode(202).extract().header("Location");
      Await.until(() -> assertThat(gone()).isGreaterThan(0).isLessThan(MANY + 1));
      migrate(MAPPING).then().statusCode(409).body("code", equalTo("migration-running"));
      get(migration).then().body("state", equalTo("running"));
      rival.rollback();

      // Then
      awaitDone(migration).body("moved", equalTo(MANY + 1)).body("total", equalTo(MANY + 1));
    }
    assertThat(
            Database.rows(
                "select revision, stay, count(*) from opportunity where process_version = "
                    + to
                    + " group by revision, stay"))
        .containsExactly(List.of("2", "2", Integer.toString(MANY + 1)));
  }

  @Test
  void onlyAdministratorsMigrateAndOnlyToAPublishedVersion() {
    Api.as(DIRECTOR)
        .body(Map.of("from_version", from))
        .post(PATH + "/" + to + "/migrations")
        .then()
        .statusCode(403);
    plan("", Map.of("limbo", "offer")).then().statusCode(404); // the old version is a draft still
    Api.as(ADMINISTRATOR)
        .body(Map.of("from_version", to))
        .post(PATH + "/" + to + "/migrations")
        .then()
        .statusCode(422)
        .body("code", equalTo("same-version"));
    Api.as(ADMINISTRATOR)
        .body(Map.of("from_version", to))
        .post(PATH + "/" + from + "/migrations")
        .then()
        .statusCode(404);
    Api.as(ADMINISTRATOR)
        .body(Map.of("from_version", 1, "mapping", Map.of("limbo", "offer")))
        .post(PATH + "/" + to + "/migrations/dry-run")
        .then()
        .statusCode(422)
        .body("code", equalTo("mapping-stage-unknown"));
  }

  private List<String> deals(int number) throws Exception {
    return startingOn(
        from,
        () -> {
          var deals = new ArrayList<String>();
          for (int i = 0; i < number; i++) {
            deals.add(opened(REPRESENTATIVE));
          }
          return deals;
        });
  }

  private static void moveOut(String deal) {
    move(REPRESENTATIVE, deal, Map.of("to", "lost", "loss_reason", "other")).then().statusCode(200);
  }

  /** Twins of a deal and of its stay, so that there are many without opening each. */
  private String copies() {
    return """
    with twins as (
      insert into opportunity
      select twin.* from opportunity o cross join generate_series(1, %d) number
        cross join lateral jsonb_populate_record(
          o, jsonb_build_object('id', gen_random_uuid(), 'number', number)) twin
      where o.process_version = %d
      returning id, stage, stage_entered_at)
    insert into stage_stay (opportunity_id, ordinal, stage, entered_at, backward)
    select id, 1, stage, stage_entered_at, false from twins
    """
        .formatted(MANY, from);
  }

  private long gone() {
    return Database.number("select count(*) from opportunity where process_version = " + to);
  }

  private static int versionOf(String deal) {
    return Api.as(REPRESENTATIVE).get(Deals.PATH + "/" + deal).path("process_version");
  }

  private static List<List<String>> stays(String deal) {
    return Database.rows(
        "select stage, exited_to from stage_stay where opportunity_id = '"
            + deal
            + "' order by ordinal");
  }

  private static List<String> nothingAfter(String stage) {
    var stay = new ArrayList<String>();
    stay.add(stage);
    stay.add(null);
    return stay;
  }

  private Response plan(String query, Map<String, String> mapping) {
    return Api.as(ADMINISTRATOR)
        .body(Map.of("from_version", from, "mapping", mapping))
        .post(PATH + "/" + to + "/migrations/dry-run" + query);
  }

  private Response migrate(Map<String, String> mapping) {
    return Api.as(ADMINISTRATOR)
        .body(Map.of("from_version", from, "mapping", mapping))
        .post(PATH + "/" + to + "/migrations");
  }

  private static Response get(String migration) {
    return Api.as(ADMINISTRATOR).get(migration);
  }

  private static ValidatableResponse awaitDone(String migration) {
    Await.until(
        PATIENCE, () -> get(migration).then().statusCode(200).body("state", equalTo("done")));
    return get(migration).then();
  }
}
