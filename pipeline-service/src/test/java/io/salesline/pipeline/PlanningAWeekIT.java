package io.salesline.pipeline;

import static io.salesline.pipeline.fixture.Visits.EVENTS;
import static io.salesline.pipeline.fixture.Visits.PATH;
import static io.salesline.pipeline.fixture.Visits.PLANS;
import static io.salesline.pipeline.fixture.Visits.PLAN_EVENTS;
import static io.salesline.pipeline.fixture.Visits.amend;
import static io.salesline.pipeline.fixture.Visits.change;
import static io.salesline.pipeline.fixture.Visits.comment;
import static io.salesline.pipeline.fixture.Visits.completed;
import static io.salesline.pipeline.fixture.Visits.freshMonday;
import static io.salesline.pipeline.fixture.Visits.plan;
import static io.salesline.pipeline.fixture.Visits.planOf;
import static io.salesline.pipeline.fixture.Visits.planned;
import static io.salesline.pipeline.fixture.Visits.submit;
import static io.salesline.pipeline.fixture.Visits.visit;
import static io.salesline.pipeline.fixture.Visits.week;
import static io.salesline.platform.testing.TestOrganisation.COLLEAGUE;
import static io.salesline.platform.testing.TestOrganisation.DIRECTOR;
import static io.salesline.platform.testing.TestOrganisation.MANAGER;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static io.salesline.platform.testing.TestOrganisation.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.salesline.pipeline.fixture.Deals;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.Database;
import io.salesline.platform.testing.RealStack;
import io.salesline.platform.testing.TestEvents;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A week of Rick's, from the first entry to what became of it. */
@QuarkusTest
@QuarkusTestResource(
    value = RealStack.class,
    initArgs = @ResourceArg(name = "service", value = "pipeline"))
class PlanningAWeekIT {

  private final LocalDate monday = freshMonday();

  @BeforeEach
  void known() {
    Api.awaitOrganisation();
  }

  @Test
  void aDraftIsTheVisitsOfTheWeekAndASubmittedPlanIsWhatWasPromised() {
    // Given
    String first = planned(REPRESENTATIVE, monday);
    String second = planned(REPRESENTATIVE, monday.plusDays(6));
    planned(REPRESENTATIVE, monday.plusDays(7));
    planned(COLLEAGUE, monday);
    Api.as(REPRESENTATIVE)
        .get(planOf(REPRESENTATIVE, monday))
        .then()
        .statusCode(200)
        .header("ETag", "\"0\"")
        .body("plan.state", equalTo("draft"))
        .body("plan.week", equalTo(week(monday)))
        .body("entries.visit.visit_id", contains(first, second))
        .body("entries.promised_on", contains(nullValue(), nullValue()))
        .body("versus_done.planned", equalTo(0));

    // When
    submit(REPRESENTATIVE, REPRESENTATIVE, monday)
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("state", equalTo("submitted"))
        .body("visits", equalTo(2));

    // Then
    String added = planned(REPRESENTATIVE, monday.plusDays(3));
    Api.as(MANAGER)
        .get(planOf(REPRESENTATIVE, monday))
        .then()
        .body("entries.visit.visit_id", contains(first, added, second))
        .body(
            "entries.promised_on", contains(monday.toString(), null, monday.plusDays(6).toString()))
        .body("versus_done.planned", equalTo(2))
        .body("versus_done.open", equalTo(2));
    submit(REPRESENTATIVE, REPRESENTATIVE, monday)
        .then()
        .statusCode(409)
        .body("code", equalTo("visit-plan-submitted"));
    assertThat(types(first)).containsExactly("planned", "promised");
    assertThat(types(added)).containsExactly("planned");
  }

