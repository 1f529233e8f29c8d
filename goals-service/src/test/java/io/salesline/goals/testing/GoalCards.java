package io.salesline.goals.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.ValidatableResponse;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.Database;
import io.salesline.platform.testing.TestEvents;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Sets goals and reads their progress through the API. */
public final class GoalCards {

  public static final String GOALS = "/api/goals/v1/goals";
  public static final String DRAFTS = "/api/goals/v1/goal-drafts";

  public static final String TOPIC = "salesline.goals.goal-events.v1";

  private GoalCards() {}

  public static String ofMember(String setter, UUID member, String month, String target) {
    return set(setter, "member_id", member, month, target)
        .statusCode(201)
        .extract()
        .path("goal_id");
  }

  public static String ofVisits(String setter, UUID member, String month, String target) {
    return set(setter, ofVisits(member, month, target)).statusCode(201).extract().path("goal_id");
  }

  /** What is sent to set it. */
  public static Map<String, Object> ofVisits(UUID member, String month, String target) {
    var body = new HashMap<String, Object>();
    body.put("metric", "visits-completed");
    body.put("member_id", member);
    body.put("month", month);
    body.put("target", count(target));
    return body;
  }

  public static String ofUnit(String setter, UUID unit, String month, String target) {
    return set(setter, "unit_id", unit, month, target).statusCode(201).extract().path("goal_id");
  }

  /** Whatever the answer is. */
  public static ValidatableResponse set(
      String setter, String scope, UUID id, String month, String target) {
    var body = new LinkedHashMap<String, Object>();
    body.put("metric", "booked-revenue");
    body.put(scope, id);
    body.put("month", month);
    body.put("target", usd(target));
    return set(setter, body);
  }

  /** Whatever the answer is. */
  public static ValidatableResponse set(String setter, Map<String, Object> body) {
    return Api.as(setter).body(body).post(GOALS).then();
  }

  /** A draft of what is asked of a member. */
  public static String draft(String drafter, Map<String, Object> outline) {
    return Api.as(drafter)
        .body(outline)
        .post(DRAFTS)
        .then()
        .statusCode(201)
        .extract()
        .path("draft_id");
  }

  /** Submission, approval, return or withdrawal of a draft, whatever the answer is. */
  public static ValidatableResponse decide(String who, String draft, String decision) {
    return Api.as(who).post(DRAFTS + "/" + draft + "/" + decision).then();
  }

  /** Whatever the answer is. */
  public static ValidatableResponse revise(
      String who, String goal, String effectiveOn, String target) {
    return revise(who, goal, effectiveOn, usd(target));
  }

  public static ValidatableResponse revise(
      String who, String goal, String effectiveOn, Map<String, String> target) {
    return Api.as(who)
        .body(Map.of("target", target, "effective_on", effectiveOn, "reason", "The market turned"))
        .post(GOALS + "/" + goal + "/revisions")
        .then();
  }

  public static Map<String, String> usd(String amount) {
    return Map.of("amount", amount, "currency", "USD");
  }

  public static Map<String, String> count(String amount) {
    return Map.of("amount", amount);
  }

  /** Waits until anything of a person's counts. */
  public static void awaitCounted(UUID member) {
    String days = "select count(*) from result_day where owner_id = '" + member + "'";
    Await.until(() -> assertThat(Database.number(days)).isPositive());
  }

  /** Waits until that is what was told of a goal, by the types without the stream. */
  public static void awaitTold(String goal, String... types) {
    Await.until(
        () ->
            assertThat(TestEvents.of(TOPIC, goal))
                .extracting(row -> row.get("event_type").asText())
                .containsExactly(
                    Arrays.stream(types)
                        .map(type -> "salesline.goals.goal." + type + ".v1")
                        .toArray(String[]::new)));
  }

  public static ValidatableResponse progress(String reader, String goal, String asOf) {
    return Api.as(reader)
        .queryParam("as_of", asOf)
        .get(GOALS + "/" + goal + "/progress")
        .then()
        .statusCode(200);
  }
}
