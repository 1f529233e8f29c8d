package io.salesline.pipeline;

import static io.salesline.pipeline.fixture.Visits.EVENTS;
import static io.salesline.pipeline.fixture.Visits.PATH;
import static io.salesline.pipeline.fixture.Visits.PLAN_EVENTS;
import static io.salesline.pipeline.fixture.Visits.amend;
import static io.salesline.pipeline.fixture.Visits.change;
import static io.salesline.pipeline.fixture.Visits.comment;
import static io.salesline.pipeline.fixture.Visits.completed;
import static io.salesline.pipeline.fixture.Visits.debriefed;
import static io.salesline.pipeline.fixture.Visits.freshMonday;
import static io.salesline.pipeline.fixture.Visits.planOf;
import static io.salesline.pipeline.fixture.Visits.planned;
import static io.salesline.pipeline.fixture.Visits.submit;
import static io.salesline.platform.testing.TestOrganisation.MANAGER;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.salesline.pipeline.fixture.Activities;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.Database;
import io.salesline.platform.testing.RealStack;
import io.salesline.platform.testing.Simultaneously;
import io.salesline.platform.testing.TestEvents;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = RealStack.class,
    initArgs = @ResourceArg(name = "service", value = "pipeline"))
class RivalsForAVisitIT {

  private static final int RIVALS = 12;

  private final LocalDate monday = freshMonday();

  @BeforeEach
  void known() {
    Api.awaitOrganisation();
  }

  @Test
  void ofManyDebriefsAtOnceOneIsKeptWithItsTasks() throws Exception {
    // Given
    String visit = planned(REPRESENTATIVE, monday);
    completed(REPRESENTATIVE, visit);
    var debrief =
        Map.of("outcome", "reached", "next_actions", List.of(Map.of("subject", "Send the offer")));

    // When
    List<String> answers =
        Simultaneously.times(
            RIVALS, () -> outcome(change(REPRESENTATIVE, visit, "debrief", debrief)));

    // Then
    assertOneWins(answers, "409 visit-debriefed");
    Api.as(REPRESENTATIVE)
        .queryParam("visit_id", visit)
        .get(Activities.PATH)
        .then()
        .body("items", hasSize(1));
    assertRevisions(EVENTS, visit, 1, 2, 3);
  }

  @Test
  void oneOfManyEditorsOfARevisionWinsAndTheOthersAreStale() throws Exception {
    // Given
    String visit = planned(REPRESENTATIVE, monday);

    // When
    List<String> answers =
        Simultaneously.times(
            RIVALS,
            () ->
                outcome(
                    amend(REPRESENTATIVE, visit, 1, Map.of("goal", UUID.randomUUID().toString()))));

    // Then
    assertOneWins(answers, "412 stale-revision");
    assertRevisions(EVENTS, visit, 1, 2);
  }

  @Test
  void aPlanIsSubmittedOnceHoweverOftenItIsAskedAtOnce() throws Exception {
    // Given
    String visit = planned(REPRESENTATIVE, monday);

    // When
    List<String> answers =
        Simultaneously.times(RIVALS, () -> outcome(submit(REPRESENTATIVE, REPRESENTATIVE, monday)));

    // Then
    assertOneWins(answers, "409 visit-plan-submitted");
    assertRevisions(EVENTS, visit, 1, 2);
    String plan = Api.as(REPRESENTATIVE).get(planOf(REPRESENTATIVE, monday)).path("plan.plan_id");
    assertRevisions(PLAN_EVENTS, plan, 1);
  }

  @Test
  void commentsThatComeAtOnceAreAllKept() throws Exception {
    // Given
    planned(REPRESENTATIVE, monday);
    submit(REPRESENTATIVE, REPRESENTATIVE, monday);

    // When
    List<Integer> answers =
        Simultaneously.times(
            RIVALS,
            () -> comment(MANAGER, REPRESENTATIVE, monday, Map.of("comment", "Good")).statusCode());

    // Then
    assertThat(answers).containsOnly(201);
    Api.as(REPRESENTATIVE)
        .get(planOf(REPRESENTATIVE, monday))
        .then()
        .body("comments", hasSize(RIVALS))
        .body("plan.revision", equalTo(RIVALS + 1));
  }

  @Test
  void aCaseIsPublishedOnce() throws Exception {
    // Given
    String visit = debriefed(REPRESENTATIVE, Map.of("outcome", "reached"));

    // When
    List<String> answers =
        Simultaneously.times(
            RIVALS,
            () -> outcome(change(REPRESENTATIVE, visit, "case", Map.of("title", "A pilot first"))));

    // Then
    assertThat(answers).containsOnlyOnce("201 null");
    assertThat(Collections.frequency(answers, "409 case-published")).isEqualTo(RIVALS - 1);
    assertThat(Database.number("select count(*) from visit_case where visit_id = '" + visit + "'"))
        .isEqualTo(1);
  }

  @Test
  void theRevisionMustBeSaidAndMustBeTheLast() {
    String visit = planned(REPRESENTATIVE, monday);
    Api.as(REPRESENTATIVE)
        .body(Map.of("goal", "x"))
        .patch(PATH + "/" + visit)
        .then()
        .statusCode(428)
        .body("code", equalTo("if-match-required"));
    Api.as(REPRESENTATIVE).delete(PATH + "/" + visit + "/case").then().statusCode(428);
    amend(REPRESENTATIVE, visit, 7, Map.of("goal", "x"))
        .then()
        .statusCode(412)
        .body("code", equalTo("stale-revision"));
    amend(REPRESENTATIVE, visit, 1, Map.of()).then().statusCode(200).header("ETag", "\"1\"");
  }

  private static void assertOneWins(List<String> answers, String others) {
    assertThat(answers).containsOnlyOnce("200 null");
    assertThat(Collections.frequency(answers, others)).isEqualTo(RIVALS - 1);
  }

  private static String outcome(Response response) {
    return response.statusCode() + " " + response.path("code");
  }

  private static void assertRevisions(String topic, String key, Integer... revisions) {
    Await.until(() -> assertThat(TestEvents.of(topic, key)).hasSize(revisions.length));
    assertThat(TestEvents.of(topic, key))
        .extracting(event -> event.get("revision").asInt())
        .containsExactly(revisions);
  }
}
