package io.salesline.pipeline;

import static io.salesline.pipeline.fixture.Deals.PATH;
import static io.salesline.pipeline.fixture.Deals.customer;
import static io.salesline.pipeline.fixture.Deals.deal;
import static io.salesline.pipeline.fixture.Deals.move;
import static io.salesline.pipeline.fixture.Deals.moved;
import static io.salesline.pipeline.fixture.Deals.open;
import static io.salesline.platform.testing.TestOrganisation.ADMINISTRATOR;
import static io.salesline.platform.testing.TestOrganisation.DIRECTOR;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.salesline.pipeline.fixture.Deals;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Database;
import io.salesline.platform.testing.RealStack;
import io.salesline.platform.testing.Simultaneously;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Deals in other currencies than the organisation's, which is the dollar. */
@QuarkusTest
@QuarkusTestResource(
    value = RealStack.class,
    initArgs = @ResourceArg(name = "service", value = "pipeline"))
class SellingAbroadIT {

  private static final String RATES = "/api/pipeline/v1/exchange-rates";

  private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
  private final LocalDate newYear = today.withDayOfYear(1);

  @BeforeEach
  void known() {
    Api.awaitOrganisation();
    Database.change("delete from exchange_rate where currency in ('GBP', 'SEK', 'NOK')");
  }

  @Test
  void anOpenDealIsWorthThePlanRateAndAWonOneTheRateOfItsDay() {
    // Given
    set("GBP/plan/" + newYear, 0, "1.25").then().statusCode(200).body("revision", equalTo(1));
    set("GBP/booking/" + today.minusDays(10), 0, "1.3").then().statusCode(200);
    set("GBP/booking/" + today, 0, "1.337").then().statusCode(200);

    // When
    String deal = opened("1000.01", "GBP");

    // Then
    read(deal, "1000.01", "GBP", "1250.01");

    // When: the plan rate is said otherwise, and the deal is edited but for its amount
    set("GBP/plan/" + newYear, 1, "9").then().statusCode(200);
    amend(deal, 1, Map.of("name", "Fifty workstations"));

    // Then: what was valued before keeps its value
    read(deal, "1000.01", "GBP", "1250.01");

    // When: it is stated anew, in the new year's rate
    amend(deal, 2, Map.of("amount", money("1000.03", "GBP")));

    // Then
    read(deal, "1000.03", "GBP", "9000.27");

    // When: it is won, as of the third day before today
    backdate(deal);
    win(deal, today.minusDays(3));

    // Then: it is booked at the rate of that day, for the contract too
    read(deal, "1000.03", "GBP", "1300.04");
    assertThat(
            Database.text("select rate from contract where opportunity_id = '" + deal + "'")
                .strip())
        .isEqualTo("1.3");

    // When
    set("GBP/booking/" + today.minusDays(10), 1, "2").then().statusCode(200);

    // Then
    read(deal, "1000.03", "GBP", "1300.04");
  }

  @Test
  void withoutARateItIsRefusedAndNothingIsWorthAnything() {
    open(
            REPRESENTATIVE,
            Map.of("name", "x", "customer_id", customer(), "amount", money("1", "SEK")))
        .then()
        .statusCode(422)
        .body("code", equalTo("exchange-rate-unknown"))
        .body("errors[0].field", equalTo("amount.currency"));
    set("SEK/booking/" + today, 0, "0.095").then().statusCode(200);
    String deal = opened("100", "SEK");
    read(deal, "100.00", "SEK", "9.50");

    // A day that no rate reaches
    backdate(deal);
    for (String stage : List.of("first-contact", "needs-discovery", "proposal", "negotiation")) {
      moved(REPRESENTATIVE, deal, stage);
    }
    move(REPRESENTATIVE, deal, Map.of("to", "won", "closed_on", today.minusDays(1).toString()))
        .then()
        .statusCode(422)
        .body("code", equalTo("exchange-rate-unknown"));
    moved(REPRESENTATIVE, deal, "won");
  }

  @Test
  void historyIsWorthWhatItWasOnItsDay() {
    set("NOK/booking/2017-01-01", 0, "0.12").then().statusCode(200);
    set("NOK/booking/2018-01-01", 0, "0.1").then().statusCode(200);
    String id = UUID.randomUUID().toString();
    Api.as(ADMINISTRATOR)
        .body(
            Map.of(
                "items",
                List.of(
                    Map.of(
                        "external_id", id,
                        "owner_username", REPRESENTATIVE,
                        "stage", "delivery-collection",
                        "status", "won",
                        "amount", money("50", "NOK"),
                        "opened_on", "2017-03-01",
                        "closed_on", "2017-12-31"))))
        .post(PATH + "/history")
        .then()
        .statusCode(200)
        .body("items[0].status", equalTo("created"));
    assertThat(
            Database.text(
                    "select amount_organisation from opportunity where external_id = '" + id + "'")
                .strip())
        .isEqualTo("6.00");
  }

