package io.salesline.goals.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.salesline.goals.testing.Customers;
import io.salesline.goals.testing.Deals;
import io.salesline.goals.testing.Firm;
import io.salesline.goals.testing.Firm.Person;
import io.salesline.goals.testing.GoalCards;
import io.salesline.goals.testing.WorkingCalendars;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.TestEvents;
import io.salesline.platform.time.Time;
import io.salesline.platform.time.WorkingCalendar;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of two products, sold to an A customer and to a B customer. */
@QuarkusTest
class SettingAGoalOfASegmentIT {

  static final String DIRECTOR = Firm.ADMINISTRATOR;
  static final String YEAR = "2026";
  static final String END = "2026-12-31";

  static final Map<String, Object> OF_A = Map.of("customer_class", "A");

  @Inject WorkingCalendar inForce;
  @Inject Time time;

  final Deals deals = new Deals();
  final Customers customers = new Customers();
  final UUID servers = UUID.randomUUID();
  final UUID storage = UUID.randomUUID();
  UUID big;
  UUID small;
  UUID north;
  Person rick;

  @BeforeEach
  void aTeam() {
    Firm.await();
    north = Firm.team("North", null);
    rick = Firm.representative("rick", north, "2020-01-01");
    big = customers.of("A");
    small = customers.of("B");
  }

  @AfterEach
  void close() {
    customers.close();
    deals.close();
  }

  @Test
  void countsOnlyWhatItTakesIn() {
    // Given
    String all = goal("member_id", rick.id(), null);
    String ofServers = goal("member_id", rick.id(), product(servers));
    String ofA = goal("member_id", rick.id(), OF_A);
    String ofBig = goal("member_id", rick.id(), Map.of("customer_id", big));
    String ofServersToA = goal("member_id", rick.id(), serversToA());

    // When
    UUID first = deals.wonOf(rick, "2026-04-10", "100", servers, big);
    UUID second = deals.wonOf(rick, "2026-05-20", "30", servers, small);
    deals.wonOf(rick, "2026-06-30", "7", storage, big);
    deals.wonOf(rick, "2027-01-01", "1000", servers, big);
    deals.won(rick, "2026-04-11", "9");

    // Then
    reached(all, END, "146.00");
    reached(ofServers, END, "130.00");
    reached(ofA, END, "107.00");
    reached(ofBig, END, "107.00");
    reached(ofServersToA, END, "100.00");
    GoalCards.progress(rick.username(), ofServers, END).body("count", equalTo(2));
    reached(ofServers, "2026-05-19", "100.00");
    behind(ofServers, "").body("items.subject", containsInAnyOrder(id(first), id(second)));
    String next = behind(ofServers, "&limit=1").extract().path("next");
    behind(ofServers, "&limit=1&cursor=" + next)
        .body("items.subject", contains(id(second)))
        .body("next", nullValue());
  }

  @Test
  void followsTheClassThatACustomerHasNow() {
    // Given
    String his = goal("member_id", rick.id(), OF_A);
    String ofTeam = goal("unit_id", north, OF_A);
    deals.wonOf(rick, "2026-04-10", "100", servers, big);
    deals.wonOf(rick, "2026-05-20", "30", servers, small);
    reached(his, END, "100.00");
    reached(ofTeam, END, "100.00");

    // When
    customers.becomes(small, "A");
    customers.becomes(big, "B");

    // Then
    reached(his, END, "30.00");
    reached(ofTeam, END, "30.00");
  }

  @Test
  void ofAUnitCountsWhatWasEarnedInItOnEachBusinessDay() {
    // Given: one who moves away in May
    Person rosa = Firm.representative("rosa", north, "2020-01-01");
    Firm.move(rosa, Firm.team("South", null), "2026-05-15").statusCode(200);
    String ofServers = goal("unit_id", north, product(servers));
    String ofServersToA = goal("unit_id", north, serversToA());
    String ofAll = goal("unit_id", Firm.company(), product(servers));

    // When
    UUID first = deals.wonOf(rick, "2026-04-10", "100", servers, big);
    UUID second = deals.wonOf(rosa, "2026-04-01", "20", servers, small);
    deals.wonOf(rosa, "2026-05-15", "500", servers, big);
    deals.wonOf(rosa, "2026-04-02", "1000", storage, big);
    deals.won(rosa, "2026-04-03", "1000");

    // Then
    reached(ofServers, END, "120.00");
    reached(ofServersToA, END, "100.00");
    reached(ofAll, END, "620.00");
    reached(ofServers, "2026-04-09", "20.00");
    reached(ofAll, "2026-05-14", "120.00");
    behind(ofServers, "").body("items.subject", contains(id(second), id(first)));
    behind(ofAll, "").body("items", hasSize(3));
  }

