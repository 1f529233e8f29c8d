package io.salesline.goals.testing;

import io.restassured.response.ValidatableResponse;
import io.salesline.platform.testing.Api;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Sets goals and reads their progress through the API. */
public final class GoalCards {

  public static final String GOALS = "/api/goals/v1/goals";
  public static final String DRAFTS = "/api/goals/v1/goal-drafts";

  private GoalCards() {}

  public static String ofMember(String setter, UUID member, String month, String target) {
    return set(setter, "member_id", member, month, target)
        .statusCode(201)
        .extract()
        .path("goal_id");
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
    return Api.as(who)
        .body(
            Map.of(
                "target", usd(target), "effective_on", effectiveOn, "reason", "The market turned"))
        .post(GOALS + "/" + goal + "/revisions")
        .then();
  }

  public static Map<String, String> usd(String amount) {
    return Map.of("amount", amount, "currency", "USD");
  }

  public static ValidatableResponse progress(String reader, String goal, String asOf) {
    return Api.as(reader)
        .queryParam("as_of", asOf)
        .get(GOALS + "/" + goal + "/progress")
        .then()
        .statusCode(200);
  }
}
