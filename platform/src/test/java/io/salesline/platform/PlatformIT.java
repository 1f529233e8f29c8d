package io.salesline.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.OpenApiDocument;
import io.salesline.platform.testing.RealStack;
import io.salesline.platform.testing.Stack;
import io.salesline.platform.testing.TestEvents;
import io.salesline.platform.testing.TestOrganisation;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealStack.class)
class PlatformIT {

  static final String COUNTERS = "/api/test/v1/counters";
  static final String EVENTS = "salesline.test.counter-events.v1";
  static final String QUIET = "salesline.test.quiet-events.v1";

  private static final String PARKED_BEFORE =
      """
      with told (key, id) as (values (?, ?)), parked as (
        insert into inbox_parked_key (consumer, key, reason)
        select 'quiet-totals', key, 'mended' from told)
      insert into dead_letter (consumer, topic, kafka_partition, kafka_offset, key, value, headers, reason)
      select 'quiet-totals', 'salesline.test.quiet-events.v1', 0, 1, key,
             convert_to(json_build_object('counter_id', key, 'added', 7)::text, 'UTF8'),
             jsonb_build_object(
               'ce_type', 'salesline.test.counter.created.v1', 'ce_id', id, 'ce_revision', '1',
               'ce_time', '2026-11-24T10:00:00Z', 'ce_recordedat', '2026-11-24T10:00:00Z'),
             'mended'
      from told
      """;

  @BeforeAll
  static void topics() throws Exception {
    try (var admin = Admin.create(Map.of("bootstrap.servers", Stack.bootstrapServers()))) {
      var known = admin.listTopics().names().get();
      for (String topic :
          List.of(EVENTS, QUIET, "salesline.test.counter.v1", "salesline.test.dead-letters.v1")) {
        if (!known.contains(topic)) {
          admin.createTopics(Set.of(new NewTopic(topic, 2, (short) 1))).all().get();
        }
      }
    }
  }

  @BeforeEach
  void known() {
    RestAssured.enableLoggingOfRequestAndResponseIfValidationFails();
    Api.awaitOrganisation();
  }

  static String create(long start) {
    return Api.as("rick")
        .body("{\"start\":" + start + "}")
        .post(COUNTERS)
        .then()
        .statusCode(201)
        .header("ETag", "\"1\"")
        .extract()
        .path("counter_id");
  }

  @Test
  void aCommandPublishesItsEventOnBothTopicsAndIsAudited() throws SQLException {
    // Given
    String id = create(5);

    // When
    Api.as("rick")
        .body("{\"start\":2}")
        .post(COUNTERS + "/" + id + "/additions")
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("total", equalTo(7));

    // Then
    Await.until(() -> assertThat(TestEvents.of(EVENTS, id)).hasSize(2));
    var events = TestEvents.of(EVENTS, id);
    assertThat(events.get(0).get("revision").asLong()).isEqualTo(1);
    assertThat(events.get(1).get("revision").asLong()).isEqualTo(2);
    assertThat(events.get(1).get("event_type").asText())
        .isEqualTo("salesline.test.counter.raised.v1");
    assertThat(TestEvents.of("salesline.test.counter.v1", id)).hasSize(2);
    assertThat(count("select count(*) from audit_log where entity_id = '" + id + "'")).isEqualTo(2);
    Await.until(
        () ->
            assertThat(count("select total from counter_total where id = '" + id + "'"))
                .isEqualTo(7));
    Await.until(
        () -> assertThat(count("select count(*) from echo where id = '" + id + "'")).isEqualTo(1));
  }

  @Test
  void whatIsRolledBackIsNeverPublished() throws SQLException {
    // Given
    String id = create(1);

    // When
    Api.as("rick")
        .post(COUNTERS + "/" + id + "/regrets")
        .then()
        .statusCode(409)
        .body("code", equalTo("regretted"));

    // Then: a later command of the same key is published, and the regretted one is not
    Api.as("rick")
        .body("{\"start\":1}")
        .post(COUNTERS + "/" + id + "/additions")
        .then()
        .statusCode(200);
    Await.until(() -> assertThat(TestEvents.of(EVENTS, id)).hasSize(2));
    assertThat(count("select count(*) from audit_log where entity_id = '" + id + "'")).isEqualTo(2);
  }