  @Test
  void isOneASegment() {
    goal("member_id", rick.id(), null);
    goal("member_id", rick.id(), OF_A);
    goal("member_id", rick.id(), Map.of("customer_class", "B"));
    goal("member_id", rick.id(), product(servers));
    goal("member_id", rick.id(), product(storage));
    goal("member_id", rick.id(), serversToA());
    goal("member_id", rick.id(), Map.of("customer_id", big));

    for (Map<String, Object> twice : List.of(OF_A, product(servers), serversToA())) {
      set("member_id", rick.id(), twice).statusCode(409).body("code", equalTo("goal-exists"));
    }
  }

  @Test
  void servesOneThatTakesItIn() {
    // Given
    String ofAll = goal("unit_id", north, null);
    String ofA = goal("unit_id", north, OF_A);
    String ofServersToA = goal("unit_id", north, serversToA());

    // Then
    serves(ofAll, "2026-01", OF_A).statusCode(201).body("segment.customer_class", equalTo("A"));
    serves(ofA, "2026-02", OF_A).statusCode(201);
    serves(ofA, "2026-02", serversToA()).statusCode(201);
    serves(ofServersToA, "2026-03", serversToA()).statusCode(201);
    servesNot(ofA, null);
    servesNot(ofA, Map.of("customer_class", "B"));
    servesNot(ofA, product(servers));
    servesNot(ofA, Map.of("customer_id", big));
    servesNot(ofServersToA, OF_A);
    servesNot(ofServersToA, product(servers));
  }

  @Test
  void isToldWithItsSegmentAndMetByItsOwnResultsOnly() {
    LocalDate yesterday = time.today().minusDays(1);
    try (var calendars = new WorkingCalendars()) {
      // Given
      calendars.works(yesterday, inForce);
      String month = YearMonth.from(yesterday).toString();
      String his = ofMonth("member_id", rick.id(), month, serversToA());
      String ofTeam = ofMonth("unit_id", north, month, product(servers));
      String ofStorage = ofMonth("unit_id", north, month, product(storage));
      GoalCards.awaitTold(his, "set", "off-pace");
      GoalCards.awaitTold(ofTeam, "set", "off-pace");
      GoalCards.awaitTold(ofStorage, "set", "off-pace");

      // When
      deals.wonOf(rick, yesterday.toString(), "1000", storage, big);
      GoalCards.awaitTold(ofStorage, "set", "off-pace", "met");
      deals.wonOf(rick, yesterday.toString(), "1000", servers, big);

      // Then
      GoalCards.awaitTold(his, "set", "off-pace", "met");
      GoalCards.awaitTold(ofTeam, "set", "off-pace", "met");
      var met = TestEvents.of(GoalCards.TOPIC, his).getLast();
      assertThat(met.get("actual_amount").decimalValue()).isEqualByComparingTo("1000");
      assertThat(met.get("product_id").asText()).isEqualTo(id(servers));
      assertThat(met.get("customer_class").asText()).isEqualTo("A");
      assertThat(met.get("customer_id").isNull()).isTrue();
    }
  }

  @Test
  void isHeldAgainstWhatWasReachedInItsSegment() {
    // Given: from 2023 on 100 a month of servers, and half as much again each year
    for (YearMonth month = YearMonth.of(2023, 1);
        month.isBefore(YearMonth.of(2026, 1));
        month = month.plusMonths(1)) {
      String amount = List.of("100", "150", "225").get(month.getYear() - 2023);
      deals.wonOf(rick, month.atDay(10).toString(), amount, servers, big);
      deals.wonOf(rick, month.atDay(11).toString(), "1000", storage, small);
    }

    // Then
    for (var scope : Map.of("member_id", rick.id(), "unit_id", north).entrySet()) {
      String draft = draft(scope.getKey(), scope.getValue(), serversToA());
      Await.until(() -> check(draft).body("letters[2].reason", equalTo("growth-as-before")));
      check(draft)
          .body("letters[2].facts.growth", equalTo("50.0 %"))
          .body("letters[0].reason", equalTo(reasonOfSpecific(scope.getKey())));
      check(draft(scope.getKey(), scope.getValue(), Map.of("product_id", UUID.randomUUID())))
          .body("letters[2].reason", equalTo("history-too-short"));
    }
  }

  @Test
  void isApprovedAsItWasDrafted() {
    // Given
    String draft = draft("member_id", rick.id(), serversToA());
    Api.as(DIRECTOR)
        .get(GoalCards.DRAFTS + "/" + draft)
        .then()
        .body("segment.product_id", equalTo(id(servers)))
        .body("segment.customer_class", equalTo("A"))
        .body("segment.customer_id", nullValue());

    // When
    GoalCards.decide(DIRECTOR, draft, "submission").statusCode(200);
    GoalCards.decide(DIRECTOR, draft, "approval").statusCode(201);

    // Then
    Api.as(rick.username())
        .get(GoalCards.GOALS + "/" + draft)
        .then()
        .body("segment.product_id", equalTo(id(servers)))
        .body("segment.customer_class", equalTo("A"));
  }

