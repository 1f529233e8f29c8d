package io.salesline.reporting;

import static io.salesline.platform.testing.Api.as;
import static io.salesline.platform.testing.TestOrganisation.DIRECTOR;
import static io.salesline.platform.testing.TestOrganisation.id;
import static io.salesline.reporting.Reports.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Three people's deals of two quarters, told by events; what the advice says about each. */
@QuarkusTest
class StageAdviceIT {

  private static final String WINDOW =
      "&entered_from=2026-03-01&entered_to=2026-08-31&as_of=2026-10-31&horizon=45";
  private static final Duration NEXT_QUARTER = Duration.ofDays(60);
  private static final Duration QUICK = Duration.ofDays(2);
  private static final Duration SLOW = Duration.ofDays(30);
  private static final Duration FORTNIGHTS = Duration.ofDays(40);

  private static boolean published;

  /** Not in @BeforeAll: RestAssured learns the port before each test. */
  @BeforeEach
  void publishOnce() {
    if (published) {
      return;
    }
    published = true;
    try (var publisher = new Publisher()) {
      publisher.defaultStages();
      for (int i = 0; i < 40; i++) {
        deal(publisher, "frank", Duration.ZERO, i % 5 > 0, QUICK);
        deal(publisher, "frank", NEXT_QUARTER, i % 5 == 0, QUICK);
        deal(publisher, "nelly", Duration.ZERO, true, QUICK);
        deal(publisher, "nelly", NEXT_QUARTER, true, i % 10 == 0 ? QUICK : SLOW);
        deal(publisher, "nelly", FORTNIGHTS, true, SLOW);
      }
      for (int i = 0; i < 10; i++) {
        deal(publisher, "tiny", Duration.ZERO, i % 2 == 0, QUICK);
      }
    }
    Lag.awaitNone("salesline-reporting-deals");
    Lag.awaitNone("salesline-reporting-stages");
  }

  /** From the first contact, in which it is lost unless it goes on, to the win. */
  private static void deal(
      Publisher publisher, String owner, Duration later, boolean goesOn, Duration negotiated) {
    var opened = DealState.opened(id(owner), "1000.00").after(later);
    var contacted = opened.enters("first-contact").after(QUICK);
    publisher.deal(opened);
    publisher.deal(contacted);
    if (!goesOn) {
      publisher.deal(contacted.lost(LocalDate.of(2026, 9, 1)).after(QUICK));
      return;
    }
    var discovered = contacted.enters("needs-discovery").after(QUICK);
    var proposed = discovered.enters("proposal").after(QUICK);
    var negotiating = proposed.enters("negotiation").after(QUICK);
    var won = negotiating.won(LocalDate.of(2026, 9, 1)).after(negotiated);
    List.of(discovered, proposed, negotiating, won, won.collected().after(QUICK))
        .forEach(publisher::deal);
  }

  @Test
  void aWeakFrontEndIsNamed() {
    var advice = advice("frank");

    assertThat(advice.getString("verdict")).isEqualTo("act");
    assertThat(advice.getString("levers[0].stage")).isEqualTo("first-contact");
    assertThat(advice.getString("levers[0].kind")).isEqualTo("conversion");
    assertThat(advice.getString("levers[0].best_quarter")).isEqualTo("2026-Q1");
    assertThat(advice.getString("levers[0].now")).isEqualTo("0.5");
    // 40 won of 80, 1000 each; the lower bound of 32 in 40 is 0.6524
    assertThat(new java.math.BigDecimal(advice.getString("levers[0].gain")).intValue())
        .isBetween(12_190, 12_200);
    assertThat(advice.getString("sentence"))
        .startsWith("First contact passes on 50 % of its deals against 65 % in its best quarter");
    assertThat(advice.getList("levers.kind")).doesNotContain("dwell");
  }

  @Test
  void aSlowNegotiationIsNamed() {
    var advice = advice("nelly");

    assertThat(advice.getString("levers[0].stage")).isEqualTo("negotiation");
    assertThat(advice.getString("levers[0].kind")).isEqualTo("dwell");
    assertThat(advice.getString("sentence"))
        .startsWith("Half of the deals stay in Negotiation & close for 30.1 days or longer");
    assertThat(advice.getList("levers")).hasSize(1);
  }

  @Test
  void tooLittleDataIsSaidSoInTheReadersLanguage() {
    var advice = advice("tiny");

    assertThat(advice.getString("verdict")).isEqualTo("insufficient-data");
    assertThat(advice.getList("levers")).isEmpty();
    as(DIRECTOR)
        .header("Accept-Language", "zh-CN")
        .get("/api/reporting/v1/funnel/flow/advice?member=" + id("tiny") + WINDOW)
        .then()
        .body("sentence", org.hamcrest.Matchers.startsWith("数据不足"));
  }

  private static JsonPath advice(String member) {
    return read(DIRECTOR, "funnel/flow/advice?member=" + id(member) + WINDOW);
  }
}
