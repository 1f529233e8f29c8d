package io.salesline.goals.result;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.salesline.goals.testing.Deals;
import io.salesline.goals.testing.Firm;
import io.salesline.goals.testing.Firm.Person;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** As reported and restated. Each test has a month of its own, for a month closes once. */
@QuarkusTest
class ClosingAMonthIT {

  static final String DIRECTOR = Firm.ADMINISTRATOR;
  static final String MONTHS = "/api/goals/v1/closed-months";

  final Deals deals = new Deals();
  Person rick;
  Person rosa;

  @BeforeEach
  void begun() {
    Firm.await();
    rick = Firm.representative("rick", Firm.company(), "2020-01-01");
    rosa = Firm.representative("rosa", Firm.company(), "2020-01-01");
  }

  @AfterEach
  void close() {
    deals.close();
  }

  @Test
  void keepsWhatWasKnownAndSaysWhyItIsOtherNow() {
    // Given
    UUID lost = deals.won(rick, "2021-03-10", "100.00");
    UUID amended = deals.won(rick, "2021-03-11", "30.00");
    UUID given = deals.won(rick, "2021-03-12", "5.00");
    UUID dated = deals.won(rick, "2021-03-13", "7.00");
    deals.won(rick, "2021-03-14", "1.00");
    await(rick, "2021-03", "143.00");
    result(rick, "2021-03").body("reported", nullValue()).body("closed_at", nullValue());
    close("2021-03").statusCode(200).body("closed_by", notNullValue());

    // When
    deals.lost(lost, "2021-03-10");
    deals.amended(amended, "40.00");
    deals.givenTo(given, rosa);
    deals.closedOn(dated, "2021-04-02");
    deals.won(rick, "2021-03-31", "3.00");

    // Then
    await(rick, "2021-03", "44.00");
    result(rick, "2021-03").body("reported", equalTo("143.00")).body("closed_at", notNullValue());
    differences(rick, "2021-03")
        .body(
            "items.collect { it.cause + ' ' + it.amount }",
            containsInAnyOrder(
                "deal-lost -100",
                "amount-changed 10",
                "owner-changed -5",
                "re-dated -7",
                "known-late 3"))
        .body(of("amount-changed") + ".before.amount", equalTo("30"))
        .body(of("amount-changed") + ".after.amount", equalTo("40"))
        .body(of("owner-changed") + ".after.owner_id", equalTo(rosa.id().toString()))
        .body(of("re-dated") + ".after.day", equalTo("2021-04-02"))
        .body(of("deal-lost") + ".subject", equalTo(lost.toString()))
        .body(of("deal-lost") + ".event_id", notNullValue());
    await(rosa, "2021-03", "5.00");
    result(rosa, "2021-03").body("reported", equalTo("0.00"));
    differences(rosa, "2021-03").body("items.cause", contains("owner-changed"));
  }

  @Test
  void aRatioIsReportedOfItsReportedParts() {
    UUID won = deals.won(rick, "2021-05-10", "100.00");
    deals.won(rick, "2021-05-10", "100.00");
    await(rick, "2021-05", "200.00");
    close("2021-05").statusCode(200);

    deals.lost(won, "2021-05-10");
    await(rick, "2021-05", "100.00");

    result(rick, "2021-05", "win-rate")
        .body("value", equalTo("0.5000"))
        .body("reported", equalTo("1.0000"));
  }

  @Test
  void aCorrectionOfACorrectionAddsUp() {
    UUID deal = deals.won(rick, "2021-06-10", "100.00");
    await(rick, "2021-06", "100.00");
    close("2021-06").statusCode(200);

    deals.amended(deal, "70.00");
    deals.amended(deal, "100.00");
    deals.won(rick, "2021-06-11", "1.00");

    await(rick, "2021-06", "101.00");
    result(rick, "2021-06").body("reported", equalTo("100.00"));
    differences(rick, "2021-06").body("items.amount", containsInAnyOrder("-30", "30", "1"));
  }

  @Test
  void aMonthClosesOnceAndWhenItIsOver() {
    close("2021-07").statusCode(200);
    close("2021-07").statusCode(409).body("code", equalTo("month-closed"));
    close(YearMonth.now(ZoneOffset.UTC).plusMonths(1).toString())
        .statusCode(409)
        .body("code", equalTo("month-not-over"));
    Api.as(rick.username()).post(MONTHS + "/2021-08").then().statusCode(403);
    Api.as(rick.username())
        .get(MONTHS + "?limit=200")
        .then()
        .statusCode(200)
        .body("items.month", hasItem("2021-07"));
  }

  @Test
  void anOpenMonthHasNoDifferences() {
    deals.won(rick, "2021-09-10", "100.00");
    await(rick, "2021-09", "100.00");

    differences(rick, "2021-09").body("items", hasSize(0));
  }

  private static String of(String cause) {
    return "items.find { it.cause == '" + cause + "' }";
  }

  private static ValidatableResponse close(String month) {
    return Api.as(DIRECTOR).post(MONTHS + "/" + month).then();
  }

  private static void await(Person owner, String month, String value) {
    Await.until(() -> result(owner, month).body("value", equalTo(value)));
  }

  private static ValidatableResponse result(Person owner, String month) {
    return result(owner, month, "booked-revenue");
  }

  private static ValidatableResponse result(Person owner, String month, String metric) {
    return ask(owner, month, metric);
  }

  private static ValidatableResponse differences(Person owner, String month) {
    return ask(owner, month, "booked-revenue/differences");
  }

  private static ValidatableResponse ask(Person owner, String month, String what) {
    return Api.as(owner.username())
        .queryParam("month", month)
        .queryParam("member_id", owner.id())
        .get("/api/goals/v1/results/" + what)
        .then()
        .statusCode(200);
  }
}
