package io.salesline.leads.abc;

import static io.salesline.leads.fixture.Customers.created;
import static io.salesline.platform.testing.TestOrganisation.ADMINISTRATOR;
import static io.salesline.platform.testing.TestOrganisation.ANALYST;
import static io.salesline.platform.testing.TestOrganisation.COLLEAGUE;
import static io.salesline.platform.testing.TestOrganisation.DIRECTOR;
import static io.salesline.platform.testing.TestOrganisation.MANAGER;
import static io.salesline.platform.testing.TestOrganisation.OTHER_MANAGER;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static io.salesline.platform.testing.TestOrganisation.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.salesline.leads.fixture.Classes;
import io.salesline.leads.fixture.Customers;
import io.salesline.leads.fixture.Deals;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.Database;
import io.salesline.platform.testing.TestEvents;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ClassifyingCustomersIT {

  private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
  private static final String SETTINGS = "/api/leads/v1/abc-settings";
  private static final Map<String, Object> SAID =
      Map.of("customer_class", "A", "note", "Opens three plants");

  private Deals deals;

  @BeforeEach
  void known() {
    Api.awaitOrganisation();
    deals = new Deals();
  }

  @AfterEach
  void forget() {
    deals.close();
    Classes.forget();
  }

  @Test
  void whoBringsMuchIsAWhoCouldIsBAndTheRestIsC() {
    // Given
    String great = created(REPRESENTATIVE, "Great");
    String small = created(REPRESENTATIVE, "Small");
    String hopeful = created(REPRESENTATIVE, "Hopeful");
    String fresh = created(REPRESENTATIVE, "Fresh");
    String silent = created(REPRESENTATIVE, "Silent");
    deals.won(great, "9000", DAY);
    deals.won(small, "500", DAY.minusYears(1).plusDays(1));
    deals.won(hopeful, "400", DAY);
    deals.won(hopeful, "90000", DAY.minusYears(1));
    deals.deal(hopeful, "won", "90000", DAY.plusDays(1), DAY.plusDays(2));
    deals.open(hopeful, "3000");
    deals.known();
    wallet(fresh, "2000").then().statusCode(200);

    // When
    Classes.run(DAY, false).body("basis", equalTo("revenue"));

    // Then
    assertClass(great, "A", false);
    assertClass(small, "C", false);
    assertClass(hopeful, "B", false);
    assertClass(fresh, "B", true);
    assertClass(silent, "C", true);
    Classes.history(REPRESENTATIVE, great)
        .statusCode(200)
        .body("items.customer_class", contains("A"))
        .body("items[0].reason", equalTo("current-value"))
        .body("items[0].value.amount", equalTo("9000.00"))
        .body("items[0].value_before", equalTo(0.0f))
        .body("items[0].as_of", equalTo(DAY.toString()))
        .body("items[0].valid_from", notNullValue())
        .body("items[0].valid_to", nullValue());
    Await.until(
        () ->
            assertThat(
                    TestEvents.of(Customers.STATES, great).getLast().get("customer_class").asText())
                .isEqualTo("A"));
    Api.as(REPRESENTATIVE)
        .get(Customers.PATH + "?customer_class=B")
        .then()
        .body("items.customer_id", hasItem(hopeful))
        .body("items.customer_id", not(hasItem(great)));
    Api.as(REPRESENTATIVE).get(Customers.PATH + "?customer_class=D").then().statusCode(400);
  }

  private static void assertClass(String customer, String expected, boolean prospect) {
    Customers.get(REPRESENTATIVE, customer)
        .then()
        .body("customer_class", equalTo(expected))
        .body("prospect", equalTo(prospect));
  }

  private static io.restassured.response.Response wallet(String customer, String amount) {
    return Api.as(REPRESENTATIVE)
        .header("If-Match", "\"0\"")
        .body(
            Map.of(
                "amount", Map.of("amount", amount, "currency", "USD"),
                "declared_on", DAY.toString()))
        .put(Customers.PATH + "/" + customer + "/wallet");
  }

  @Test
  void grossProfitCountsOnceThatOfEveryDealIsKnown() {
    // Given
    String dear = created(REPRESENTATIVE, "Dear");
    String cheap = created(REPRESENTATIVE, "Cheap");
    deals.line(deals.won(dear, "9000", DAY), 1, "10");
    String deal = deals.won(cheap, "1000", DAY);
    deals.line(deal, 1, "900");
    deals.line(deal, 2, "50");
    deals.known();

    // When
    Classes.run(DAY, false).body("basis", equalTo("gross-profit"));

    // Then
    assertClass(cheap, "A", false);
    assertClass(dear, "C", false);

    // When: the costs of one line are not known
    deals.line(deals.won(cheap, "100", DAY), 1, null);
    deals.known();
    Classes.run(DAY, true).body("basis", equalTo("revenue"));

    // Then
    assertClass(dear, "A", false);
  }

  @Test
  void theSameNightTwiceChangesNothing() {
    // Given
    String customer = created(REPRESENTATIVE, "Once");
    deals.won(customer, "100", DAY);
    deals.known();
    Classes.run(DAY, false).body("changed", not(equalTo(0)));
    long revision = revision(customer);

    // When
    Classes.run(DAY, false).body("changed", equalTo(0));

    // Then
    assertThat(revision(customer)).isEqualTo(revision);
    Classes.history(MANAGER, customer).body("items.size()", equalTo(1));
  }

  private static long revision(String customer) {
    return Customers.get(DIRECTOR, customer).jsonPath().getLong("revision");
  }

  @Test
  void somebodyWhoKnowsBetterIsHeardUntilTheyEndIt() {
    // Given
    String customer = created(REPRESENTATIVE, "Better");
    Classes.run(DAY, false);
    assertClass(customer, "C", true);

    // When
    Classes.override(MANAGER, customer, 2, SAID).then().statusCode(200).header("ETag", "\"3\"");
    Classes.run(DAY.plusDays(90), true);

    // Then
    assertClass(customer, "A", true);
    Classes.history(REPRESENTATIVE, customer)
        .body("items.customer_class", contains("A", "C"))
        .body("items[0].reason", equalTo("override"))
        .body("items[0].note", equalTo("Opens three plants"))
        .body("items[0].decided_by", equalTo(id(MANAGER).toString()))
        .body("items[1].valid_to", notNullValue());

    // When
    Classes.endOverride(MANAGER, customer, 3).then().statusCode(200);

    // Then
    assertClass(customer, "C", true);
    Classes.endOverride(MANAGER, customer, 4)
        .then()
        .statusCode(409)
        .body("code", equalTo("class-not-overridden"));
  }

  @Test
  void whatWasSaidEndsWithItsLastDay() {
    // Given
    String customer = created(REPRESENTATIVE, "Until");
    Classes.override(
            DIRECTOR,
            customer,
            1,
            Map.of(
                "customer_class",
                "A",
                "note",
                "Fair",
                "last_day",
                LocalDate.now(ZoneOffset.UTC).toString()))
        .then()
        .statusCode(200);

    // When
    Database.change("update class_standing set override_last_day = current_date - 2");
    Classes.run(DAY, false);

    // Then
    assertClass(customer, "C", true);
    Classes.override(
            DIRECTOR,
            customer,
            3,
            Map.of("customer_class", "A", "note", "Late", "last_day", "2026-01-01"))
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("day-past"));
  }

  @Test
  void onlyThoseAboveKnowBetterAndOnlyOnWhatTheySaw() {
    String customer = created(REPRESENTATIVE, "Whose");
    Classes.override(REPRESENTATIVE, customer, 1, SAID).then().statusCode(403);
    Classes.override(OTHER_MANAGER, customer, 1, SAID).then().statusCode(404);
    Classes.override(MANAGER, customer, 7, SAID).then().statusCode(412);
    Api.as(MANAGER)
        .body(SAID)
        .put(Customers.PATH + "/" + customer + "/class-override")
        .then()
        .statusCode(428);
    Classes.history(COLLEAGUE, customer).statusCode(404);
    Api.as(MANAGER).body(Map.of()).post(Classes.RUNS).then().statusCode(403);
    Api.as(ADMINISTRATOR)
        .body(Map.of("as_of", "2199-01-01"))
        .post(Classes.RUNS)
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("day-in-future"));
  }

  @Test
  void theSumsAreThoseOfWhoAsks() {
    // Given
    String mine = created(REPRESENTATIVE, "Mine");
    String theirs = created(OTHER_MANAGER, "Theirs");
    deals.won(mine, "850", DAY);
    deals.won(theirs, "150", DAY);
    deals.known();
    Classes.run(DAY, false);

    // Then
    summary(ANALYST).body(valueOf("A"), equalTo("850.00")).body(valueOf("C"), equalTo("150.00"));
    summary(OTHER_MANAGER).body(valueOf("C"), equalTo("150.00")).body(valueOf("A"), nullValue());
    summary(DIRECTOR)
        .body("as_of", equalTo(DAY.toString()))
        .body("classes.find { it.customer_class == 'A' }.value_share", equalTo(85.0f));
  }

  private static io.restassured.response.ValidatableResponse summary(String username) {
    return Api.as(username).get("/api/leads/v1/abc").then().statusCode(200);
  }

  private static String valueOf(String customerClass) {
    return "classes.find { it.customer_class == '" + customerClass + "' }?.value?.amount";
  }

  @Test
  void theCutsAreSettings() {
    // Given
    String great = created(REPRESENTATIVE, "Great");
    String next = created(REPRESENTATIVE, "Next");
    deals.won(great, "600", DAY);
    deals.won(next, "400", DAY);
    deals.known();
    Classes.run(DAY, false);
    assertClass(next, "A", false);

    // When
    var etag = Api.as(MANAGER).get(SETTINGS).then().statusCode(200).extract().header("ETag");
    change(MANAGER, etag, rules("50")).then().statusCode(403);
    change(ADMINISTRATOR, "\"77\"", rules("50")).then().statusCode(412);
    change(ADMINISTRATOR, etag, rules("99")).then().statusCode(422);
    change(ADMINISTRATOR, etag, rules("50")).then().statusCode(200);
    Classes.run(DAY, true);

    // Then
    assertClass(great, "A", false);
    assertClass(next, "C", false);
  }

  private static io.restassured.response.Response change(
      String username, String etag, Map<String, ?> rules) {
    return Api.as(username).header("If-Match", etag).body(rules).put(SETTINGS);
  }

  private static Map<String, ?> rules(String valueCut) {
    return Map.of(
        "basis", "auto",
        "value_cut", Double.valueOf(valueCut),
        "potential_cut", 95,
        "margin", 2,
        "minimum_stay", 30);
  }

  @Test
  void aWalletIsDatedAndChecked() {
    String customer = created(REPRESENTATIVE, "Wallet");
    String path = Customers.PATH + "/" + customer + "/wallet";
    Api.as(REPRESENTATIVE).get(path).then().statusCode(200).header("ETag", "\"0\"");
    wallet(customer, "2000").then().statusCode(200).header("ETag", "\"1\"");
    wallet(customer, "3000").then().statusCode(412);
    Api.as(MANAGER)
        .get(path)
        .then()
        .body("amount.amount", equalTo("2000.00"))
        .body("declared_on", equalTo(DAY.toString()))
        .body("declared_by", equalTo(id(REPRESENTATIVE).toString()));
    Api.as(COLLEAGUE).get(path).then().statusCode(404);
    for (Map<String, ?> wrong :
        List.of(
            Map.of("amount", Map.of("amount", "1", "currency", "EUR")),
            Map.of("amount", Map.of("amount", "-1", "currency", "USD")),
            Map.of(
                "amount", Map.of("amount", "1", "currency", "USD"), "declared_on", "2199-01-01"))) {
      Api.as(REPRESENTATIVE)
          .header("If-Match", "\"1\"")
          .body(wrong)
          .put(path)
          .then()
          .statusCode(422);
    }
  }
}
