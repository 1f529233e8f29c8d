package io.salesline.goals.result;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.salesline.goals.testing.Firm;
import io.salesline.goals.testing.Firm.Person;
import io.salesline.goals.testing.GoalCards;
import io.salesline.goals.testing.Happenings;
import io.salesline.goals.testing.PlanSheets;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CountingWhatHappensIT {

  static final String DIRECTOR = Firm.ADMINISTRATOR;

  final Happenings happenings = new Happenings();
  Person rick;

  @BeforeEach
  void begun() {
    Firm.await();
    rick = Firm.representative("rick", Firm.company(), "2026-01-01");
  }

  @AfterEach
  void close() {
    happenings.close();
  }

  @Test
  void collectedCashIsWhatFinanceConfirmedLessWhatGoesBack() {
    UUID contract = UUID.randomUUID();
    receipt(contract, "2026-03-05", "300.00");
    receipt(contract, "2026-03-31", "50.50");
    receipt(contract, "2026-04-01", "7.00");
    happenings.send(
        "pipeline.credit-note.confirmed",
        contract,
        rick,
        Map.of(
            "credit_note_id",
            UUID.randomUUID().toString(),
            "credited_on",
            "2026-03-20",
            "credit_note_amount_organisation",
            20.25,
            "refunds",
            true));
    happenings.send(
        "pipeline.credit-note.confirmed",
        contract,
        rick,
        Map.of(
            "credit_note_id",
            UUID.randomUUID().toString(),
            "credited_on",
            "2026-03-20",
            "credit_note_amount_organisation",
            1.00,
            "refunds",
            false));

    await("collected-cash", "330.25", 3);
    result("collected-cash")
        .body("unit", equalTo("money"))
        .body("basis", equalTo("collected-including-tax"));
  }

  @Test
  void aCustomerIsNewOnceHoweverManyDealsAreWonAndWhicheverIsLostAgain() {
    String customer = UUID.randomUUID().toString();
    UUID first = UUID.randomUUID();
    UUID second = UUID.randomUUID();
    deal("opened", second, customer, "open", null);
    deal("won", second, customer, "won", "2026-03-20");
    await("new-customers", "1", 1);
    deal("opened", first, customer, "open", null);
    deal("won", first, customer, "won", "2026-02-27");
    await("new-customers", "0", 0);
    deal("lost", first, customer, "lost", "2026-03-01");

    await("new-customers", "1", 1);
    await("deals-won", "1", 1);
  }

  @Test
  void aSharedDealIsBookedToThoseWhoShareIt() {
    Person rosa = Firm.representative("rosa", Firm.company(), "2026-01-01");
    UUID deal = UUID.randomUUID();
    happenings.send(
        "pipeline.opportunity.won",
        deal,
        rick,
        Map.of(
            "opportunity_id",
            deal.toString(),
            "closed_on",
            "2026-03-20",
            "amount_organisation",
            new BigDecimal("100.01"),
            "credit_shares",
            rosa.id() + ":7000," + rick.id() + ":3000"));

    await("booked-revenue", "30.00", 1);
    await("deals-won", "1", 1);
    Api.as(rosa.username())
        .queryParam("month", "2026-03")
        .queryParam("member_id", rosa.id())
        .get("/api/goals/v1/results/booked-revenue")
        .then()
        .statusCode(200)
        .body("value", equalTo("70.01"));
  }

  @Test
  void grossProfitIsCountedWhereItIsKnownAlsoWhereItIsALoss() {
    profit("100.00", new BigDecimal("40.50"));
    profit("80.00", new BigDecimal("-10.25"));
    profit("70.00", null);

    await("booked-revenue", "250.00", 3);
    await("gross-profit", "30.25", 2);
  }

  @Test
  void aRatioIsDividedAnew() {
    deal("won", UUID.randomUUID(), UUID.randomUUID().toString(), "won", "2026-03-20");
    deal("won", UUID.randomUUID(), UUID.randomUUID().toString(), "won", "2026-03-21");
    deal("lost", UUID.randomUUID(), UUID.randomUUID().toString(), "lost", "2026-03-21");
    await("deals-closed", "3", 3);

    result("win-rate")
        .body("value", equalTo("0.6667"))
        .body("numerator", equalTo("2"))
        .body("denominator", equalTo("3"))
        .body("entries", nullValue());
    result("needs-to-proposal").body("value", nullValue()).body("denominator", equalTo("0"));
  }

  @Test
  void visitsProposalsAndLeadsCount() {
    UUID visit = UUID.randomUUID();
    happenings.send(
        "pipeline.visit.completed",
        visit,
        rick,
        Map.of("visit_id", visit.toString(), "completed_on", "2026-03-09"));
    UUID proposal = UUID.randomUUID();
    happenings.send(
        "pipeline.proposal.submitted",
        proposal,
        rick,
        Map.of("proposal_id", proposal.toString(), "submitted_on", "2026-03-10"));
    UUID lead = UUID.randomUUID();
    for (String day : new String[] {"2026-03-11", "2026-03-12"}) {
      happenings.send(
          "leads.lead.contacted",
          lead,
          rick,
          Map.of("lead_id", lead.toString(), "occurred_at", day + "T03:00:00Z"));
    }

    await("visits-completed", "1", 1);
    await("proposals-submitted", "1", 1);
    await("leads-contacted", "1", 1);
  }

  @Test
  void aResultOpensIntoItsEntries() {
    UUID deal = UUID.randomUUID();
    deal("won", deal, UUID.randomUUID().toString(), "won", "2026-03-20");
    await("deals-won", "1", 1);

    Api.as(rick.username())
        .queryParam("month", "2026-03")
        .queryParam("member_id", rick.id())
        .get("/api/goals/v1/results/deals-won/entries")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].subject", equalTo(deal.toString()))
        .body("items[0].day", equalTo("2026-03-20"));
  }

  @Test
  void nobodySeesWhatIsNotTheirs() {
    Person rosa = Firm.representative("rosa", Firm.company(), "2026-01-01");

    Api.as(rosa.username())
        .queryParam("month", "2026-03")
        .queryParam("member_id", rick.id())
        .get("/api/goals/v1/results/deals-won")
        .then()
        .statusCode(404);
  }

  @Test
  void metricsAreListed() {
    Api.as(rick.username())
        .get("/api/goals/v1/metrics?limit=200")
        .then()
        .statusCode(200)
        .body("items.key", hasItems("booked-revenue", "collected-cash", "win-rate"));
    Api.as(rick.username())
        .get("/api/goals/v1/metrics/win-rate")
        .then()
        .statusCode(200)
        .body("numerator", equalTo("deals-won"));
    Api.as(rick.username()).get("/api/goals/v1/metrics/luck").then().statusCode(404);
  }

  @Test
  void plansAskForAmountsOnly() {
    var body =
        Map.of(
            "name",
            "Deals of the year",
            "metric",
            "deals-won",
            "year",
            2026,
            "unit_id",
            Firm.company(),
            "total",
            GoalCards.usd("10"));
    Api.as(DIRECTOR)
        .body(body)
        .post(PlanSheets.PLANS)
        .then()
        .statusCode(422)
        .body("code", equalTo("metric-not-money"));
  }

  @Test
  void aGoalOfCashOpensIntoReceiptsNotDeals() {
    String receipt = receipt(UUID.randomUUID(), "2026-05-05", "300.00");
    String goal =
        Api.as(DIRECTOR)
            .body(
                Map.of(
                    "metric",
                    "collected-cash",
                    "member_id",
                    rick.id(),
                    "month",
                    "2026-05",
                    "target",
                    GoalCards.usd("1000.00")))
            .post(GoalCards.GOALS)
            .then()
            .statusCode(201)
            .extract()
            .path("goal_id");
    Await.until(
        () ->
            Api.as(DIRECTOR)
                .queryParam("as_of", "2026-05-31")
                .get(GoalCards.GOALS + "/" + goal + "/deals")
                .then()
                .statusCode(200)
                .body("items.subject", equalTo(List.of(receipt)))
                .body("items[0].opportunity_id", nullValue())
                .body("items[0].event_id", notNullValue()));
  }

  private String receipt(UUID contract, String day, String amount) {
    String receipt = UUID.randomUUID().toString();
    happenings.send(
        "pipeline.receipt.confirmed",
        contract,
        rick,
        Map.of(
            "receipt_id",
            receipt,
            "received_on",
            day,
            "receipt_amount_organisation",
            new BigDecimal(amount)));
    return receipt;
  }

  private void profit(String amount, BigDecimal profit) {
    var row = new HashMap<String, Object>();
    UUID deal = UUID.randomUUID();
    row.put("opportunity_id", deal.toString());
    row.put("closed_on", "2026-03-20");
    row.put("amount_organisation", new BigDecimal(amount));
    row.put("gross_profit_amount_organisation", profit);
    row.put("credit_shares", rick.id() + ":10000");
    happenings.send("pipeline.opportunity.won", deal, rick, row);
  }

  private void deal(String type, UUID deal, String customer, String status, String closedOn) {
    var fields = new HashMap<String, Object>();
    fields.put("opportunity_id", deal.toString());
    fields.put("customer_id", customer);
    fields.put("status", status);
    fields.put("closed_on", closedOn);
    happenings.send("pipeline.opportunity." + type, deal, rick, fields);
  }

  private void await(String metric, String value, int entries) {
    Await.until(
        () -> result(metric).body("value", equalTo(value)).body("entries", equalTo(entries)));
  }

  private ValidatableResponse result(String metric) {
    return Api.as(rick.username())
        .queryParam("month", "2026-03")
        .queryParam("member_id", rick.id())
        .get("/api/goals/v1/results/" + metric)
        .then()
        .statusCode(200);
  }
}