  @Test
  void oneIdempotencyKeyFiftyTimesAtOnceHasOneEffectAndOneAnswer() throws Exception {
    // Given
    String id = create(0);
    String key = UUID.randomUUID().toString();
    Callable<String> attempt =
        () ->
            Api.as("rick")
                .header("Idempotency-Key", key)
                .body("{\"start\":3}")
                .post(COUNTERS + "/" + id + "/additions")
                .then()
                .statusCode(200)
                .extract()
                .asString();

    // When
    List<String> answers = atOnce(50, attempt);

    // Then
    assertThat(Set.copyOf(answers)).hasSize(1);
    assertThat(count("select total from counter where id = '" + id + "'")).isEqualTo(3);
    Api.as("rick")
        .header("Idempotency-Key", key)
        .body("{\"start\":4}")
        .post(COUNTERS + "/" + id + "/additions")
        .then()
        .statusCode(422)
        .body("code", equalTo("idempotency-key-reused"));
  }

  @Test
  void rivalsOnOneKeyAreDecidedOneAfterTheOtherAndNoRevisionIsLost() throws Exception {
    // Given
    String id = create(0);
    Callable<Integer> attempt =
        () ->
            Api.as("rick")
                .body("{\"start\":1}")
                .post(COUNTERS + "/" + id + "/additions")
                .statusCode();

    // When
    List<Integer> statuses = atOnce(12, attempt);

    // Then
    long done = statuses.stream().filter(status -> status == 200).count();
    assertThat(statuses).allMatch(status -> status == 200 || status == 409);
    assertThat(count("select total from counter where id = '" + id + "'")).isEqualTo(done);
    Await.until(() -> assertThat(TestEvents.of(EVENTS, id)).hasSize((int) done + 1));
    var revisions =
        TestEvents.of(EVENTS, id).stream().map(event -> event.get("revision").asLong()).toList();
    assertThat(revisions).isSorted().doesNotHaveDuplicates().last().isEqualTo(done + 1);
  }

  @Test
  void aStaleOrAbsentIfMatchIsRefused() {
    String id = create(0);
    Api.as("rick")
        .body("{\"start\":1}")
        .put(COUNTERS + "/" + id)
        .then()
        .statusCode(428)
        .body("code", equalTo("if-match-required"));
    Api.as("rick")
        .header("If-Match", "\"9\"")
        .body("{\"start\":1}")
        .put(COUNTERS + "/" + id)
        .then()
        .statusCode(412);
    Api.as("rick")
        .header("If-Match", "nine")
        .body("{\"start\":1}")
        .put(COUNTERS + "/" + id)
        .then()
        .statusCode(400);
    Api.as("rick")
        .header("If-Match", "\"1\"")
        .body("{\"start\":1}")
        .put(COUNTERS + "/" + id)
        .then()
        .statusCode(200);
  }

  @Test
  void strangersAndTheUnauthorisedAreToldApart() {
    RestAssured.given()
        .get("/api/test/v1/me")
        .then()
        .statusCode(401)
        .contentType(containsString("problem+json"))
        .body("code", equalTo("unauthorized"))
        .header("WWW-Authenticate", "Bearer");
    RestAssured.given()
        .header("Authorization", "Bearer rubbish")
        .get("/api/test/v1/me")
        .then()
        .statusCode(401)
        .contentType(containsString("problem+json"));
    Api.as("nobody.known")
        .get("/api/test/v1/me")
        .then()
        .statusCode(403)
        .body("code", equalTo("not-a-member"));
    Api.as("ana")
        .body("{\"start\":1}")
        .post(COUNTERS)
        .then()
        .statusCode(403)
        .body("code", equalTo("forbidden"));
    Api.as("rick")
        .get("/api/test/v1/me")
        .then()
        .statusCode(200)
        .body("roles", hasItem("representative"))
        .body("full_name", equalTo("Rick Ruan"));
    Api.as("sam")
        .body("{\"start\":1}")
        .post(COUNTERS + "/" + create(0) + "/additions")
        .then()
        .statusCode(404);
  }

