package io.salesline.pipeline;

import static io.salesline.pipeline.fixture.Deals.EVENTS;
import static io.salesline.pipeline.fixture.Deals.PATH;
import static io.salesline.pipeline.fixture.Deals.dollars;
import static io.salesline.pipeline.fixture.Deals.move;
import static io.salesline.pipeline.fixture.Deals.moved;
import static io.salesline.pipeline.fixture.Deals.opened;
import static io.salesline.pipeline.fixture.Deals.readyToWin;
import static io.salesline.pipeline.fixture.Payments.FINANCE;
import static io.salesline.platform.testing.TestOrganisation.ADMINISTRATOR;
import static io.salesline.platform.testing.TestOrganisation.COLLEAGUE;
import static io.salesline.platform.testing.TestOrganisation.MANAGER;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static io.salesline.platform.testing.TestOrganisation.REVIEWER;
import static io.salesline.platform.testing.TestOrganisation.WAIVER_GRANTOR;
import static io.salesline.platform.testing.TestOrganisation.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.salesline.contracts.Contracts;
import io.salesline.pipeline.fixture.Activities;
import io.salesline.pipeline.fixture.Files;
import io.salesline.pipeline.fixture.Payments;
import io.salesline.pipeline.fixture.Processes;
import io.salesline.pipeline.fixture.Products;
import io.salesline.pipeline.fixture.Proposals;
import io.salesline.pipeline.fixture.Reviews;
import io.salesline.pipeline.fixture.Visits;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.Database;
import io.salesline.platform.testing.Publications;
import io.salesline.platform.testing.RealStack;
import io.salesline.platform.testing.TestEvents;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What this service really publishes, and what it reads, against contracts/. */
@QuarkusTest
@QuarkusTestResource(
    value = RealStack.class,
    initArgs = @ResourceArg(name = "service", value = "pipeline"))
class KeepingTheContractsIT {

  private static final String LEADS = "salesline.leads.lead-events.v1";
  private static final String REQUESTED = "salesline.leads.lead.conversion-requested.v1";
  private static final String CUSTOMERS = "salesline.leads.customer.v1";

  private final Publications publications = new Publications("pipeline-service");
  private final Contracts contracts = publications.contracts();

  @BeforeEach
  void known() {
    Payments.awaitFinance();
  }

  @Test
  void everyEventOfThisServiceIsPublishedAndKeepsItsContract() throws Exception {
    doEverything();
    publications.assertAllArePublishedAndKeepTheirContracts();
  }

  @Test
  void theExampleOfAConversionRequestIsAnswered() {
    // Given
    String lead = UUID.randomUUID().toString();
    String deal = UUID.randomUUID().toString();
    String conversion = UUID.randomUUID().toString();
    Map<String, Object> ours = new HashMap<>();
    ours.put("lead_id", lead);
    ours.put("owner_id", id(REPRESENTATIVE).toString());
    ours.put("opportunity_id", deal);
    ours.put("conversion_id", conversion);
    ours.put("product_id", null);
    ours.put("event_id", UUID.randomUUID().toString());
    ours.put("deadline", Instant.now().plus(Duration.ofMinutes(1)).toString());

    // When
    try (var events = new TestEvents()) {
      events.sendJson(LEADS, lead, contracts.example(REQUESTED), ours);
    }

    // Then
    Await.until(() -> Api.as(REPRESENTATIVE).get(PATH + "/" + deal).then().statusCode(200));
  }

  @Test
  void theExamplesOfCustomersAreRead() {
    for (String event : List.of("created", "amended", "withdrawn", "merged")) {
      // Given
      String customer = UUID.randomUUID().toString();
      String example = contracts.example("salesline.leads.customer." + event + ".v1");

      // When
      try (var events = new TestEvents()) {
        events.sendJson(CUSTOMERS, customer, example, Map.of("customer_id", customer));
      }

      // Then
      Await.until(
          () ->
              assertThat(
                      Database.number(
                          "select count(*) from customer_replica where customer_id = '"
                              + customer
                              + "'"))
                  .isEqualTo(1));
    }
  }

  /** As if it had come to its stage a month ago. */
  private static void rot(String deal) {
    Database.change(
        "update opportunity set stage_entered_at = stage_entered_at - interval '30 days' where id = '"
            + deal
            + "'");
    Await.until(
        () ->
            assertThat(
                    Database.number(
                        "select count(*) from opportunity where rotting_since is not null and id = '"
                            + deal
                            + "'"))
                .isEqualTo(1));
  }

