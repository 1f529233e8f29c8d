package io.salesline.reporting;

import static io.salesline.platform.testing.Api.as;
import static io.salesline.platform.testing.TestOrganisation.ANALYST;
import static io.salesline.platform.testing.TestOrganisation.DIRECTOR;
import static io.salesline.platform.testing.TestOrganisation.id;
import static io.salesline.reporting.Reports.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.salesline.platform.testing.Await;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Kay's deals: three in the proposal, of which the old one rots; one won whose money is still to
 * come; one lost.
 */
@QuarkusTest
class LookingAtTheBoardIT {

  private static final UUID KAY = id("board-kay");
  private static final UUID PRODUCT = id("board-product");
  private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
  private static final DealState OLD = proposed("300.10").of(PRODUCT, id("board-customer"));
  private static final DealState LARGE = proposed("5000.00");
  private static final DealState SOON = proposed("20.05").of(PRODUCT, null);
  private static final DealState WON = DealState.opened(KAY, "7.00").won(TODAY);
  private static final DealState LOST = DealState.opened(KAY, "9.00").lost(TODAY);
  private static final Map<String, DealState> DEALS =
      Map.of("old", OLD, "large", LARGE, "soon", SOON);

  private static boolean published;

  private static DealState proposed(String amount) {
    return DealState.opened(KAY, amount).enters("proposal");
  }

  /** Not in @BeforeAll: RestAssured learns the port before each test. */
  @BeforeEach
  void publishOnce() {
    if (published) {
      return;
    }
    published = true;
    try (var publisher = new Publisher()) {
      publisher.defaultStages();
      publisher.customer(id("board-customer"), "Golddex 金迪");
      publisher.product(PRODUCT, "BOARD-1");
      var entered = Map.of("old", 30, "large", 12, "soon", 1);
      var expected = Map.of("old", 60, "large", 90, "soon", 3);
      DEALS.forEach(
          (name, deal) -> {
            Map<String, Object> days =
                Map.of(
                    "stage_entered_at",
                    TODAY.minusDays(entered.get(name)) + "T10:00:00Z",
                    "expected_close",
                    TODAY.plusDays(expected.get(name)).toString());
            publisher.deal(DealState.opened(KAY, "1.00").as(deal.id()));
            publisher.deal(deal, days);
            if (name.equals("old")) {
              publisher.deal(deal.rotted(), days);
            }
          });
      for (DealState closed : List.of(WON, LOST)) {
        publisher.deal(DealState.opened(KAY, "1.00").as(closed.id()));
        publisher.deal(closed);
      }
      publisher.flush();
    }
    Lag.awaitNone("salesline-reporting-deals");
    Lag.awaitNone("salesline-reporting-stages");
    Lag.awaitNone("salesline-reporting-customer-profiles");
    Lag.awaitNone("salesline-reporting-products");
  }

  @Test
  void seesEachStageInItsOrderWithItsSums() {
    JsonPath board = board("");

    assertThat(board.getList("columns.stage"))
        .containsSubsequence("lead-screening", "proposal", "negotiation", "delivery-collection");
    assertThat(board.getString(column("proposal") + ".amount")).isEqualTo("5320.15");
    assertThat(board.getString(column("proposal") + ".weighted")).isEqualTo("2660.08");
    assertThat(board.getInt(column("proposal") + ".count")).isEqualTo(3);
    assertThat(board.getInt(column("proposal") + ".customers")).isEqualTo(1);
    assertThat(board.getList(column("delivery-collection") + ".cards.opportunity_id"))
        .containsExactly(WON.id().toString());
    assertThat(board.getList(column("negotiation") + ".cards")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "stage_entered_at, old large soon",
    "-amount, large old soon",
    "expected_close, soon old large"
  })
  void seesCardsInTheOrderAskedAndGoesOnWhereTheColumnEnds(String sort, String order) {
    var expected = new ArrayList<String>();
    for (String name : order.split(" ")) {
      expected.add(DEALS.get(name).id().toString());
    }

    JsonPath board = board("&cards=1&sort=" + sort);
    var seen = new ArrayList<String>(cards(board));
    String next = board.getString(column("proposal") + ".next");
    String list = board.getString(column("proposal") + ".deals") + "&limit=1&cursor=";
    while (next != null) {
      JsonPath page = read(DIRECTOR, list + next);
      seen.addAll(page.getList("items.opportunity_id"));
      next = page.getString("next");
    }

    assertThat(seen).isEqualTo(expected);
    assertThat(cards(board("&sort=" + sort))).isEqualTo(expected);
  }