  @Test
  void whatBecameOfAPlanIsMeasuredAgainstWhatWasPromised() {
    // Given
    String moved = planned(REPRESENTATIVE, monday);
    String early = planned(REPRESENTATIVE, monday.plusDays(1));
    String cancelled = planned(REPRESENTATIVE, monday.plusDays(2));
    planned(REPRESENTATIVE, monday.plusDays(3));
    submit(REPRESENTATIVE, REPRESENTATIVE, monday).then().statusCode(200);

    // When
    amend(REPRESENTATIVE, moved, 2, Map.of("starts_at", monday.plusDays(9) + "T08:00:00Z"))
        .then()
        .statusCode(200)
        .body("scheduled_on", equalTo(monday.plusDays(9).toString()))
        .body("ends_at", equalTo(monday.plusDays(9) + "T09:00:00Z"))
        .body("planned_on", equalTo(monday.toString()));
    completed(REPRESENTATIVE, early).body("planned", equalTo(true));
    change(REPRESENTATIVE, cancelled, "cancellation", Map.of("reason", "They are ill"))
        .then()
        .statusCode(200);

    // Then
    versusDone(monday, 4, 0, 2, 1, 1);
    versusDone(monday.plusDays(4), 4, 0, 2, 2, 0);
    versusDone(monday.plusDays(10), 4, 0, 1, 3, 0);
  }

  @Test
  void aVisitOfTodayIsDoneAsPlannedAndOneBesideThePlanIsNot() {
    // Given
    String soon = Instant.now().plus(1, ChronoUnit.MINUTES).toString();
    Map<String, Object> visit = visit(Deals.customer(), monday);
    visit.put("starts_at", soon);
    visit.put("ends_at", Instant.parse(soon).plusSeconds(60).toString());
    var planned = plan(COLLEAGUE, visit).then().statusCode(201).extract();
    LocalDate day = LocalDate.parse(planned.path("scheduled_on"));
    submit(COLLEAGUE, COLLEAGUE, day).then().statusCode(200);

    // When
    LocalDate done =
        LocalDate.parse(
            completed(COLLEAGUE, planned.path("visit_id")).extract().path("completed_on"));
    String beside = planned(COLLEAGUE, monday);
    change(COLLEAGUE, beside, "completion", Map.of("completed_on", day.isAfter(done) ? done : day))
        .then()
        .statusCode(200)
        .body("planned", equalTo(false));

    // Then
    int asPlanned = done.equals(day) ? 1 : 0;
    Api.as(COLLEAGUE)
        .get(planOf(COLLEAGUE, day))
        .then()
        .body("versus_done.done_as_planned", equalTo(asPlanned))
        .body("versus_done.moved", equalTo(1 - asPlanned))
        .body("versus_done.done_unplanned", equalTo(1));
  }

  @Test
  void theManagerCommentsOnThePlanAndOnAVisitAndTheOwnerReadsIt() {
    // Given
    String visit = planned(REPRESENTATIVE, monday);
    comment(MANAGER, REPRESENTATIVE, monday, Map.of("comment", "Early"))
        .then()
        .statusCode(409)
        .body("code", equalTo("visit-plan-not-submitted"));
    submit(REPRESENTATIVE, REPRESENTATIVE, monday);

    // When
    comment(MANAGER, REPRESENTATIVE, monday, Map.of("comment", "A good week"))
        .then()
        .statusCode(201)
        .header("ETag", "\"2\"");
    comment(DIRECTOR, REPRESENTATIVE, monday, Map.of("comment", "带上工程师", "visit_id", visit))
        .then()
        .statusCode(201);

    // Then
    Api.as(REPRESENTATIVE)
        .get(planOf(REPRESENTATIVE, monday))
        .then()
        .body("comments.comment", contains("A good week", "带上工程师"))
        .body("comments.visit_id", contains(null, visit))
        .body("comments.author_id", contains(id(MANAGER).toString(), id(DIRECTOR).toString()));
    String plan = Api.as(MANAGER).get(planOf(REPRESENTATIVE, monday)).path("plan.plan_id");
    Await.until(() -> assertThat(TestEvents.of(PLAN_EVENTS, plan)).hasSize(3));
    assertThat(TestEvents.of(PLAN_EVENTS, plan).toString())
        .contains(visit, id(DIRECTOR).toString())
        .doesNotContain("A good week", "工程师");
  }