  private void doEverything() throws Exception {
    rot(opened(REPRESENTATIVE));
    String deal = readyToWin(REPRESENTATIVE);
    Api.as(REPRESENTATIVE)
        .header("If-Match", "\"5\"")
        .body(
            Map.of(
                "amount",
                dollars("1200"),
                "name",
                "Private",
                "forecast_category",
                "best-case",
                "competitors",
                List.of(Map.of("name", "Private", "incumbent", true)),
                "next_step",
                Map.of("text", "Private", "due_on", "2099-12-01")))
        .patch(PATH + "/" + deal)
        .then()
        .statusCode(200);
    shareTheCredit(deal);
    move(REPRESENTATIVE, deal, Map.of("to", "proposal", "reason", "Private"))
        .then()
        .statusCode(200);
    moved(REPRESENTATIVE, deal, "negotiation");
    moved(REPRESENTATIVE, deal, "won");
    move(REPRESENTATIVE, opened(REPRESENTATIVE), Map.of("to", "lost", "loss_reason", "price"))
        .then()
        .statusCode(200);
    String code = UUID.randomUUID().toString();
    Products.record(Products.item(code, code, "550"));
    var told =
        Map.of(
            "external_id", code,
            "owner_username", REPRESENTATIVE,
            "product_code", code,
            "stage", "first-contact",
            "status", "open");
    Api.as(ADMINISTRATOR)
        .body(Map.of("items", List.of(told)))
        .post(PATH + "/history")
        .then()
        .statusCode(200);
    refuseAConversion();
    forgetSomebody();
    answerAndMigrate();
    doATask();
    workAWeek();
    passAGate();
    sellALine();
    offer();
    Api.as(REPRESENTATIVE)
        .body(Map.of("role", "presales"))
        .put(PATH + "/" + deal + "/collaborators/" + id(MANAGER))
        .then()
        .statusCode(200);
    Files.remove(REPRESENTATIVE, Files.attached(REPRESENTATIVE, deal, "Private.txt", "Private"))
        .then()
        .statusCode(204);
    collectAndCorrect(deal);
    assertThatWhatWasAddedIsAlwaysThere(deal);
  }

  private static void shareTheCredit(String deal) {
    Api.as(REPRESENTATIVE)
        .header("If-Match", "\"6\"")
        .body(
            Map.of(
                "items",
                List.of(
                    Map.of("member_id", id(REPRESENTATIVE).toString(), "basis_points", 7000),
                    Map.of("member_id", id(COLLEAGUE).toString(), "basis_points", 3000))))
        .put(PATH + "/" + deal + "/credit-shares")
        .then()
        .statusCode(200);
  }

  /** The contract does not demand it, for what was written before lacks it. */
  private static void assertThatWhatWasAddedIsAlwaysThere(String deal) {
    var added =
        List.of("forecast_category", "next_step_due_on", "competitor_count", "credit_shares");
    Await.until(() -> assertThat(TestEvents.of(EVENTS, deal)).hasSizeGreaterThan(9));
    assertThat(TestEvents.of(EVENTS, deal))
        .allSatisfy(event -> assertThat(added).allMatch(event::has));
    String shares = id(REPRESENTATIVE) + ":7000," + id(COLLEAGUE) + ":3000";
    assertThat(TestEvents.of(EVENTS, deal).getLast().get("credit_shares").asText())
        .isEqualTo(shares);
  }

  /** One that is superseded, one that expires, and one that is decided. */
  private static void offer() {
    String deal = opened(REPRESENTATIVE);
    Proposals.sell(REPRESENTATIVE, deal, Proposals.product(), 1);
    Proposals.submit(REPRESENTATIVE, Proposals.drafted(REPRESENTATIVE, deal));
    String expiring = Proposals.drafted(REPRESENTATIVE, deal);
    Proposals.submit(REPRESENTATIVE, expiring).then().statusCode(200);
    Proposals.age(expiring, 2);
    Await.until(
        () ->
            Api.as(REPRESENTATIVE)
                .get(Proposals.PATH + "/" + expiring)
                .then()
                .body("proposal.state", equalTo("expired")));
    String decided = Proposals.drafted(REPRESENTATIVE, deal);
    Proposals.submit(REPRESENTATIVE, decided).then().statusCode(200);
    Proposals.decide(REPRESENTATIVE, decided, "rejected").then().statusCode(200);
  }