  @Test
  void seesWhatRotsAndSinceWhen() {
    JsonPath board = board("");

    assertThat(board.getList(column("proposal") + ".cards.rotting"))
        .containsExactly(true, false, false);
    assertThat(board.getList(column("proposal") + ".cards.days_in_stage"))
        .containsExactly(30, 12, 1);
    assertThat(board.getString(column("proposal") + ".cards[0].customer")).isEqualTo("Golddex 金迪");
    assertThat(board.getString(column("proposal") + ".cards[0].product")).isEqualTo("BOARD-1");
  }

  @Test
  void narrowsItToAProductOrACustomer() {
    JsonPath ofProduct = board("&product=" + PRODUCT);
    assertThat(ofProduct.getString(column("proposal") + ".amount")).isEqualTo("320.15");
    assertThat(cards(ofProduct)).containsExactly(OLD.id().toString(), SOON.id().toString());
    JsonPath ofCustomer = board("&customer=" + id("board-customer"));
    assertThat(ofCustomer.getString(column("proposal") + ".amount")).isEqualTo("300.10");
    assertThat(ofCustomer.getInt(column("proposal") + ".customers")).isEqualTo(1);
    assertThat(cards(ofCustomer)).containsExactly(OLD.id().toString());
  }

  @ParameterizedTest
  @CsvSource({
    "board?cards=51, parameter-not-a-number",
    "board?sort=name, parameter-not-a-choice",
    "board?from=2026-01-01, parameter-unknown",
    "deals?sort=expected_close, sort-needs-stage",
    "deals?sort=stage_entered_at&stage=proposal&status=open, sort-needs-stage",
    "deals?sort=stage_entered_at&stage=proposal&cursor=bm9uZQ, cursor-malformed",
    "deals?sort=expected_close&stage=proposal&cursor=eB94, cursor-malformed"
  })
  void isToldWhatCannotBeRead(String question, String code) {
    as(DIRECTOR)
        .get("/api/reporting/v1/" + question)
        .then()
        .statusCode(400)
        .body("code", equalTo(code));
  }

  @Test
  void isRefusedToWhoeverReadsSumsAlone() {
    as(ANALYST).get("/api/reporting/v1/board").then().statusCode(403);
  }

  @Test
  void isKeptWithoutDays() {
    var view = Map.of("name", "Mine " + UUID.randomUUID(), "board", "board");
    var dated = Map.of("name", "Mine", "board", "board", "days", "this-month");
    Await.until(() -> as(DIRECTOR).get("/api/reporting/v1/board").then().statusCode(200));

    as(DIRECTOR).body(view).post("/api/reporting/v1/views").then().statusCode(201);
    as(DIRECTOR)
        .body(dated)
        .post("/api/reporting/v1/views")
        .then()
        .statusCode(422)
        .body("code", equalTo("days-not-taken"));
  }

  private static JsonPath board(String more) {
    return read(DIRECTOR, "board?member=" + KAY + more);
  }

  private static List<String> cards(JsonPath board) {
    return board.getList(column("proposal") + ".cards.opportunity_id");
  }

  private static String column(String stage) {
    return "columns.find { it.stage == '" + stage + "' }";
  }
}
