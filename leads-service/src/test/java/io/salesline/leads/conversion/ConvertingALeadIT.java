package io.salesline.leads.conversion;

import static io.salesline.leads.fixture.Leads.EVENTS;
import static io.salesline.leads.fixture.Leads.PATH;
import static io.salesline.leads.fixture.Leads.claimed;
import static io.salesline.leads.fixture.Leads.command;
import static io.salesline.leads.fixture.Leads.convert;
import static io.salesline.leads.fixture.Leads.disqualify;
import static io.salesline.leads.fixture.Leads.dollars;
import static io.salesline.leads.fixture.Leads.get;
import static io.salesline.leads.fixture.Pipeline.asked;
import static io.salesline.platform.testing.TestOrganisation.COLLEAGUE;
import static io.salesline.platform.testing.TestOrganisation.MANAGER;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static io.salesline.platform.testing.TestOrganisation.STRANGER;
import static io.salesline.platform.testing.TestOrganisation.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.salesline.leads.fixture.Customers;
import io.salesline.leads.fixture.Pipeline;
import io.salesline.leads.fixture.Published;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.Database;
import io.salesline.platform.testing.Simultaneously;
import io.salesline.platform.testing.Stack;
import io.salesline.platform.testing.TestEvents;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The saga from its beginning to its good end. */
@QuarkusTest
class ConvertingALeadIT {

  @TestHTTPResource URI here;

  private Pipeline pipeline;

  @BeforeEach
  void known() {
    Api.awaitOrganisation();
    pipeline = new Pipeline();
  }

  @AfterEach
  void close() {
    pipeline.close();
  }

  @Test
  void aClaimedLeadIsQualifiedAndAsksForADealWithACustomerOfItsOwn() {
    // Given
    String lead = claimed(REPRESENTATIVE);

    // When
    var answer =
        convert(
                REPRESENTATIVE,
                lead,
                Map.of(
                    "customer_name", " 云帆 ",
                    "opportunity_name", "Forty workstations",
                    "amount", dollars("2000"),
                    "expected_close", "2027-01-31"))
            .then()
            .statusCode(202)
            .header("ETag", "\"4\"")
            .body("lead_id", equalTo(lead))
            .body("status", equalTo("converting"))
            .body("attempt", equalTo(1))
            .extract();

    // Then
    JsonNode request = asked(lead, 1);
    assertThat(request.get("revision").asInt()).isEqualTo(4);
    assertThat(request.get("status").asText()).isEqualTo("converting");
    assertThat(request.get("conversion_id").asText()).isEqualTo(answer.path("conversion_id"));
    assertThat(request.get("opportunity_id").asText()).isEqualTo(answer.path("opportunity_id"));
    assertThat(request.get("customer_id").asText()).isEqualTo(answer.path("customer_id"));
    assertThat(request.get("owner_id").asText()).isEqualTo(id(REPRESENTATIVE).toString());
    assertThat(Published.values(EVENTS, lead).getLast())
        .contains("\"amount\":2000.00,")
        .doesNotContain("Forty");
    assertThat(request.get("expected_close").asText()).isEqualTo("2027-01-31");
    assertThat(TestEvents.of(EVENTS, lead).get(2).get("event_type").asText())
        .isEqualTo("salesline.leads.lead.qualified.v1");
    assertThat(TestEvents.of(EVENTS, lead).get(2).get("status").asText()).isEqualTo("qualified");
    Customers.get(REPRESENTATIVE, answer.path("customer_id"))
        .then()
        .statusCode(200)
        .body("name", equalTo("云帆"))
        .body("status", equalTo("prospect"))
        .body("owner_id", equalTo(id(REPRESENTATIVE).toString()));
    get(REPRESENTATIVE, lead)
        .then()
        .body("status", equalTo("converting"))
        .body("estimated_amount.amount", equalTo("2000.00"))
        .body("actions", empty());
  }

  @Test
  void anEmptyBodyWillDoAndTheCustomerIsCalledAsTheCompany() {
    // Given
    String lead = claimed(REPRESENTATIVE);

    // When
    String customer =
        Api.as(REPRESENTATIVE)
            .post(PATH + "/" + lead + "/convert")
            .then()
            .statusCode(202)
            .extract()
            .path("customer_id");

    // Then
    Customers.get(REPRESENTATIVE, customer)
        .then()
        .body("name", equalTo("上海云帆科技有限公司"))
        .body("industry", equalTo("software"));
    asked(lead, 1);
    assertThat(Published.values(EVENTS, lead).getLast()).contains("\"amount\":1054.00,");
  }

  @Test
  void aClientWithoutAnyBodyOrContentTypeMayConvertToo() throws Exception {
    // Given
    String lead = claimed(REPRESENTATIVE);
    var request =
        HttpRequest.newBuilder(here.resolve(PATH + "/" + lead + "/convert"))
            .header("Authorization", "Bearer " + Stack.token(REPRESENTATIVE))
            .POST(HttpRequest.BodyPublishers.noBody())
            .build();

    // When
    try (var client = HttpClient.newHttpClient()) {
      var answer = client.send(request, HttpResponse.BodyHandlers.ofString());

      // Then
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    }
  }

  @Test
  void whileItConvertsNothingElseIsDoneWithTheLead() {
    // Given
    String lead = claimed(REPRESENTATIVE);
    command(REPRESENTATIVE, lead, "convert").then().statusCode(202);

    // Then
    for (String command : List.of("convert", "qualify", "release")) {
      command(REPRESENTATIVE, lead, command)
          .then()
          .statusCode(409)
          .body("code", equalTo("lead-converting"));
    }
    disqualify(REPRESENTATIVE, lead, "spam").then().statusCode(409);
  }