  private static void sellALine() {
    String product = Products.made("550");
    Api.as(REPRESENTATIVE)
        .header("If-Match", "\"1\"")
        .body(Map.of("items", List.of(Map.of("product_id", product, "quantity", 2))))
        .put(PATH + "/" + opened(REPRESENTATIVE) + "/lines")
        .then()
        .statusCode(200);
    Api.as(ADMINISTRATOR)
        .header("If-Match", "\"0\"")
        .body(
            Map.of(
                "name_en",
                "Partners",
                "name_zh",
                "合作伙伴价",
                "currency",
                "USD",
                "valid_from",
                "2027-01-01",
                "prices",
                List.of(Map.of("product_id", product, "unit_price", "520"))))
        .put("/api/pipeline/v1/price-books/book-" + product)
        .then()
        .statusCode(200);
    Api.as(ADMINISTRATOR)
        .header("If-Match", "\"0\"")
        .body(Map.of("rate", "0.0068"))
        .put("/api/pipeline/v1/exchange-rates/JPY/booking/2020-01-01")
        .then()
        .statusCode(200);
  }

  private static void passAGate() throws Exception {
    String deal = Reviews.openedOn(Reviews.gatedProcess(1), REPRESENTATIVE);
    Reviews.withdraw(REPRESENTATIVE, Reviews.waiting(REPRESENTATIVE, deal, "offer"))
        .then()
        .statusCode(200);
    String overdue = Reviews.waiting(REPRESENTATIVE, deal, "offer");
    Database.change(
        "update review set due_at = opened_at - interval '1 minute' where id = '" + overdue + "'");
    Await.until(
        () ->
            assertThat(
                    Database.number(
                        "select count(*) from review where escalated_at is not null and id = '"
                            + overdue
                            + "'"))
                .isEqualTo(1));
    var verdict =
        Map.of(
            "verdict",
            "approve-with-conditions",
            "comment",
            "Private",
            "conditions",
            List.of("Private"));
    Reviews.decide(REVIEWER, overdue, verdict).then().statusCode(200);
    Api.as(REPRESENTATIVE)
        .post(Reviews.PATH + "/" + overdue + "/conditions/1/fulfilment")
        .then()
        .statusCode(200);
    Reviews.worth(REPRESENTATIVE, deal, "77.00").then().statusCode(200);
    String soon = Instant.now().plusSeconds(60).toString();
    String waiver =
        Reviews.waive(WAIVER_GRANTOR, deal, "contract-review", soon)
            .then()
            .statusCode(201)
            .extract()
            .path("waiver_id");
    Api.as(WAIVER_GRANTOR)
        .post("/api/pipeline/v1/waivers/" + waiver + "/revocation")
        .then()
        .statusCode(200);
  }

  private static void collectAndCorrect(String deal) {
    String contract = Payments.contractOf(REPRESENTATIVE, deal);
    Api.as(REPRESENTATIVE)
        .header("If-Match", "\"1\"")
        .body(Map.of("tax_rate", 0.13))
        .patch(Payments.PATH + "/" + contract)
        .then()
        .statusCode(200);
    LocalDate day = LocalDate.of(2026, 12, 24);
    var parts = List.of(Payments.part(1, day, "200.00"), Payments.part(2, day, "1000.00"));
    Payments.schedule(REPRESENTATIVE, contract, 2, parts).then().statusCode(200);
    var invoice =
        Map.of("number", UUID.randomUUID().toString(), "amount", dollars("5.00"), "tax_rate", 0.13);
    Payments.add(REPRESENTATIVE, contract, "invoices", invoice).then().statusCode(201);
    String wrong = Payments.received(REPRESENTATIVE, contract, "1.00");
    reject(Payments.RECEIPTS + "/" + wrong);
    String receipt = Payments.received(REPRESENTATIVE, contract, "1200.00");
    var matches = Map.of("matches", List.of());
    String revision =
        Api.as(FINANCE).get(Payments.PATH + "/" + contract).then().extract().header("ETag");
    for (Map<String, ?> body : List.of(matches, Map.<String, Object>of())) {
      revision =
          Api.as(REPRESENTATIVE)
              .header("If-Match", revision)
              .body(body)
              .put(Payments.RECEIPTS + "/" + receipt + "/matches")
              .then()
              .statusCode(200)
              .extract()
              .header("ETag");
    }
    Payments.confirm(FINANCE, receipt).then().statusCode(200);
    var delivery = Map.of("complete", true, "note", "Private");
    Payments.add(REPRESENTATIVE, contract, "deliveries", delivery).then().statusCode(201);
    var note =
        Map.of("instalment", 1, "amount", dollars("5.00"), "reason", "Private", "refunds", true);
    String refused = Payments.credited(REPRESENTATIVE, contract, note);
    reject(Payments.NOTES + "/" + refused);
    String granted = Payments.credited(REPRESENTATIVE, contract, note);
    Payments.confirmNote(FINANCE, granted).then().statusCode(200);
    Api.as(FINANCE)
        .body(Map.of("reason", "Private"))
        .post(Payments.PATH + "/" + contract + "/termination")
        .then()
        .statusCode(200);
  }

