package io.salesline.reporting;

import static io.restassured.RestAssured.given;
import static io.salesline.platform.testing.Api.as;
import static io.salesline.platform.testing.TestOrganisation.ADMINISTRATOR;
import static io.salesline.platform.testing.TestOrganisation.ANALYST;
import static io.salesline.platform.testing.TestOrganisation.DIRECTOR;
import static io.salesline.platform.testing.TestOrganisation.id;
import static io.salesline.reporting.Reports.follow;
import static io.salesline.reporting.Reports.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.salesline.platform.testing.Await;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Nora and Vera sell for the northern team, which Mona manages; Stan for the southern, Moss's. Vera
 * came from the south on the first of June, and won there before.
 */
@QuarkusTest
class ScopeIT {

  private static final long VERSION = 500;
  private static final LocalDate BEFORE = LocalDate.of(2026, 3, 10);
  private static final LocalDate AFTER = LocalDate.of(2026, 8, 10);

  private static boolean published;

  private static final DealState NORAS = DealState.opened(id("nora"), "100.00");
  private static final DealState STANS = DealState.opened(id("stan"), "10000.00");
  private static final DealState STANS_WIN = DealState.opened(id("stan"), "7000.00").won(AFTER);
  private static final DealState VERAS = DealState.opened(id("vera"), "20.00");
  private static final DealState VERAS_EARLY_WIN = DealState.opened(id("vera"), "3.00").won(BEFORE);
  private static final DealState VERAS_LATE_WIN = DealState.opened(id("vera"), "0.40").won(AFTER);

  /** Not in @BeforeAll: RestAssured learns the port before each test. */
  @BeforeEach
  void publishOnce() {
    if (!published) {
      published = true;
      publish();
    }
  }

  private static void publish() {
    try (var publisher = new Publisher()) {
      publisher.defaultStages();
      publisher.unit(id("scope"), null, "company", "Scope", VERSION);
      for (String team : List.of("nord", "sued")) {
        publisher.unit(id(team + "-region"), id("scope"), "region", "Region " + team, VERSION);
        publisher.unit(id(team), id(team + "-region"), "team", "Team " + team, VERSION);
      }
      hire(publisher, "nora", "representative", "nord");
      hire(publisher, "stan", "representative", "sued");
      hire(publisher, "mona", "manager", "nord");
      hire(publisher, "moss", "manager", "sued");
      publisher.management(id("mona-nord"), id("nord"), id("mona"), "2020-01-01", VERSION);
      publisher.management(id("moss-sued"), id("sued"), id("moss"), "2020-01-01", VERSION);
      publisher.member(id("vera"), "vera", "Vera", "representative", VERSION);
      publisher.membership(
          id("vera-1"), id("vera"), id("sued"), "2020-01-01", "2026-06-01", 1, VERSION);
      publisher.membership(id("vera-2"), id("vera"), id("nord"), "2026-06-01", null, 1, VERSION);
      for (DealState won : List.of(STANS_WIN, VERAS_EARLY_WIN, VERAS_LATE_WIN)) {
        publisher.deal(DealState.opened(won.owner(), "1.00").as(won.id()));
        publisher.deal(won);
      }
      List.of(NORAS, STANS, VERAS).forEach(publisher::deal);
    }
    Await.until(
        () ->
            assertThat(read(ANALYST, "sales?by=team&unit=" + id("scope")).getList("items"))
                .hasSize(2));
    Await.until(
        () -> assertThat(openAmount(ANALYST, "funnel?unit=" + id("scope"))).isEqualTo("10120.00"));
    Await.until(() -> as("mona").get("/api/reporting/v1/funnel").then().statusCode(200));
    Await.until(() -> as("stan").get("/api/reporting/v1/funnel").then().statusCode(200));
  }

  @Test
  void aRepresentativeSeesNothingButTheirOwn() {
    assertThat(openAmount("nora", "funnel")).isEqualTo("100.00");
    assertThat(read("nora", "funnel").getInt("won.count")).isZero();
    assertThat(read("nora", "deals").getList("items.opportunity_id"))
        .containsExactly(NORAS.id().toString());

    assertThat(openAmount("nora", "funnel?member=" + id("stan"))).isEqualTo("0.00");
    assertThat(read("nora", "sales?by=member&unit=" + id("sued")).getList("items")).isEmpty();
    assertThat(read("nora", "deals?member=" + id("stan")).getList("items")).isEmpty();
    as("nora").get("/api/reporting/v1/deals/" + STANS.id() + "/events").then().statusCode(404);
    as("nora")
        .get("/api/reporting/v1/deals/" + UUID.randomUUID() + "/events")
        .then()
        .statusCode(404);
    as("nora").get("/api/reporting/v1/deals/no-id/events").then().statusCode(404);
  }

