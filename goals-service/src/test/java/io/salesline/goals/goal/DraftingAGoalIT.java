package io.salesline.goals.goal;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.salesline.goals.testing.Deals;
import io.salesline.goals.testing.Firm;
import io.salesline.goals.testing.Firm.Person;
import io.salesline.goals.testing.GoalCards;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DraftingAGoalIT {

  static final String MONTH = "2026-06";

  final Deals deals = new Deals();
  UUID north;
  Person mia;
  Person rick;
  Person rosa;

  @BeforeEach
  void aTeamWithItsManager() {
    Firm.await();
    north = Firm.team("North", null);
    mia = Firm.managerOf(north, "mia", "2020-01-01");
    rick = Firm.representative("rick", north, "2020-01-01");
    rosa = Firm.representative("rosa", north, "2020-01-01");
  }

  @AfterEach
  void close() {
    deals.close();
  }

  @Test
  void becomesAGoalWhenSomebodyAboveApproves() {
    // Given
    String draft = GoalCards.draft(rick.username(), outline());
    seen(mia, draft, 404);

    // When
    GoalCards.decide(rick.username(), draft, "submission")
        .statusCode(200)
        .body("status", equalTo("submitted"));
    seen(mia, draft, 200);
    seen(rosa, draft, 404);
    Api.as(mia.username())
        .get(GoalCards.DRAFTS + "?status=submitted&limit=200")
        .then()
        .body("items.draft_id", hasItem(draft));

    // Then
    GoalCards.decide(mia.username(), draft, "approval")
        .statusCode(201)
        .body("goal_id", equalTo(draft))
        .body("status", equalTo("active"))
        .body("set_by", equalTo(mia.id().toString()))
        .body("incentives.target.rate", equalTo(0.05f));
    GoalCards.progress(rick.username(), draft, "2026-06-30").body("target", equalTo("100.00"));
    GoalCards.decide(mia.username(), draft, "approval")
        .statusCode(409)
        .body("code", equalTo("draft-not-submitted"));
    GoalCards.decide(rick.username(), draft, "withdrawal")
        .statusCode(409)
        .body("code", equalTo("draft-not-open"));
  }

  @Test
  void isApprovedByNobodyWhoseOwnItIs() {
    // Given
    String ofMia = GoalCards.draft(mia.username(), outline("member_id", mia.id()));
    String ofTeam = GoalCards.draft(mia.username(), outline("unit_id", north));
    String ofRick = GoalCards.draft(rick.username(), outline());
    for (String draft : List.of(ofMia, ofTeam)) {
      GoalCards.decide(mia.username(), draft, "submission").statusCode(200);
    }
    GoalCards.decide(rick.username(), ofRick, "submission").statusCode(200);

    // Then
    for (String draft : List.of(ofMia, ofTeam)) {
      GoalCards.decide(mia.username(), draft, "approval")
          .statusCode(403)
          .body("code", equalTo("own-goal"));
    }
    GoalCards.decide(rick.username(), ofRick, "approval").statusCode(403);
    GoalCards.decide(rosa.username(), ofRick, "approval").statusCode(403);
    GoalCards.decide(Firm.ADMINISTRATOR, ofTeam, "approval").statusCode(201);
  }

  @Test
  void isHandedInOnlyOnceItIsSpecificMeasurableAndTimeBound() {
    // Given
    String draft = GoalCards.draft(rick.username(), Map.of("title", "Sell more"));

    // When
    GoalCards.decide(rick.username(), draft, "submission")
        .statusCode(422)
        .body("code", equalTo("not-smart"))
        .body("letters", equalTo("S, M, T"));

    // Then
    check(draft)
        .body("may_submit", equalTo(false))
        .body("letters.letter", equalTo(List.of("S", "M", "A", "R", "T")))
        .body(
            "letters.verdict",
            equalTo(List.of("fail", "fail", "insufficient-history", "warn", "fail")))
        .body("letters[0].reason_zh", equalTo("没有写明统计谁的业绩。"));
    say(draft, 1, outline()).statusCode(200).body("revision", equalTo(2));
    say(draft, 1, outline()).statusCode(412);
    check(draft).body("may_submit", equalTo(true));
    GoalCards.decide(rick.username(), draft, "submission").statusCode(200);
    say(draft, 3, outline()).statusCode(409).body("code", equalTo("draft-not-open"));
  }

  @Test
  void isHeldAgainstWhatWasReachedBefore() {
    // Given: from 2023 on 100 a month, and half as much again each year
    for (YearMonth month = YearMonth.of(2023, 1);
        month.isBefore(YearMonth.of(2026, 1));
        month = month.plusMonths(1)) {
      String amount = List.of("100", "150", "225").get(month.getYear() - 2023);
      deals.won(rick, month.atDay(10).toString(), amount);
    }
    String asBefore = GoalCards.draft(rick.username(), outline(tiers("300", "337.50", "400")));
    String twofold = GoalCards.draft(rick.username(), outline(tiers("300", "450", "500")));

    // Then
    Await.until(() -> check(asBefore).body("letters[2].reason", equalTo("growth-as-before")));
    check(asBefore).body("letters[2].verdict", equalTo("pass"));
    check(twofold)
        .body("letters[2].verdict", equalTo("warn"))
        .body("letters[2].reason", equalTo("growth-above"))
        .body("letters[2].facts.growth", equalTo("100.0 %"))
        .body("may_submit", equalTo(true));
  }

  @Test
  void goesBackWithAReason() {
    // Given
    String draft = GoalCards.draft(rick.username(), outline());
    GoalCards.decide(rick.username(), draft, "submission").statusCode(200);

    // When
    Api.as(mia.username())
        .body(Map.of("reason", "Too little for June"))
        .post(GoalCards.DRAFTS + "/" + draft + "/return")
        .then()
        .statusCode(200);

    // Then
    Api.as(rick.username())
        .get(GoalCards.DRAFTS + "/" + draft)
        .then()
        .body("status", equalTo("draft"))
        .body("reason", equalTo("Too little for June"));
    GoalCards.decide(mia.username(), draft, "approval").statusCode(404);
    GoalCards.decide(rick.username(), draft, "withdrawal")
        .statusCode(200)
        .body("status", equalTo("withdrawn"));
    Api.as(rick.username())
        .get(GoalCards.DRAFTS + "?status=draft")
        .then()
        .body("items.draft_id", not(hasItem(draft)));
  }

  @Test
  void servesAGoalOfAUnitAboveForTheSameMonth() {
    // Given
    String ofTeam = GoalCards.ofUnit(Firm.ADMINISTRATOR, north, MONTH, "1000");
    String ofOthers = GoalCards.ofUnit(Firm.ADMINISTRATOR, Firm.team("South", null), MONTH, "1000");
    String ofJuly = GoalCards.ofUnit(Firm.ADMINISTRATOR, north, "2026-07", "1000");

    // Then
    for (String parent : List.of(ofOthers, ofJuly, UUID.randomUUID().toString())) {
      Api.as(rick.username())
          .body(outline("parent_id", parent))
          .post(GoalCards.DRAFTS)
          .then()
          .statusCode(422)
          .body("code", equalTo("parent-not-above"));
    }
    String draft = GoalCards.draft(rick.username(), outline("parent_id", ofTeam));
    check(draft).body("letters[3].verdict", equalTo("pass"));
    GoalCards.decide(rick.username(), draft, "submission").statusCode(200);
    GoalCards.decide(mia.username(), draft, "approval").statusCode(201);
  }

  @Test
  void isForNobodyOutOfSight() {
    Api.as(rick.username())
        .body(outline("member_id", rosa.id()))
        .post(GoalCards.DRAFTS)
        .then()
        .statusCode(422)
        .body("code", equalTo("unknown-scope"));
    Api.as(rick.username())
        .get(GoalCards.DRAFTS + "?status=done")
        .then()
        .statusCode(400)
        .body("code", equalTo("unknown-draft-status"));
    Api.as(rick.username())
        .body(outline("incentives", Map.of("target", Map.of("rate", 0.1, "sentence", "Both"))))
        .post(GoalCards.DRAFTS)
        .then()
        .statusCode(422)
        .body("code", equalTo("one-incentive"));
  }

  private ValidatableResponse say(String draft, int revision, Map<String, Object> outline) {
    return Api.as(rick.username())
        .header("If-Match", "\"" + revision + "\"")
        .body(outline)
        .put(GoalCards.DRAFTS + "/" + draft)
        .then();
  }

  private ValidatableResponse check(String draft) {
    return Api.as(rick.username())
        .get(GoalCards.DRAFTS + "/" + draft + "/smart-check")
        .then()
        .statusCode(200);
  }

  private static void seen(Person reader, String draft, int status) {
    Api.as(reader.username()).get(GoalCards.DRAFTS + "/" + draft).then().statusCode(status);
  }

  /** June for Rick, unless it is said otherwise. */
  private Map<String, Object> outline(Object... said) {
    var outline = new HashMap<String, Object>();
    outline.put("metric", "booked-revenue");
    outline.put("member_id", rick.id());
    outline.put("month", MONTH);
    outline.put("target", GoalCards.usd("100"));
    outline.put("incentives", Map.of("target", Map.of("rate", 0.05)));
    for (int i = 0; i < said.length; i += 2) {
      if (said[i].equals("unit_id")) {
        outline.remove("member_id");
      }
      outline.put((String) said[i], said[i + 1]);
    }
    return outline;
  }

  private static Object[] tiers(String commit, String target, String stretch) {
    return new Object[] {
      "commit", GoalCards.usd(commit),
      "target", GoalCards.usd(target),
      "stretch", GoalCards.usd(stretch)
    };
  }
}
