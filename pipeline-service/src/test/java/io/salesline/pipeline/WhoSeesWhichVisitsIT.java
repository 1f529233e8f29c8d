package io.salesline.pipeline;

import static io.salesline.pipeline.fixture.Visits.PATH;
import static io.salesline.pipeline.fixture.Visits.PLANS;
import static io.salesline.pipeline.fixture.Visits.amend;
import static io.salesline.pipeline.fixture.Visits.change;
import static io.salesline.pipeline.fixture.Visits.comment;
import static io.salesline.pipeline.fixture.Visits.freshMonday;
import static io.salesline.pipeline.fixture.Visits.planOf;
import static io.salesline.pipeline.fixture.Visits.planned;
import static io.salesline.pipeline.fixture.Visits.submit;
import static io.salesline.pipeline.fixture.Visits.week;
import static io.salesline.platform.testing.TestOrganisation.ADMINISTRATOR;
import static io.salesline.platform.testing.TestOrganisation.ANALYST;
import static io.salesline.platform.testing.TestOrganisation.COLLEAGUE;
import static io.salesline.platform.testing.TestOrganisation.DIRECTOR;
import static io.salesline.platform.testing.TestOrganisation.MANAGER;
import static io.salesline.platform.testing.TestOrganisation.OTHER_MANAGER;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static io.salesline.platform.testing.TestOrganisation.STRANGER;
import static io.salesline.platform.testing.TestOrganisation.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.salesline.pipeline.fixture.Activities;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.RealStack;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Role by record by verb. Rick's visit, plan and task are looked at by everybody. */
@QuarkusTest
@QuarkusTestResource(
    value = RealStack.class,
    initArgs = @ResourceArg(name = "service", value = "pipeline"))
class WhoSeesWhichVisitsIT {

  private static final List<String> ABOVE = List.of(MANAGER, DIRECTOR);
  private static final List<String> ASIDE = List.of(COLLEAGUE, STRANGER, OTHER_MANAGER);

  private static final Map<String, Map<String, String>> COMMANDS =
      Map.of(
          "check-in", Map.of(),
          "completion", Map.of(),
          "cancellation", Map.of("reason", "Why not"),
          "debrief", Map.of("outcome", "reached"),
          "case", Map.of("title", "Mine"));

  private final LocalDate monday = freshMonday();
  private String visit;
  private String task;

  @BeforeEach
  void aWeekOfRick() {
    Api.awaitOrganisation();
    visit = planned(REPRESENTATIVE, monday);
    submit(REPRESENTATIVE, REPRESENTATIVE, monday).then().statusCode(200);
    task =
        Api.as(REPRESENTATIVE)
            .body(Map.of("kind", "task", "subject", "Send the offer"))
            .post(Activities.PATH)
            .then()
            .statusCode(201)
            .extract()
            .path("activity_id");
  }

  @Test
  void theOwnerAndThoseAboveSeeIt() {
    for (String username : List.of(REPRESENTATIVE, MANAGER, DIRECTOR)) {
      assertReads(username, 200);
      assertThat(listed(username)).as(username).containsExactly(visit);
    }
  }

  @Test
  void forColleaguesOtherTeamsAndTheirManagersItDoesNotExist() {
    for (String username : ASIDE) {
      assertReads(username, 404);
      assertThat(listed(username)).as(username).isEmpty();
      assertWrites(username, 404);
      comment(username, REPRESENTATIVE, monday, Map.of("comment", "Hm")).then().statusCode(404);
      submit(username, REPRESENTATIVE, monday).then().statusCode(404);
    }
  }

  @Test
  void thoseAboveReadAndCommentButTheVisitIsItsOwners() {
    for (String username : ABOVE) {
      assertWrites(username, 403);
      submit(username, REPRESENTATIVE, monday)
          .then()
          .statusCode(403)
          .body("code", equalTo("visit-plan-of-another"));
      comment(username, REPRESENTATIVE, monday, Map.of("comment", "Good")).then().statusCode(201);
    }
  }

  @Test
  void analystsAndAdministratorsSeeNoVisitsAtAll() {
    for (String username : List.of(ANALYST, ADMINISTRATOR)) {
      assertReads(username, 403);
      assertWrites(username, 403);
      Api.as(username).get(PATH).then().statusCode(403);
      Api.as(username).get(PLANS).then().statusCode(403);
      Api.as(username).get(Activities.PATH).then().statusCode(403);
      Api.as(username).get("/api/pipeline/v1/calendar-feed").then().statusCode(403);
    }
  }

  @Test
  void whoSaysNoNameIsAskedForIt() {
    for (String path :
        List.of(
            PATH,
            PLANS,
            Activities.PATH,
            "/api/pipeline/v1/cases",
            "/api/pipeline/v1/calendar-feed")) {
      RestAssured.given().get(path).then().statusCode(401);
    }
  }

  @Test
  void aTaskIsDoneByItsOwnerOrThoseAboveAndForOthersItDoesNotExist() {
    for (String username : ASIDE) {
      complete(username, 404);
    }
    complete(MANAGER, 200);
    complete(REPRESENTATIVE, 409);
  }

  private void assertReads(String username, int status) {
    for (String path :
        List.of(PATH + "/" + visit, planOf(REPRESENTATIVE, monday), Activities.PATH + "/" + task)) {
      assertThat(Api.as(username).get(path).statusCode()).as(username + path).isEqualTo(status);
    }
  }

  private void assertWrites(String username, int status) {
    COMMANDS.forEach(
        (what, body) ->
            assertThat(change(username, visit, what, body).statusCode())
                .as(username + " " + what)
                .isEqualTo(status));
    assertThat(amend(username, visit, 2, Map.of("goal", "Another")).statusCode())
        .as(username)
        .isEqualTo(status);
  }

  private List<String> listed(String username) {
    return Api.as(username)
        .queryParams(
            Map.of(
                "from", monday.toString(),
                "until", monday.plusDays(6).toString(),
                "owner_id", id(REPRESENTATIVE).toString()))
        .get(PATH)
        .then()
        .statusCode(200)
        .extract()
        .path("items.visit_id");
  }

  private void complete(String username, int status) {
    assertThat(
            Api.as(username)
                .body(Map.of())
                .post(Activities.PATH + "/" + task + "/completion")
                .statusCode())
        .as(username + " in " + week(monday))
        .isEqualTo(status);
  }
}