  @Test
  void aManagerSeesTodaysRecordsOfTheTeamAndTheResultsEarnedInIt() {
    assertThat(openAmount("mona", "funnel")).isEqualTo("120.00");
    assertThat(read("mona", "sales?by=member").getString("total.amount")).isEqualTo("0.40");
    assertThat(read("mona", "sales?by=team").getList("items.key"))
        .containsExactly(id("nord").toString());
    assertThat(read("mona", "deals?status=won").getList("items.opportunity_id"))
        .containsExactly(VERAS_LATE_WIN.id().toString());
    assertThat(read("mona", "deals").getList("items.opportunity_id"))
        .contains(VERAS_EARLY_WIN.id().toString())
        .doesNotContain(STANS.id().toString());
    assertThat(read("mona", "sales?by=member&unit=" + id("sued")).getList("items")).isEmpty();
  }

  @Test
  void anOldTeamsNumberStillListsItsFacts() {
    assertThat(openAmount("moss", "funnel")).isEqualTo("10000.00");
    var sales = read("moss", "sales?by=member");
    assertThat(sales.getString("total.amount")).isEqualTo("7003.00");
    assertThat(follow("moss", sales.getString("total.deals")))
        .isEqualTo(new Reports.Listed(2, "7003.00"));
    read("moss", "deals/" + VERAS_EARLY_WIN.id() + "/events");
    as("moss").get("/api/reporting/v1/deals/" + VERAS.id() + "/events").then().statusCode(404);
    as("moss")
        .get("/api/reporting/v1/deals/" + VERAS_LATE_WIN.id() + "/events")
        .then()
        .statusCode(404);
  }

  @Test
  void aDirectorSeesAll() {
    String unit = "unit=" + id("scope");
    assertThat(openAmount(DIRECTOR, "funnel?" + unit)).isEqualTo("10120.00");
    var sales = read(DIRECTOR, "sales?by=region&" + unit);
    assertThat(sales.getList("items.label")).containsExactly("Region sued", "Region nord");
    assertThat(sales.getList("items.amount")).containsExactly("7003.00", "0.40");
    read(DIRECTOR, "deals/" + STANS.id() + "/events");
  }

  /** Vera entered the first stage three times while she was in the south. */
  @Test
  void aDealFlowsForWhomeverOwnedItOnEntryAndTheUnitOfThatDay() {
    assertThat(entries("nora", "")).isEqualTo(1);
    assertThat(entries("nora", "&member=" + id("stan"))).isZero();
    assertThat(entries("vera", "")).isEqualTo(3);
    assertThat(entries("mona", "")).isEqualTo(1);
    assertThat(entries("mona", "&unit=" + id("sued"))).isZero();
    assertThat(entries("moss", "")).isEqualTo(5);
    assertThat(entries(DIRECTOR, "&unit=" + id("scope"))).isEqualTo(6);
    assertThat(entries(ANALYST, "&unit=" + id("nord"))).isEqualTo(1);
  }

  @Test
  void anAnalystReadsSumsAndNoDeals() {
    var sales = read(ANALYST, "sales?by=team&unit=" + id("scope"));
    assertThat(sales.getString("total.amount")).isEqualTo("7003.40");
    assertThat(sales.getString("total.deals")).isNull();
    as(ANALYST).get("/api/reporting/v1/deals").then().statusCode(403);
    as(ANALYST).get("/api/reporting/v1/deals/" + STANS.id() + "/events").then().statusCode(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "funnel",
        "funnel/flow",
        "funnel/flow/advice",
        "sales?by=member",
        "deals",
        "stream?views=funnel"
      })
  void anAdministratorAloneAndAStrangerAreRefused(String question) {
    as(ADMINISTRATOR).get("/api/reporting/v1/" + question).then().statusCode(403);
    as("nobody-knows").get("/api/reporting/v1/" + question).then().statusCode(403);
    given().get("/api/reporting/v1/" + question).then().statusCode(401);
  }

  private static int entries(String username, String cut) {
    String window = "funnel/flow?entered_from=2026-03-01&entered_to=2026-03-31";
    return read(username, window + cut)
        .getInt("stages.find { it.stage == 'lead-screening' }.dwell.stays");
  }

  private static void hire(Publisher publisher, String username, String roles, String team) {
    publisher.member(id(username), username, username, roles, VERSION);
    publisher.membership(
        id(username + "-1"), id(username), id(team), "2020-01-01", null, 1, VERSION);
  }

  private static String openAmount(String username, String question) {
    List<String> amounts =
        read(username, question)
            .getList("stages.findAll { it.stage != 'delivery-collection' }.amount");
    return amounts.stream()
        .map(java.math.BigDecimal::new)
        .reduce(new java.math.BigDecimal("0.00"), java.math.BigDecimal::add)
        .toPlainString();
  }
}