  @Test
  void badInputGetsItsOwnProblem() {
    refused("{\"start\":1,\"colour\":2}", 400, "invalid-request", "unknown-field");
    refused("{\"start\":1,\"start\":2}", 400, "malformed-json", null);
    refused("{\"start\":", 400, "malformed-json", null);
    refused("{\"start\":\"one\"}", 400, "invalid-request", "wrong-type");
    refused("{\"start\":1,\"kind\":\"sideways\"}", 400, "invalid-request", "unknown-value");
    refused("{}", 400, "invalid-request", "field-not-null");
    refused(
        "{\"start\":1,\"price\":{\"amount\":1e10000000,\"currency\":\"USD\"}}",
        400,
        "invalid-request",
        "invalid-value");
    refused(
        "{\"start\":1,\"price\":{\"amount\":\"1.234\",\"currency\":\"USD\"}}",
        400,
        "invalid-request",
        "invalid-value");
    refused(
        "{\"start\":1,\"price\":{\"amount\":\"1\",\"currency\":\"Gold\"}}",
        400,
        "invalid-request",
        "invalid-value");
    refused("[".repeat(5000), 400, "malformed-json", null);
    refused("{\"start\":" + "9".repeat(5000) + "}", 400, "json-too-large", null);
    refused("{\"start\":1,\"kind\":\"" + "x".repeat(30_000) + "\"}", 400, "json-too-large", null);
    refused("x".repeat(3_000_000), 413, "too-large", null);
    Api.as("rick")
        .contentType("text/plain")
        .body("x")
        .post(COUNTERS)
        .then()
        .statusCode(415)
        .contentType(containsString("problem+json"));
    Api.as("rick")
        .get("/api/test/v1/nowhere")
        .then()
        .statusCode(404)
        .contentType(containsString("problem+json"));
    Api.as("rick")
        .delete(COUNTERS)
        .then()
        .statusCode(405)
        .contentType(containsString("problem+json"));
    Api.as("rick")
        .header("Accept-Language", "zh-CN,zh;q=0.9")
        .body("{")
        .post(COUNTERS)
        .then()
        .statusCode(400)
        .body("title", equalTo("JSON 格式错误"));
  }

  private static void refused(String body, int status, String code, String fieldCode) {
    var answer =
        Api.as("rick")
            .body(body)
            .post(COUNTERS)
            .then()
            .statusCode(status)
            .contentType(containsString("application/problem+json"))
            .body("code", equalTo(code))
            .body("type", containsString("/problems/" + code));
    if (fieldCode != null) {
      answer.body("errors[0].code", equalTo(fieldCode));
    }
  }

  @Test
  void aPoisonousRecordParksItsKeyAndTheOthersGoOn() throws Exception {
    // Given
    String poisoned = UUID.randomUUID().toString();
    String healthy = create(4);

    // When
    try (var events = new TestEvents()) {
      events.send(new ProducerRecord<>(EVENTS, poisoned, new byte[] {1, 2, 3}));
      events.send(
          EVENTS,
          poisoned,
          "salesline.test.counter.created.v1",
          1,
          Map.of("counter_id", poisoned, "added", 1));
    }
    Api.as("rick")
        .body("{\"start\":4}")
        .post(COUNTERS + "/" + healthy + "/additions")
        .then()
        .statusCode(200);

    // Then
    Await.until(
        () ->
            assertThat(count("select total from counter_total where id = '" + healthy + "'"))
                .isEqualTo(8));
    Await.until(
        () ->
            assertThat(
                    count(
                        "select count(*) from dead_letter where consumer = 'counter-totals' and key = '"
                            + poisoned
                            + "'"))
                .isEqualTo(2));
    assertThat(count("select count(*) from counter_total where id = '" + poisoned + "'")).isZero();
    Await.until(
        () ->
            assertThat(TestEvents.all("salesline.test.dead-letters.v1"))
                .anyMatch(
                    message ->
                        poisoned.equals(message.key())
                            && message.headers().lastHeader("salesline_reason") != null));
  }