  @Test
  void theOpenedDealConvertsTheLeadAndActivatesTheCustomer() {
    // Given
    String lead = claimed(REPRESENTATIVE);
    command(REPRESENTATIVE, lead, "convert").then().statusCode(202);
    JsonNode request = asked(lead, 1);

    // When
    pipeline.opens(request);

    // Then
    awaitStatus(lead, "converted");
    Customers.get(REPRESENTATIVE, request.get("customer_id").asText())
        .then()
        .body("status", equalTo("active"));
    Api.as(REPRESENTATIVE)
        .get(PATH + "/" + lead + "/conversion")
        .then()
        .statusCode(200)
        .body("status", equalTo("converted"))
        .body("cancelled_for", nullValue());
    Await.until(() -> assertThat(TestEvents.of(EVENTS, lead)).hasSize(5));
    JsonNode converted = TestEvents.of(EVENTS, lead).getLast();
    assertThat(converted.get("event_type").asText()).isEqualTo("salesline.leads.lead.converted.v1");
    assertThat(converted.get("opportunity_id")).isEqualTo(request.get("opportunity_id"));
    Await.until(
        () ->
            assertThat(Customers.statuses(request.get("customer_id").asText()))
                .containsExactly("prospect", "active"));
  }

  @Test
  void aRedeliveredDealChangesNothing() {
    // Given
    String lead = claimed(REPRESENTATIVE);
    command(REPRESENTATIVE, lead, "convert").then().statusCode(202);
    JsonNode request = asked(lead, 1);
    pipeline.opens(request);
    awaitStatus(lead, "converted");

    // When
    pipeline.opens(request);
    pipeline.opens(request);
    awaitHeard();

    // Then
    get(REPRESENTATIVE, lead).then().header("ETag", "\"5\"");
    assertThat(
            Database.number(
                "select count(*) from customer where origin_conversion_id = '"
                    + request.get("conversion_id").asText()
                    + "'"))
        .isEqualTo(1);
  }

  @Test
  void anExistingCustomerIsTakenAsItIs() {
    // Given
    String customer = Customers.created(REPRESENTATIVE, "Cancity");
    String lead = claimed(REPRESENTATIVE);

    // When
    convert(REPRESENTATIVE, lead, Map.of("customer_id", customer))
        .then()
        .statusCode(202)
        .body("customer_id", equalTo(customer));
    pipeline.opens(asked(lead, 1));

    // Then
    awaitStatus(lead, "converted");
    assertThat(Customers.statuses(customer)).containsExactly("active");
  }

  @Test
  void aCustomerOutOfSightCannotBeTaken() {
    String lead = claimed(REPRESENTATIVE);
    for (String customer :
        List.of(Customers.created(STRANGER, "Theirs"), UUID.randomUUID().toString())) {
      convert(REPRESENTATIVE, lead, Map.of("customer_id", customer))
          .then()
          .statusCode(422)
          .body("code", equalTo("customer-unknown"))
          .body("errors[0].field", equalTo("customer_id"));
    }
    get(REPRESENTATIVE, lead).then().body("status", equalTo("claimed")).header("ETag", "\"2\"");
  }

  @Test
  void aWishThatCannotBeIsRefused() {
    String lead = claimed(REPRESENTATIVE);
    refused(lead, Map.of("amount", dollars("-1")), "amount-negative");
    refused(lead, Map.of("expected_close", "9999-01-01"), "date-implausible");
    refused(
        lead,
        Map.of("customer_id", UUID.randomUUID().toString(), "customer_name", "x"),
        "customer-named-twice");
  }

  private static void refused(String lead, Map<String, ?> wish, String code) {
    convert(REPRESENTATIVE, lead, wish).then().statusCode(422).body("code", equalTo(code));
  }

  @Test
  void ofManyWhoConvertALeadAtOnceOneBeginsAndOneCustomerComesOfIt() throws Exception {
    // Given
    String lead = claimed(REPRESENTATIVE);

    // When
    List<Integer> statuses =
        Simultaneously.times(
            8, () -> command(MANAGER, lead, "convert").then().extract().statusCode());

    // Then
    assertThat(statuses).filteredOn(status -> status == 202).hasSize(1);
    assertThat(statuses).filteredOn(status -> status == 409).hasSize(7);
    JsonNode request = asked(lead, 1);
    assertThat(request.get("owner_id").asText()).isEqualTo(id(REPRESENTATIVE).toString());
    assertThat(Pipeline.requests(lead)).hasSize(1);
  }

  @Test
  void aDealOfAnotherSystemsConversionIsPassedOver() {
    // Given
    String lead = claimed(COLLEAGUE);
    command(COLLEAGUE, lead, "convert").then().statusCode(202);

    // When
    pipeline.opensOnItsOwn();
    pipeline.opens(asked(lead, 1));

    // Then
    Await.until(() -> get(COLLEAGUE, lead).then().body("status", equalTo("converted")));
    assertThat(Database.number("select count(*) from inbox_parked_key")).isZero();
  }

  /** Another lead's conversion, sent after everything else, has come to its end. */
  private void awaitHeard() {
    String lead = claimed(REPRESENTATIVE);
    command(REPRESENTATIVE, lead, "convert").then().statusCode(202);
    pipeline.opens(asked(lead, 1));
    awaitStatus(lead, "converted");
  }

  private static void awaitStatus(String lead, String status) {
    Await.until(() -> get(REPRESENTATIVE, lead).then().body("status", equalTo(status)));
  }
}
