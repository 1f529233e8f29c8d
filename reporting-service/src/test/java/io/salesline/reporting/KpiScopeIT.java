package io.salesline.reporting;

import static io.restassured.RestAssured.given;
import static io.salesline.platform.testing.Api.as;
import static io.salesline.platform.testing.TestOrganisation.ADMINISTRATOR;
import static io.salesline.platform.testing.TestOrganisation.ANALYST;
import static io.salesline.platform.testing.TestOrganisation.DIRECTOR;
import static io.salesline.platform.testing.TestOrganisation.id;
import static io.salesline.reporting.Reports.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.LiveReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Kai and Kim sell for Kora's team, Kurt's people elsewhere. Kim came from Kurt's team on the first
 * of June, and won there before. Both won of one customer, Kim first.
 */
@QuarkusTest
class KpiScopeIT {

  private static final long VERSION = 560;
  private static final String SPAN = "from=2026-01-01&to=2026-08-31";
  private static final LocalDate BEFORE = LocalDate.of(2026, 3, 10);
  private static final LocalDate AFTER = LocalDate.of(2026, 8, 10);

  private static boolean published;

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
      publisher.unit(id("kpis"), null, "company", "KPIs", VERSION);
      for (String team : List.of("kora", "kurt")) {
        publisher.unit(id(team + "-team"), id("kpis"), "team", "Team " + team, VERSION);
        hire(publisher, team, "manager", team + "-team", "2020-01-01", null, 1);
        publisher.management(
            id(team + "-leads"), id(team + "-team"), id(team), "2020-01-01", VERSION);
      }
      hire(publisher, "kai", "representative", "kora-team", "2020-01-01", null, 1);
      hire(publisher, "kim", "representative", "kurt-team", "2020-01-01", "2026-06-01", 1);
      publisher.membership(id("kim-2"), id("kim"), id("kora-team"), "2026-06-01", null, 1, VERSION);
      win(publisher, "kim", "3.00", BEFORE);
      win(publisher, "kim", "0.40", AFTER);
      win(publisher, "kai", "100.00", AFTER);
      publisher.deal(KpiDeal.opened(id("kai"), "50.00", BEFORE));
    }
    String all = "kpis?" + SPAN + "&unit=" + id("kpis");
    Await.until(() -> assertThat(kpi(ANALYST, all, "orders")).isEqualTo("3"));
    Await.until(() -> assertThat(kpi(ANALYST, all, "open-deals")).isEqualTo("1"));
    for (String username : List.of("kora", "kurt", "kai", "kim")) {
      Await.until(() -> as(username).get("/api/reporting/v1/funnel").then().statusCode(200));
    }
  }

  private static void win(Publisher publisher, String owner, String amount, LocalDate on) {
    var deal = KpiDeal.opened(id(owner), amount, BEFORE).of(null, id("kpi-customer"));
    publisher.deal(deal);
    publisher.deal(deal.won(on));
  }

  private static void hire(
      Publisher publisher,
      String username,
      String roles,
      String team,
      String from,
      String to,
      int number) {
    publisher.member(id(username), username, username, roles, VERSION);
    publisher.membership(id(username + "-" + number), id(username), id(team), from, to, 1, VERSION);
  }

  @Test
  void aRepresentativeSeesNothingButTheirOwn() {
    assertThat(kpi("kai", "kpis?" + SPAN, "sales")).isEqualTo("100.00");
    assertThat(kpi("kai", "kpis?" + SPAN, "open-pipeline")).isEqualTo("50.00");
    assertThat(kpi("kai", "kpis?" + SPAN + "&member=" + id("kim"), "orders")).isEqualTo("0");
    assertThat(kpi("kai", "kpis?" + SPAN + "&unit=" + id("kurt-team"), "orders")).isEqualTo("0");
    assertThat(kpi("kai", "kpis?" + SPAN + "&customer=" + id("kpi-customer"), "orders"))
        .isEqualTo("1");
    assertThat(read("kai", "kpis/breakdown?by=member&" + SPAN).getList("items.key"))
        .containsExactly(id("kai").toString());
  }

  @Test
  void aCustomerIsNewToWhomeverWonThemFirst() {
    assertThat(kpi("kim", "kpis?" + SPAN, "new-customers")).isEqualTo("1");
    assertThat(kpi("kai", "kpis?" + SPAN, "new-customers")).isEqualTo("0");
    assertThat(kpi("kai", "kpis?" + SPAN, "buying-customers")).isEqualTo("1");
  }

  @Test
  void aManagerSeesWhatWasEarnedInTheTeam() {
    assertThat(kpi("kora", "kpis?" + SPAN, "sales")).isEqualTo("100.40");
    assertThat(kpi("kurt", "kpis?" + SPAN, "sales")).isEqualTo("3.00");
    assertThat(kpi("kurt", "kpis?" + SPAN, "open-deals")).isEqualTo("0");
    assertThat(read("kurt", "kpis/breakdown?by=team&" + SPAN).getList("items.label"))
        .containsExactly("Team kurt");
    assertThat(read("kora", "kpis/breakdown?by=customer&" + SPAN).getList("items.values.sales"))
        .containsExactly("100.40", "0.00");
  }

  @Test
  void aDirectorSeesAllAndAnAnalystNoDeals() {
    String all = "kpis?" + SPAN + "&unit=" + id("kpis");
    assertThat(kpi(DIRECTOR, all, "sales")).isEqualTo("103.40");
    assertThat(read(DIRECTOR, all).getString("items[0].opens")).contains("/deals?");
    assertThat(read(DIRECTOR, read(DIRECTOR, all).getString("beneath")).getString("by"))
        .isEqualTo("member");
    assertThat(kpi(ANALYST, all, "sales")).isEqualTo("103.40");
    assertThat(read(ANALYST, all).getString("items[0].opens")).isNull();
    var rows = read(ANALYST, "kpis/breakdown?by=team&" + SPAN + "&unit=" + id("kpis"));
    assertThat(rows.getList("items.deals")).containsOnlyNulls();
    assertThat(rows.getList("items.beneath")).doesNotContainNull();
  }

  @Test
  void aRatioToNothingSaysWhyInTheReadersLanguage() {
    String nothing = "kpis?from=2001-01-01&to=2001-01-31&unit=" + id("kpis");
    var margin = read(DIRECTOR, nothing);
    assertThat(margin.getString("items.find { it.key == 'win-rate' }.value")).isNull();
    assertThat(margin.getString("items.find { it.key == 'win-rate' }.reason.code"))
        .isEqualTo("no-closed-deals");
    var chinese =
        as(DIRECTOR).header("Accept-Language", "zh-CN").get("/api/reporting/v1/" + nothing);
    assertThat(chinese.jsonPath().getString("items.find { it.key == 'win-rate' }.label"))
        .isEqualTo("赢单率");
    assertThat(chinese.jsonPath().getString("items.find { it.key == 'win-rate' }.reason.text"))
        .isEqualTo("没有赢单或输单的商机。");
  }

  @Test
  void theFileHasTheRowsOfTheBreakdownAndNoFormula() {
    try (var publisher = new Publisher()) {
      publisher.customer(id("kpi-customer"), "=HYPERLINK(1)");
    }
    String file = "/api/reporting/v1/kpis/breakdown-file?by=customer&" + SPAN;
    Await.until(
        () -> assertThat(text(as("kora").get(file).asByteArray())).contains("'=HYPERLINK(1)"));

    String csv = text(as("kora").header("Accept-Language", "zh-CN").get(file).asByteArray());

    assertThat(csv).startsWith("\uFEFFcustomer,名称,销售额 (USD),成交单数,");
    assertThat(csv.lines().skip(1))
        .anySatisfy(row -> assertThat(row).contains("'=HYPERLINK(1),100.40,2,"));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Test
  void theyAreWatchedLive() {
    String watched = "/api/reporting/v1/stream?views=kpis&kpis.from=2026-01-01&kpis.to=2026-08-31";
    try (var stream = LiveReader.open("kim", watched)) {
      var kpis = stream.await(Duration.ofSeconds(10), event -> "kpis".equals(event.name()));
      assertThat(kpis.json().getString("items.find { it.key == 'sales' }.value")).isEqualTo("3.40");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"kpis", "kpis/breakdown", "kpis/breakdown?by=customer", "kpis/breakdown-file"})
  void anAdministratorAloneAndAStrangerAreRefused(String question) {
    as(ADMINISTRATOR).get("/api/reporting/v1/" + question).then().statusCode(403);
    as("nobody-knows").get("/api/reporting/v1/" + question).then().statusCode(403);
    given().get("/api/reporting/v1/" + question).then().statusCode(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kpis?by=member",
        "kpis?from=2026-02-30",
        "kpis?from=2026-03-01&to=2026-02-01",
        "kpis?from=2999-01-01",
        "kpis/breakdown?by=weather",
        "kpis/breakdown?limit=0",
        "kpis/breakdown?cursor=bm9uZQ",
        "kpis/breakdown?cursor=MWU5OTkfbm9uZQ"
      })
  void whatCannotBeReadIsRefused(String question) {
    as(DIRECTOR)
        .get("/api/reporting/v1/" + question)
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
  }

  private static String kpi(String username, String question, String key) {
    return read(username, question).getString("items.find { it.key == '" + key + "' }.value");
  }
}