  @Test
  void aFloodOfDeadRecordsHoldsNobodyUp() throws Exception {
    // Given: thousands that come after a gap, each of a key of its own
    String flood = UUID.randomUUID().toString();
    String healthy = create(4);

    // When
    try (var events = new TestEvents()) {
      events.sendAtOnce(
          IntStream.range(0, 3000)
              .mapToObj(i -> TestOrganisation.message(EVENTS, flood + i, secondOf(flood + i)))
              .toList());
    }
    Api.as("rick")
        .body("{\"start\":4}")
        .post(COUNTERS + "/" + healthy + "/additions")
        .then()
        .statusCode(200);

    // Then
    String dead =
        "select count(*) from dead_letter where consumer = 'counter-totals' and key like '";
    Await.until(() -> assertThat(count(dead + flood + "%'")).isEqualTo(3000));
    Await.until(
        () ->
            assertThat(count("select total from counter_total where id = '" + healthy + "'"))
                .isEqualTo(8));
    assertThat(count("select count(*) from inbox_parked_key where key like '" + flood + "%'"))
        .isEqualTo(3000);
  }

  @Test
  void aRecordThatNoTextOfTheDatabaseHoldsIsDeadAndHoldsNobodyUp() throws Exception {
    // Given: NUL in a key, and in a header of a record that is dead for it
    String odd = UUID.randomUUID().toString();
    String healthy = create(4);
    var record = TestOrganisation.message(EVENTS, odd, secondOf(odd));
    record.headers().remove("ce_revision").add("ce_revision", "2\0".getBytes(UTF_8));

    // When
    try (var events = new TestEvents()) {
      events.send(TestOrganisation.message(EVENTS, odd + "\0", secondOf(odd)));
      events.send(record);
    }
    Api.as("rick")
        .body("{\"start\":4}")
        .post(COUNTERS + "/" + healthy + "/additions")
        .then()
        .statusCode(200);

    // Then
    String dead =
        "select count(*) from dead_letter where consumer = 'counter-totals' and key like '";
    Await.until(() -> assertThat(count(dead + odd + "%'")).isEqualTo(2));
    Await.until(
        () ->
            assertThat(count("select total from counter_total where id = '" + healthy + "'"))
                .isEqualTo(8));
  }

  private static Map<String, Object> secondOf(String key) {
    String now = Instant.now().toString();
    return Map.of(
        "counter_id",
        key,
        "added",
        1,
        "event_id",
        UUID.randomUUID().toString(),
        "event_type",
        "salesline.test.counter.created.v1",
        "revision",
        2,
        "occurred_at",
        now,
        "recorded_at",
        now);
  }

  @Test
  void aRedeliveryChangesNothingAndAGapParksTheKey() throws Exception {
    String key = UUID.randomUUID().toString();
    try (var events = new TestEvents()) {
      for (long revision : new long[] {1, 2, 2, 1, 3, 5}) {
        events.send(
            EVENTS,
            key,
            "salesline.test.counter.created.v1",
            revision,
            Map.of("counter_id", key, "added", revision));
      }
    }
    Await.until(
        () ->
            assertThat(
                    count(
                        "select count(*) from inbox_parked_key where consumer = 'counter-totals' and key = '"
                            + key
                            + "'"))
                .isEqualTo(1));
    assertThat(count("select total from counter_total where id = '" + key + "'")).isEqualTo(6);
  }

