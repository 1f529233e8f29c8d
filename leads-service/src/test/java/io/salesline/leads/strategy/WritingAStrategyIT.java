package io.salesline.leads.strategy;

import static io.salesline.leads.fixture.Customers.created;
import static io.salesline.platform.testing.TestOrganisation.COLLEAGUE;
import static io.salesline.platform.testing.TestOrganisation.MANAGER;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static io.salesline.platform.testing.TestOrganisation.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.salesline.leads.fixture.Classes;
import io.salesline.leads.fixture.Customers;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Database;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WritingAStrategyIT {

  private static final Map<String, String> PLAN =
      Map.of("goal", "Sole supplier", "decision_chain", "The plant proposes, the board decides");

  @BeforeEach
  void known() {
    Api.awaitOrganisation();
  }

  @AfterEach
  void forget() {
    Database.change("delete from customer_strategy");
    Classes.forget();
  }

  @Test
  void aPageIsWrittenVersionByVersion() {
    // Given
    String customer = key();
    read(REPRESENTATIVE, customer).then().header("ETag", "\"0\"").body("goal", nullValue());

    // When
    write(REPRESENTATIVE, customer, 0, PLAN).then().statusCode(200).header("ETag", "\"1\"");
    write(MANAGER, customer, 1, Map.of("goal", "Second source")).then().statusCode(200);

    // Then
    read(REPRESENTATIVE, customer)
        .then()
        .header("ETag", "\"2\"")
        .body("goal", equalTo("Second source"))
        .body("decision_chain", nullValue())
        .body("written_by", equalTo(id(MANAGER).toString()));
    Api.as(MANAGER)
        .get(path(customer) + "/versions")
        .then()
        .body("items.goal", contains("Second source", "Sole supplier"));
    String next =
        Api.as(MANAGER).get(path(customer) + "/versions?limit=1").then().extract().path("next");
    Api.as(MANAGER)
        .get(path(customer) + "/versions?limit=1&cursor=" + next)
        .then()
        .body("items.goal", contains("Sole supplier"))
        .body("next", nullValue());
  }

  @Test
  void whoHasNotReadWhatIsThereDoesNotWriteOverIt() {
    String customer = key();
    write(REPRESENTATIVE, customer, 0, PLAN).then().statusCode(200);
    write(MANAGER, customer, 0, PLAN).then().statusCode(412);
    Api.as(MANAGER).body(PLAN).put(path(customer)).then().statusCode(428);
    write(MANAGER, customer, 1, Map.of("goal", " ")).then().statusCode(400);
    write(MANAGER, customer, 1, Map.of("goal", "x".repeat(2001))).then().statusCode(400);
  }

  @Test
  void onlyKeyCustomersHaveOneAndOnlyTheirPeopleSeeIt() {
    String other = created(REPRESENTATIVE, "Other");
    write(REPRESENTATIVE, other, 0, PLAN)
        .then()
        .statusCode(409)
        .body("code", equalTo("customer-not-key"));
    String customer = key();
    write(COLLEAGUE, customer, 0, PLAN).then().statusCode(404);
    read(COLLEAGUE, customer).then().statusCode(404);
  }

  @Test
  void itsWordsStandNowhereElse() {
    String customer = key();
    write(REPRESENTATIVE, customer, 0, PLAN).then().statusCode(200);
    String audit = Database.text("select before::text || after::text from audit_log");
    assertThat(audit).isNotBlank().doesNotContain("the board decides");
  }

  private static String key() {
    String customer = created(REPRESENTATIVE, "Key");
    Classes.override(MANAGER, customer, 1, Map.of("customer_class", "A", "note", "Key"))
        .then()
        .statusCode(200);
    return customer;
  }

  private static Response read(String username, String customer) {
    return Api.as(username).get(path(customer));
  }

  private static Response write(
      String username, String customer, long revision, Map<String, String> plan) {
    return Api.as(username)
        .header("If-Match", "\"" + revision + "\"")
        .body(plan)
        .put(path(customer));
  }

  private static String path(String customer) {
    return Customers.PATH + "/" + customer + "/strategy";
  }
}
