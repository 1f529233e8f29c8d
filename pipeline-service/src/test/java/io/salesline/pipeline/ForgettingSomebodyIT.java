package io.salesline.pipeline;

import static io.salesline.platform.testing.TestOrganisation.MANAGER;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.salesline.contracts.Contracts;
import io.salesline.pipeline.fixture.Deals;
import io.salesline.pipeline.fixture.Files;
import io.salesline.pipeline.fixture.Visits;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.Database;
import io.salesline.platform.testing.TestEvents;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What visits, activities and files say of somebody is forgotten when leads-service asks. */
@QuarkusTest
class ForgettingSomebodyIT {

  private static final String ERASURES = "salesline.leads.erasure-events.v1";
  private static final String ANSWERS = "salesline.pipeline.erasure-answer-events.v1";
  private static final String REQUESTED = "salesline.leads.erasure.requested.v1";

  /** A word that nobody else has. */
  private final String mark = "Wilhelmina" + UUID.randomUUID().toString().substring(0, 8);

  private final UUID contact = UUID.randomUUID();
  private final LocalDate monday = Visits.freshMonday();

  @BeforeEach
  void known() {
    Api.awaitOrganisation();
  }

  @Test
  void whatWasSaidOfVisitsToThemIsGoneAndTheVisitsAreCountedStill() {
    // Given
    String visit = made();
    assertThat(found()).contains("visit", "activity", "file", "visit_case", "visit_plan_comment");

    // When
    JsonNode answer = forgotten();

    // Then
    assertThat(found()).isEmpty();
    assertThat(answer.get("erased").asInt()).isEqualTo(3);
    Api.as(REPRESENTATIVE)
        .get(Visits.PATH + "/" + visit)
        .then()
        .statusCode(200)
        .body("state", equalTo("completed"))
        .body("debrief.outcome", equalTo("reached"))
        .body("goal", equalTo("•"));
    assertThat(Files.listOf(REPRESENTATIVE, "visit", visit).<List<?>>path("items")).isEmpty();
    Api.as(REPRESENTATIVE)
        .get(Visits.CASES + "?q=" + mark)
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(0));
  }

  @Test
  void whatIsSaidOfOthersStays() {
    // Given
    String other = Visits.planned(REPRESENTATIVE, monday);

    // When
    JsonNode answer = forgotten();

    // Then
    assertThat(answer.get("erased").asInt()).isZero();
    Api.as(REPRESENTATIVE)
        .get(Visits.PATH + "/" + other)
        .then()
        .body("goal", equalTo("Agree on a pilot"));
  }

  /** A visit with everything that may be said of it; under an Idempotency-Key, as phones do. */
  private String made() {
    var visit = Visits.visit(Deals.customer(), monday);
    visit.put("contact_id", contact.toString());
    visit.put("reason", mark);
    visit.put("goal", mark);
    String id =
        Api.as(REPRESENTATIVE)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .body(visit)
            .post(Visits.PATH)
            .then()
            .statusCode(201)
            .extract()
            .path("visit_id");
    Visits.submit(REPRESENTATIVE, REPRESENTATIVE, monday).then().statusCode(200);
    var comment = Map.of("comment", mark, "visit_id", id);
    Visits.comment(MANAGER, REPRESENTATIVE, monday, comment).then().statusCode(201);
    Visits.completed(REPRESENTATIVE, id);
    var action = Map.of("subject", mark, "due_on", monday.toString());
    var words =
        Map.of(
            "outcome",
            "reached",
            "result",
            mark,
            "feedback",
            mark,
            "next_actions",
            List.of(action));
    keyed(id, "debrief", words).then().statusCode(200);
    keyed(id, "case", Map.of("title", mark)).then().statusCode(201);
    Files.attachedTo(REPRESENTATIVE, "visit", id, mark + ".txt", mark);
    return id;
  }

  private static Response keyed(String visit, String what, Map<String, ?> body) {
    return Api.as(REPRESENTATIVE)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(body)
        .post(Visits.PATH + "/" + visit + "/" + what);
  }

  private JsonNode forgotten() {
    String erasure = UUID.randomUUID().toString();
    var ours =
        Map.of(
            "erasure_id",
            erasure,
            "record_ids",
            contact + "," + UUID.randomUUID(),
            "event_id",
            UUID.randomUUID().toString());
    try (var events = new TestEvents()) {
      events.sendJson(ERASURES, erasure, Contracts.load().example(REQUESTED), ours);
      events.sendJson(ERASURES, erasure, Contracts.load().example(REQUESTED), ours);
    }
    return Await.answer(() -> TestEvents.of(ANSWERS, erasure).stream().findFirst().orElse(null));
  }

  /** The tables in which the mark stands. */
  private List<String> found() {
    List<List<String>> tables =
        Database.rows(
            "select relname from pg_stat_user_tables where relname <> 'outbox' order by relname");
    return tables.stream().map(List::getFirst).filter(this::holds).toList();
  }

  private boolean holds(String table) {
    return Database.number(
            "select count(*) from \"%s\" t where t::text ilike '%%%s%%'".formatted(table, mark))
        > 0;
  }
}