  @Test
  void nobodyCommentsOnTheirOwnPlanAndNoBackdoorLetsThem() {
    // Given
    planned(MANAGER, monday);
    submit(MANAGER, MANAGER, monday).then().statusCode(200);

    // Then
    comment(MANAGER, MANAGER, monday, Map.of("comment", "Well done"))
        .then()
        .statusCode(403)
        .body("code", equalTo("comment-on-own-plan"));
    String plan = Api.as(MANAGER).get(planOf(MANAGER, monday)).path("plan.plan_id");
    assertThat(
            catchThrowable(
                () ->
                    Database.change(
                        """
                        insert into visit_plan_comment
                          (id, plan_id, owner_id, author_id, commented_at, comment)
                        select gen_random_uuid(), id, owner_id, owner_id, now(), 'x'
                        from visit_plan where id = '%s'
                        """
                            .formatted(plan))))
        .rootCause()
        .hasMessageContaining("nobody_comments_on_their_own_plan");
  }

  @Test
  void aCommentNamesAVisitOfThatPlan() {
    // Given
    planned(REPRESENTATIVE, monday);
    submit(REPRESENTATIVE, REPRESENTATIVE, monday);

    // Then
    for (String elsewhere :
        List.of(planned(REPRESENTATIVE, monday.plusDays(8)), planned(COLLEAGUE, monday))) {
      comment(MANAGER, REPRESENTATIVE, monday, Map.of("comment", "So?", "visit_id", elsewhere))
          .then()
          .statusCode(422)
          .body("code", equalTo("visit-not-in-plan"));
    }
  }

  @Test
  void anEmptyWeekIsNotSubmittedAndAWeekThatIsNoneIsRefused() {
    submit(REPRESENTATIVE, REPRESENTATIVE, monday)
        .then()
        .statusCode(409)
        .body("code", equalTo("visit-plan-empty"));
    Api.as(REPRESENTATIVE)
        .get(PLANS + "/" + id(REPRESENTATIVE) + "/2026-W54")
        .then()
        .statusCode(400)
        .body("code", equalTo("week-malformed"));
  }

  @Test
  void submittedPlansAreListedByWeek() {
    // Given
    planned(REPRESENTATIVE, monday);
    planned(COLLEAGUE, monday);
    submit(REPRESENTATIVE, REPRESENTATIVE, monday);
    submit(COLLEAGUE, COLLEAGUE, monday);

    // Then
    var all = Api.as(MANAGER).queryParam("week", week(monday)).get(PLANS).then().statusCode(200);
    all.body("items", hasSize(2));
    String next =
        Api.as(MANAGER)
            .queryParams(Map.of("week", week(monday), "limit", 1))
            .get(PLANS)
            .path("next");
    Api.as(MANAGER)
        .queryParams(Map.of("week", week(monday), "limit", 1, "cursor", next))
        .get(PLANS)
        .then()
        .body("items.owner_id", contains(all.extract().<String>path("items[1].owner_id")))
        .body("next", nullValue());
    Api.as(REPRESENTATIVE)
        .queryParam("week", week(monday))
        .get(PLANS)
        .then()
        .body("items.owner_id", contains(id(REPRESENTATIVE).toString()));
  }

