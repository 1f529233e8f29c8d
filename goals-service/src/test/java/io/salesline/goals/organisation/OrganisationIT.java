package io.salesline.goals.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.salesline.goals.testing.Firm;
import io.salesline.goals.testing.Firm.Person;
import io.salesline.platform.outbox.EventJson;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.Stack;
import io.salesline.platform.testing.TestEvents;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OrganisationIT {

  static final String API = "/api/goals/v1";
  static final String EVENTS = "salesline.goals.organisation-events.v1";
  static final String STATE = "salesline.goals.organisation.v1";
  static final String PROFILES = "salesline.goals.member-profile.v1";

  @BeforeEach
  void begun() {
    Firm.await();
  }

  @Test
  void anEmptyOrganisationBeginsWithACompanyAndAnAdministratorOnce() throws SQLException {
    Api.as("admin")
        .get(API + "/me")
        .then()
        .body("roles", equalTo(List.of("administrator", "director")))
        .body("replica_age_seconds", lessThan(60f));
    assertThat(count("select count(*) from unit where kind = 'company'")).isEqualTo(1);
    assertThat(count("select count(*) from member where username = 'admin'")).isEqualTo(1);
  }

  @Test
  void aUnitIsPublishedWithTheVersionThatTheAnswerNames() {
    // Given
    UUID company = Firm.company();

    // When
    var answer =
        Firm.post("/units", Map.of("name", "East", "kind", "region"))
            .statusCode(201)
            .header("ETag", "\"1\"")
            .header("Location", notNullValue())
            .body("parent_id", equalTo(company.toString()));

    // Then
    String id = answer.extract().path("unit_id");
    int version = answer.extract().path("organisation_version");
    assertThat(answer.extract().header("Organisation-Version")).isEqualTo("" + version);
    var published = awaitLast(EVENTS, "unit:" + id, 1);
    assertThat(published.get("organisation_version").asInt()).isEqualTo(version);
    assertThat(published.get("event_type").asText()).isEqualTo("salesline.goals.unit.changed.v1");
    assertThat(published.get("parent_id").asText()).isEqualTo(company.toString());
    assertThat(awaitLast(STATE, "unit:" + id, 1)).isEqualTo(published);
  }

  @Test
  void aUnitIsRenamedOnlyOnTheRevisionThatWasSeen() {
    UUID east = Firm.region("East");
    String path = API + "/units/" + east;
    var body = Map.of("name", "Orient");

    Api.as("admin").body(body).patch(path).then().statusCode(428);
    Api.as("admin").header("If-Match", "\"7\"").body(body).patch(path).then().statusCode(412);
    Api.as("admin")
        .header("If-Match", "\"1\"")
        .body(body)
        .patch(path)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("name", equalTo("Orient"));

    assertThat(awaitLast(EVENTS, "unit:" + east, 2).get("name").asText()).isEqualTo("Orient");
  }

  @Test
  void aUnitCannotLieBeneathItself() {
    UUID east = Firm.region("East");
    UUID coast = Firm.team("Coast", east);

    Api.as("admin")
        .header("If-Match", "\"1\"")
        .header("Accept-Language", "zh-CN")
        .body(Map.of("parent_id", coast))
        .patch(API + "/units/" + east)
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body("code", equalTo("unit-cycle"))
        .body("title", equalTo("部门成环"));
  }

  @Test
  void aMoveClosesTheOldMembershipAndOpensTheNewOneForEveryReader() {
    // Given
    UUID north = Firm.team("North", null);
    UUID south = Firm.team("South", null);
    Person manager = Firm.managerOf(south, "max", "2026-01-01");
    Person rick = Firm.representative("rick", north, "2026-01-01");
    Api.as(manager.username()).get(API + "/members/" + rick.id()).then().statusCode(404);

    // When
    Firm.move(rick, south, "2026-05-01").statusCode(200).body("unit_id", equalTo("" + south));

    // Then
    Api.as(manager.username())
        .get(API + "/members/" + rick.id())
        .then()
        .statusCode(200)
        .body("unit_id", equalTo("" + south))
        .body("memberships", hasSize(2))
        .body("memberships[0].valid_to", equalTo("2026-05-01"))
        .body("memberships[1].valid_from", equalTo("2026-05-01"))
        .body("memberships[1].valid_to", nullValue());
    var rows = awaitMemberships(rick.id(), 3);
    assertThat(rows).extracting(row -> row.get("revision").asInt()).containsExactly(1, 2, 1);
    assertThat(rows)
        .extracting(row -> row.get("organisation_version").asInt())
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @Test
  void aPlannedMoveIsNotYetInForce() {
    UUID north = Firm.team("North", null);
    UUID south = Firm.team("South", null);
    Person manager = Firm.managerOf(south, "max", "2026-01-01");
    Person rick = Firm.representative("rick", north, "2026-01-01");

    Firm.move(rick, south, "2150-01-01").statusCode(200);

    Api.as(manager.username()).get(API + "/members/" + rick.id()).then().statusCode(404);
    Api.as("admin")
        .get(API + "/members/" + rick.id())
        .then()
        .body("unit_id", equalTo("" + north))
        .body("memberships", hasSize(2));
  }

  @Test
  void rolesAndDeactivationAreInForceAtOnce() {
    // Given
    Person rick = Firm.representative("rick", Firm.company(), "2026-01-01");
    Api.as(rick.username()).body("{}").post(API + "/goals").then().statusCode(403);
    String roles = API + "/members/" + rick.id() + "/roles";

    // When
    Api.as("admin")
        .header("If-Match", "\"1\"")
        .body(Map.of("roles", List.of("manager", "director")))
        .put(roles)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"");

    // Then
    Api.as(rick.username()).body("{}").post(API + "/goals").then().statusCode(400);
    Firm.post("/members/" + rick.id() + "/deactivation", "").statusCode(200);
    Api.as(rick.username()).get(API + "/me").then().statusCode(403);
    Firm.post("/members/" + rick.id() + "/reactivation", "").statusCode(200);
    Api.as(rick.username()).get(API + "/me").then().statusCode(200);
  }

  @Test
  void theLastAdministratorStays() {
    String id = Api.as("admin").get(API + "/me").then().extract().path("member_id");

    Firm.post("/members/" + id + "/deactivation", "")
        .statusCode(409)
        .body("code", equalTo("last-administrator"));
  }

  @Test
  void onlyAdministratorsChangeTheOrganisation() {
    Person dora = Firm.person("dora", List.of("director"), null, null);

    Api.as(dora.username())
        .body(Map.of("name", "X", "kind", "team"))
        .post(API + "/units")
        .then()
        .statusCode(403);
    Api.as(dora.username()).get(API + "/units").then().statusCode(200);
    Api.as("nobody-we-know").get(API + "/units").then().statusCode(403);
    RestAssured.get(API + "/units").then().statusCode(401);
  }

  @Test
  void namesGoToTheProfileTopicAndNowhereElse() {
    Person rick = Firm.representative("rick", null, null);

    var profile = awaitLast(PROFILES, rick.id().toString(), 1);

    assertThat(profile.get("username").asText()).isEqualTo(rick.username());
    awaitLast(EVENTS, "member:" + rick.id(), 1);
    assertThat(TestEvents.all(EVENTS))
        .noneMatch(message -> text(message).contains(rick.username()));
  }

  @Test
  void aHeartbeatFollowsEachSecondOnTheStateTopicOnly() {
    int already = TestEvents.of(STATE, "heartbeat").size();

    Await.until(
        () -> assertThat(TestEvents.of(STATE, "heartbeat")).hasSizeGreaterThan(already + 1));

    var beats = TestEvents.of(STATE, "heartbeat");
    for (int i = 1; i < beats.size(); i++) {
      assertThat(revision(beats.get(i))).isEqualTo(revision(beats.get(i - 1)) + 1);
    }
    assertThat(TestEvents.of(EVENTS, "heartbeat")).isEmpty();
  }

  @Test
  void versionsOnTheTopicAscendInTheOrderOfThePartition() {
    Firm.representative("rick", Firm.team("North", null), "2026-01-01");

    var versions =
        TestEvents.all(EVENTS).stream()
            .map(message -> EventJson.parse(message.value()))
            .map(row -> row.get("organisation_version").asLong())
            .toList();

    assertThat(versions).isSorted().doesNotHaveDuplicates();
  }

  private static String text(ConsumerRecord<String, byte[]> message) {
    return new String(message.value(), StandardCharsets.UTF_8);
  }

  private static long revision(JsonNode row) {
    return row.get("revision").asLong();
  }

  private static JsonNode awaitLast(String topic, String key, int events) {
    Await.until(() -> assertThat(TestEvents.of(topic, key)).hasSize(events));
    return TestEvents.of(topic, key).getLast();
  }

  private static List<JsonNode> awaitMemberships(UUID member, int events) {
    Await.until(() -> assertThat(memberships(member)).hasSize(events));
    return memberships(member);
  }

  private static List<JsonNode> memberships(UUID member) {
    return TestEvents.all(EVENTS).stream()
        .filter(message -> message.key().startsWith("membership:"))
        .map(message -> EventJson.parse(message.value()))
        .filter(row -> row.get("member_id").asText().equals(member.toString()))
        .toList();
  }

  private static long count(String query) throws SQLException {
    try (var database = Stack.database();
        var statement = database.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