  @Test
  void administratorsKeepRatesAndEverybodyReadsThem() {
    Api.as(REPRESENTATIVE)
        .header("If-Match", "\"0\"")
        .body(Map.of("rate", "1"))
        .put(RATES + "/GBP/booking/" + today)
        .then()
        .statusCode(403);
    set("USD/booking/" + today, 0, "1").then().statusCode(422);
    set("GBP/plan/" + newYear.plusDays(1), 0, "1")
        .then()
        .statusCode(422)
        .body("code", equalTo("plan-rate-not-at-start"));
    set("GBP/booking/" + today, 0, "1e-40").then().statusCode(422);
    set("XYZ/booking/" + today, 0, "1").then().statusCode(400);
    set("GBP/spot/" + today, 0, "1").then().statusCode(400);
    set("GBP/booking/tomorrow", 0, "1").then().statusCode(400);

    set("GBP/booking/" + today, 0, "1.3").then().statusCode(200);
    set("GBP/booking/" + today, 0, "1.4").then().statusCode(412);
    set("GBP/booking/" + today, 1, "1.35").then().statusCode(200);
    assertThat(
            Database.text(
                "select before ->> 'rate' from audit_log where action = 'amended' and entity_id = 'GBP:booking:"
                    + today
                    + "' order by at desc limit 1"))
        .isEqualToIgnoringNewLines("1.3");
    set("GBP/booking/" + today, 2, "1.3").then().statusCode(200);
    set("GBP/booking/" + today.minusDays(1), 0, "1.2").then().statusCode(200);
    set("GBP/plan/" + newYear, 0, "1.25").then().statusCode(200);

    JsonNode page = list("?currency=GBP&limit=2");
    assertThat(page.at("/items").findValuesAsText("rate")).containsExactly("1.3", "1.2");
    JsonNode rest = list("?currency=GBP&limit=2&cursor=" + page.get("next").asText());
    assertThat(rest.at("/items").findValuesAsText("rate")).containsExactly("1.25");
    assertThat(rest.get("next").isNull()).isTrue();
    Api.as(DIRECTOR).get(RATES + "?kind=plan").then().body("items.currency", hasItems("GBP"));
  }

  @Test
  void ofManyWhoSayARateOneIsHeard() throws Exception {
    List<Integer> answers =
        Simultaneously.times(8, () -> set("SEK/booking/" + today, 0, "0.09").statusCode());
    assertThat(answers).containsOnly(200, 412);
    assertThat(answers.stream().filter(status -> status == 200)).hasSize(1);
  }

  // ── Words ─────────────────────────────────────────────────────────────────────────────────────

  private static Response set(String path, int revision, String rate) {
    return Api.as(ADMINISTRATOR)
        .header("If-Match", "\"" + revision + "\"")
        .body(Map.of("rate", rate))
        .put(RATES + "/" + path);
  }

  private static JsonNode list(String query) {
    return Api.as(DIRECTOR).get(RATES + query).then().statusCode(200).extract().as(JsonNode.class);
  }

  private static Map<String, String> money(String amount, String currency) {
    return Map.of("amount", amount, "currency", currency);
  }

  private static String opened(String amount, String currency) {
    var deal = deal(customer());
    deal.put("amount", money(amount, currency));
    return Deals.opened(REPRESENTATIVE, deal);
  }

  private static void read(String deal, String amount, String currency, String organisation) {
    Api.as(REPRESENTATIVE)
        .get(PATH + "/" + deal)
        .then()
        .statusCode(200)
        .body("amount.amount", equalTo(amount))
        .body("amount.currency", equalTo(currency))
        .body("amount_organisation", equalTo(organisation));
  }

  private static void amend(String deal, int revision, Map<String, ?> edit) {
    Api.as(REPRESENTATIVE)
        .header("If-Match", "\"" + revision + "\"")
        .body(edit)
        .patch(PATH + "/" + deal)
        .then()
        .statusCode(200);
  }

  /** As if it had been opened a month ago. */
  private static void backdate(String deal) {
    Database.change("update opportunity set opened_on = opened_on - 30 where id = '" + deal + "'");
  }

  private static void win(String deal, LocalDate day) {
    for (String stage : List.of("first-contact", "needs-discovery", "proposal", "negotiation")) {
      moved(REPRESENTATIVE, deal, stage);
    }
    move(REPRESENTATIVE, deal, Map.of("to", "won", "closed_on", day.toString()))
        .then()
        .statusCode(200);
  }
}