  private static void reject(String what) {
    Api.as(FINANCE)
        .body(Map.of("reason", "Private"))
        .post(what + "/rejection")
        .then()
        .statusCode(200);
  }

  private static void workAWeek() {
    LocalDate monday = Visits.freshMonday();
    String visit = Visits.planned(REPRESENTATIVE, monday);
    String cancelled = Visits.planned(REPRESENTATIVE, monday);
    Visits.amend(REPRESENTATIVE, visit, 1, Map.of("goal", "Private")).then().statusCode(200);
    Visits.submit(REPRESENTATIVE, REPRESENTATIVE, monday).then().statusCode(200);
    Visits.comment(MANAGER, REPRESENTATIVE, monday, Map.of("comment", "Private", "visit_id", visit))
        .then()
        .statusCode(201);
    Visits.amend(REPRESENTATIVE, visit, 3, Map.of("starts_at", monday.plusDays(1) + "T09:00:00Z"))
        .then()
        .statusCode(200);
    var there = Map.of("latitude", 31.2304, "longitude", 121.4737, "consent", true);
    step(visit, "check-in", Map.of("position", there));
    step(visit, "completion", Map.of());
    step(cancelled, "cancellation", Map.of("reason", "Private"));
    var action = Map.of("subject", "Private", "due_on", "2026-12-24");
    step(visit, "debrief", Map.of("outcome", "partly", "next_actions", List.of(action)));
    step(visit, "case", Map.of("title", "Private"));
    Api.as(REPRESENTATIVE)
        .header("If-Match", "\"8\"")
        .delete(Visits.PATH + "/" + visit + "/case")
        .then()
        .statusCode(200);
  }

  private static void answerAndMigrate() throws Exception {
    Map<String, Object> qualify = Processes.stage("qualify");
    qualify.put("checklist", List.of(Processes.item("need", true)));
    int from = Processes.drafted(Processes.process(qualify, Processes.delivery()));
    int to = Processes.published(Processes.plain());
    String deal = Processes.startingOn(from, () -> opened(REPRESENTATIVE));
    Processes.answer(REPRESENTATIVE, deal, "need", 0, "Private").then().statusCode(200);
    Api.as(ADMINISTRATOR)
        .body(Map.of("from_version", from))
        .post(Processes.PATH + "/" + to + "/migrations")
        .then()
        .statusCode(202);
  }

  private static void doATask() {
    String task =
        Api.as(REPRESENTATIVE)
            .body(Map.of("kind", "task", "subject", "Private", "due_on", "2026-12-24"))
            .post(Activities.PATH)
            .path("activity_id");
    Api.as(REPRESENTATIVE)
        .header("If-Match", "\"1\"")
        .body(Map.of("subject", "More private"))
        .patch(Activities.PATH + "/" + task)
        .then()
        .statusCode(200);
    Api.as(REPRESENTATIVE)
        .body(Map.of("note", "Private"))
        .post(Activities.PATH + "/" + task + "/completion")
        .then()
        .statusCode(200);
  }

  private static void step(String visit, String what, Map<String, ?> body) {
    int status = Visits.change(REPRESENTATIVE, visit, what, body).statusCode();
    assertThat(status).as(what).isBetween(200, 201);
  }

  private void forgetSomebody() {
    String erasure = UUID.randomUUID().toString();
    var ours = Map.of("erasure_id", erasure, "event_id", UUID.randomUUID().toString());
    try (var events = new TestEvents()) {
      events.sendJson(
          "salesline.leads.erasure-events.v1",
          erasure,
          contracts.example("salesline.leads.erasure.requested.v1"),
          ours);
    }
  }

  private void refuseAConversion() {
    String lead = UUID.randomUUID().toString();
    Map<String, Object> ours = new HashMap<>();
    ours.put("lead_id", lead);
    ours.put("conversion_id", UUID.randomUUID().toString());
    ours.put("owner_id", UUID.randomUUID().toString());
    ours.put("deadline", Instant.now().plus(Duration.ofMinutes(1)).toString());
    ours.put("opportunity_id", UUID.randomUUID().toString());
    try (var events = new TestEvents()) {
      events.sendJson(LEADS, lead, contracts.example(REQUESTED), ours);
    }
  }
}