  @Test
  void aVisitIsPlannedWithACustomerThatIsThereAndADealOfThatCustomer() {
    // Given
    String deal = Deals.opened(REPRESENTATIVE);
    String customer = Api.as(REPRESENTATIVE).get(Deals.PATH + "/" + deal).path("customer_id");
    var visit = visit(UUID.fromString(customer), monday);
    visit.put("opportunity_id", deal);

    // Then
    plan(REPRESENTATIVE, visit).then().statusCode(201).body("opportunity_id", equalTo(deal));
    plan(COLLEAGUE, visit).then().statusCode(422).body("code", equalTo("opportunity-unknown"));
    visit.put("customer_id", Deals.customer().toString());
    plan(REPRESENTATIVE, visit).then().statusCode(422).body("code", equalTo("opportunity-unknown"));
    visit.put("customer_id", UUID.randomUUID().toString());
    plan(REPRESENTATIVE, visit).then().statusCode(422).body("code", equalTo("customer-unknown"));
    visit = visit(UUID.fromString(customer), monday);
    visit.put("ends_at", monday + "T09:00:00Z");
    plan(REPRESENTATIVE, visit).then().statusCode(422).body("code", equalTo("visit-end"));
    for (String never : List.of("+1000000000-12-31T23:59:59Z", "-1000000000-01-01T00:00:00Z")) {
      var beyond = visit(UUID.fromString(customer), monday);
      beyond.put("starts_at", never);
      plan(REPRESENTATIVE, beyond).then().statusCode(422).body("code", equalTo("date-implausible"));
    }
    visit.put("goal", " \n ");
    plan(REPRESENTATIVE, visit).then().statusCode(400).body("errors[0].field", equalTo("goal"));
    visit.put("owner_id", id(COLLEAGUE).toString());
    plan(REPRESENTATIVE, visit).then().statusCode(400).body("errors[0].field", equalTo("owner_id"));
  }

  @Test
  void visitsAreListedBetweenDaysAndDaysThatAreNoneAreRefused() {
    String first = planned(REPRESENTATIVE, monday);
    String last = planned(REPRESENTATIVE, monday.plusDays(6));
    var week = Map.of("from", monday.toString(), "until", monday.plusDays(6).toString());
    Api.as(MANAGER)
        .queryParams(week)
        .get(PATH)
        .then()
        .body("items.visit_id", contains(last, first));
    Api.as(MANAGER)
        .queryParams(week)
        .queryParam("state", "completed")
        .get(PATH)
        .then()
        .body("items", hasSize(0));
    for (String day : List.of("+999999999-12-31", "2026-02-30", "tomorrow")) {
      Api.as(MANAGER)
          .queryParam("from", day)
          .get(PATH)
          .then()
          .statusCode(400)
          .body("errors[0].field", equalTo("from"));
    }
  }

  @Test
  void theAuditLogHoldsNoWordsOfPeople() {
    // Given
    String visit = planned(REPRESENTATIVE, monday);
    change(REPRESENTATIVE, visit, "cancellation", Map.of("reason", "Herr Wang is ill"));

    // Then
    var lines =
        Database.rows(
            "select action, before::text || after::text from audit_log where entity_id = '"
                + visit
                + "' order by id");
    assertThat(lines).extracting(line -> line.getFirst()).containsExactly("planned", "cancelled");
    assertThat(lines.toString()).contains("cancelled_on").doesNotContain("Wang", "pilot", "offer");
  }

  private void versusDone(
      LocalDate asOf, int planned, int asPlanned, int moved, int notDone, int open) {
    Api.as(MANAGER)
        .queryParam("as_of", asOf.toString())
        .get(planOf(REPRESENTATIVE, monday))
        .then()
        .statusCode(200)
        .body("versus_done.planned", equalTo(planned))
        .body("versus_done.done_as_planned", equalTo(asPlanned))
        .body("versus_done.moved", equalTo(moved))
        .body("versus_done.not_done", equalTo(notDone))
        .body("versus_done.open", equalTo(open));
  }

  private static List<String> types(String visit) {
    int expected = Api.as(MANAGER).get(PATH + "/" + visit).path("revision");
    Await.until(() -> assertThat(TestEvents.of(EVENTS, visit)).hasSize(expected));
    return TestEvents.of(EVENTS, visit).stream()
        .map(event -> event.get("event_type").asText())
        .map(type -> type.replaceAll("salesline.pipeline.visit.(.*).v1", "$1"))
        .toList();
  }
}