  @Test
  void aMendedGapIsRedrivenInOrderByAnAdministrator() throws Exception {
    // Given: revision 2 is missing, so 3 and 4 wait
    String key = UUID.randomUUID().toString();
    try (var events = new TestEvents()) {
      for (long revision : new long[] {1, 3, 4}) {
        events.send(
            EVENTS,
            key,
            "salesline.test.counter.created.v1",
            revision,
            Map.of("counter_id", key, "added", revision));
      }
    }
    Await.until(
        () ->
            assertThat(
                    count(
                        "select count(*) from dead_letter where consumer = 'counter-totals' and key = '"
                            + key
                            + "'"))
                .isEqualTo(2));
    String asked = "{\"consumer\":\"counter-totals\",\"key\":\"" + key + "\"}";
    String path = "/api/test/v1/dead-letters";
    Api.as("rick").body(asked).post(path + "/redrive").then().statusCode(403);
    Api.as("admin")
        .body(asked)
        .post(path + "/redrive")
        .then()
        .statusCode(409)
        .body("code", equalTo("still-dead"));

    // When: its cause is mended
    try (var database = Stack.database()) {
      database
          .createStatement()
          .execute(
              "update inbox_revision set revision = 2 where consumer = 'counter-totals' and key = '"
                  + key
                  + "'");
    }
    Api.as("admin")
        .get(path + "?consumer=counter-totals&key=" + key)
        .then()
        .statusCode(200)
        .body("items.key", equalTo(List.of(key, key)));
    Api.as("admin")
        .body(asked)
        .post(path + "/redrive")
        .then()
        .statusCode(200)
        .body("applied", equalTo(2));

    // Then
    assertThat(count("select total from counter_total where id = '" + key + "'")).isEqualTo(8);
    assertThat(
            count(
                "select count(*) from inbox_parked_key where consumer = 'counter-totals' and key = '"
                    + key
                    + "'"))
        .isZero();
  }

  @Test
  void whatAnEarlierProcessParkedIsRedrivenBeforeAnythingNewArrives() throws Exception {
    // Given: a dead letter of a consumer that has read nothing since the start
    String key = UUID.randomUUID().toString();
    try (var database = Stack.database();
        var insert = database.prepareStatement(PARKED_BEFORE)) {
      insert.setString(1, key);
      insert.setString(2, UUID.randomUUID().toString());
      insert.execute();
    }

    // When
    redrive("quiet-totals", key).statusCode(200).body("applied", equalTo(1));

    // Then
    assertThat(count("select total from counter_total where id = '" + key + "'")).isEqualTo(7);
    assertThat(count("select count(*) from inbox_parked_key where key = '" + key + "'")).isZero();
  }

  @Test
  void aConsumerThatTheServiceDoesNotHaveIsNamed() {
    redrive("no-such-consumer", "any")
        .statusCode(422)
        .body("code", equalTo("consumer-unknown"))
        .body("errors[0].field", equalTo("consumer"));
  }

  @Test
  void theDescriptionSaysHowEachOperationMayFail() {
    var document = OpenApiDocument.of("test");
    document.assertOpenApi31WithSignIn();
    document.assertOperationsSayHowTheyMayFail();
  }

  private static ValidatableResponse redrive(String consumer, String key) {
    return Api.as("admin")
        .body(Map.of("consumer", consumer, "key", key))
        .post("/api/test/v1/dead-letters/redrive")
        .then();
  }

  static long count(String sql) throws SQLException {
    try (var database = Stack.database();
        var rows = database.createStatement().executeQuery(sql)) {
      return rows.next() ? rows.getLong(1) : -1;
    }
  }

  static <T> List<T> atOnce(int times, Callable<T> attempt) throws Exception {
    try (var pool = Executors.newFixedThreadPool(times)) {
      List<Future<T>> futures = pool.invokeAll(java.util.Collections.nCopies(times, attempt));
      var results = new ArrayList<T>();
      for (Future<T> future : futures) {
        results.add(future.get());
      }
      return results;
    }
  }
}