  @Test
  void isFoundByWhatItNames() {
    String all = goal("member_id", rick.id(), null);
    String ofA = goal("member_id", rick.id(), OF_A);
    String ofServersToA = goal("member_id", rick.id(), serversToA());
    String ofBig = goal("member_id", rick.id(), Map.of("customer_id", big));

    listed("limit=100").body("items.goal_id", containsInAnyOrder(all, ofA, ofServersToA, ofBig));
    listed("customer_class=A").body("items.goal_id", containsInAnyOrder(ofA, ofServersToA));
    listed("product_id=" + servers).body("items.goal_id", contains(ofServersToA));
    listed("customer_class=A&product_id=" + storage).body("items", hasSize(0));
    listed("customer_id=" + big)
        .body("items.goal_id", hasItem(ofBig))
        .body("items.goal_id", not(hasItem(all)));
    Api.as(rick.username())
        .get(GoalCards.GOALS + "?customer_class=Z")
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("customer_class"));
  }

  @Test
  void isRefusedForWhatIsNoSegment() {
    set("member_id", rick.id(), Map.of()).statusCode(422).body("code", equalTo("segment-empty"));
    set("member_id", rick.id(), Map.of("customer_class", "Z"))
        .statusCode(400)
        .body("code", equalTo("invalid-request"));
    set("member_id", rick.id(), Map.of("region", "east")).statusCode(400);
  }

  @Test
  void hasNoProcessGoals() {
    String goal = goal("member_id", rick.id(), product(servers));

    Api.as(rick.username())
        .get(GoalCards.GOALS + "/" + goal + "/process-goals")
        .then()
        .statusCode(422)
        .body("code", equalTo("goal-of-segment"));
  }

  private Map<String, Object> serversToA() {
    return Map.of("product_id", servers, "customer_class", "A");
  }

  private static Map<String, Object> product(UUID product) {
    return Map.of("product_id", product);
  }

  private void servesNot(String parent, Map<String, Object> segment) {
    serves(parent, "2026-04", segment).statusCode(422).body("code", equalTo("parent-not-above"));
  }

  private ValidatableResponse serves(String parent, String month, Map<String, Object> segment) {
    Map<String, Object> body = asked("member_id", rick.id(), segment);
    body.remove("period");
    body.put("month", month);
    body.put("parent_id", parent);
    return GoalCards.set(DIRECTOR, body);
  }

  private static String ofMonth(String scope, UUID id, String month, Map<String, Object> segment) {
    Map<String, Object> body = asked(scope, id, segment);
    body.remove("period");
    body.put("month", month);
    return GoalCards.set(DIRECTOR, body).statusCode(201).extract().path("goal_id");
  }

  private static String draft(String scope, UUID id, Map<String, Object> segment) {
    Map<String, Object> body = asked(scope, id, segment);
    body.remove("period");
    body.put("month", "2026-06");
    body.put("target", GoalCards.usd("337.50"));
    return GoalCards.draft(DIRECTOR, body);
  }

  private static ValidatableResponse check(String draft) {
    return Api.as(DIRECTOR)
        .get(GoalCards.DRAFTS + "/" + draft + "/smart-check")
        .then()
        .statusCode(200);
  }

  /** The team has no manager. */
  private static String reasonOfSpecific(String scope) {
    return scope.equals("unit_id") ? "owner-missing" : "scope-segment-owner-and-metric-named";
  }

  private ValidatableResponse listed(String query) {
    return Api.as(rick.username()).get(GoalCards.GOALS + "?" + query).then().statusCode(200);
  }

  private static ValidatableResponse behind(String goal, String query) {
    return Api.as(DIRECTOR)
        .get(GoalCards.GOALS + "/" + goal + "/deals?as_of=" + END + query)
        .then()
        .statusCode(200);
  }

  private static String goal(String scope, UUID id, Map<String, Object> segment) {
    return set(scope, id, segment).statusCode(201).extract().path("goal_id");
  }

  private static ValidatableResponse set(String scope, UUID id, Map<String, Object> segment) {
    return GoalCards.set(DIRECTOR, asked(scope, id, segment));
  }

  /** A thousand in 2026. */
  private static Map<String, Object> asked(String scope, UUID id, Map<String, Object> segment) {
    var body = new HashMap<String, Object>();
    body.put("metric", "booked-revenue");
    body.put(scope, id);
    body.put("segment", segment);
    body.put("period", YEAR);
    body.put("target", GoalCards.usd("1000"));
    return body;
  }

  private static String id(UUID id) {
    return id.toString();
  }

  private static void reached(String goal, String asOf, String actual) {
    Await.until(() -> GoalCards.progress(DIRECTOR, goal, asOf).body("actual", equalTo(actual)));
  }
}
