package io.salesline.leads.conversion;

import static io.salesline.leads.fixture.Leads.EVENTS;
import static io.salesline.leads.fixture.Leads.PATH;
import static io.salesline.leads.fixture.Leads.claim;
import static io.salesline.leads.fixture.Leads.claimed;
import static io.salesline.leads.fixture.Leads.command;
import static io.salesline.leads.fixture.Leads.convert;
import static io.salesline.leads.fixture.Leads.disqualify;
import static io.salesline.leads.fixture.Leads.get;
import static io.salesline.leads.fixture.Pipeline.asked;
import static io.salesline.platform.testing.TestOrganisation.COLLEAGUE;
import static io.salesline.platform.testing.TestOrganisation.MANAGER;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static io.salesline.platform.testing.TestOrganisation.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.salesline.leads.fixture.Customers;
import io.salesline.leads.fixture.Pipeline;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.Database;
import io.salesline.platform.testing.TestEvents;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The saga where the answer is no, comes late, or does not come. */
@QuarkusTest
class CompensatingAConversionIT {

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
  void aRefusalGivesTheLeadBackAndWithdrawsTheCustomerThatItBrought() {
    // Given
    String lead = converting();
    JsonNode request = asked(lead, 1);

    // When
    pipeline.refuses(request, "product-unknown");

    // Then
    awaitStatus(lead, "qualified");
    get(REPRESENTATIVE, lead)
        .then()
        .header("ETag", "\"5\"")
        .body("conversion_id", nullValue())
        .body("customer_id", nullValue())
        .body("opportunity_id", nullValue());
    assertConversion(lead, "cancelled", "refused", "product-unknown");
    Await.until(
        () ->
            assertThat(Customers.statuses(customerOf(request)))
                .containsExactly("prospect", "withdrawn"));
    Await.until(() -> assertThat(TestEvents.of(EVENTS, lead)).hasSize(5));
    JsonNode cancelled = TestEvents.of(EVENTS, lead).getLast();
    assertThat(cancelled.get("event_type").asText())
        .isEqualTo("salesline.leads.lead.conversion-cancelled.v1");
    assertThat(cancelled.get("reason_code").asText()).isEqualTo("refused");
    assertThat(cancelled.get("refusal_code").asText()).isEqualTo("product-unknown");
  }

  @Test
  void aCustomerThatWasThereBeforeStays() {
    // Given
    String customer = Customers.created(REPRESENTATIVE, "Isdom");
    String lead = claimed(REPRESENTATIVE);
    convert(REPRESENTATIVE, lead, Map.of("customer_id", customer)).then().statusCode(202);

    // When
    pipeline.refuses(asked(lead, 1), "owner-unknown");

    // Then
    awaitStatus(lead, "qualified");
    assertThat(Customers.statuses(customer)).containsExactly("active");
  }

  @Test
  void whatNobodyAnswersIsGivenUpAtTheDeadlineOnce() {
    // Given
    String lead = converting();
    JsonNode request = asked(lead, 1);

    // When
    passDeadline(lead);

    // Then
    awaitStatus(lead, "qualified");
    assertConversion(lead, "cancelled", "timed-out", null);
    Await.until(() -> assertThat(TestEvents.of(EVENTS, lead)).hasSize(5));
    JsonNode cancelled = TestEvents.of(EVENTS, lead).getLast();
    assertThat(cancelled.get("reason_code").asText()).isEqualTo("timed-out");
    assertThat(cancelled.get("cancelled_conversion_id")).isEqualTo(request.get("conversion_id"));
    Await.until(
        () ->
            assertThat(Customers.statuses(customerOf(request)))
                .containsExactly("prospect", "withdrawn"));
  }

  @Test
  void aDealThatComesAfterTheDeadlineConvertsTheLeadAllTheSame() {
    // Given
    String lead = converting();
    JsonNode request = asked(lead, 1);
    passDeadline(lead);
    awaitStatus(lead, "qualified");

    // When
    pipeline.opens(request);

    // Then
    awaitStatus(lead, "converted");
    assertConversion(lead, "converted", null, null);
    Await.until(
        () ->
            assertThat(Customers.statuses(customerOf(request)))
                .containsExactly("prospect", "withdrawn", "active"));
  }

  @Test
  void aLateDealWinsOverWhatWasDoneWithTheLeadMeanwhile() {
    // Given
    String disqualified = converting();
    passDeadline(disqualified);
    awaitStatus(disqualified, "qualified");
    disqualify(REPRESENTATIVE, disqualified, "no-need").then().statusCode(200);
    String taken = converting();
    passDeadline(taken);
    awaitStatus(taken, "qualified");
    command(REPRESENTATIVE, taken, "release").then().statusCode(200);
    claim(COLLEAGUE, taken).then().statusCode(200);
    String waiting = converting();
    passDeadline(waiting);
    awaitStatus(waiting, "qualified");
    command(REPRESENTATIVE, waiting, "release").then().statusCode(200);

    // When
    for (String lead : new String[] {disqualified, taken, waiting}) {
      pipeline.opens(asked(lead, 1));
    }

    // Then: the lead follows its deal, whose owner asked for it
    for (String lead : new String[] {disqualified, taken, waiting}) {
      Await.until(
          () ->
              get(REPRESENTATIVE, lead)
                  .then()
                  .statusCode(200)
                  .body("status", equalTo("converted"))
                  .body("owner_id", equalTo(id(REPRESENTATIVE).toString()))
                  .body("disqualification_reason", nullValue()));
    }
    get(COLLEAGUE, taken).then().statusCode(404);
  }

  @Test
  void aRefusalAfterTheDealChangesNothing() {
    // Given
    String lead = converting();
    JsonNode request = asked(lead, 1);
    pipeline.opens(request);
    awaitStatus(lead, "converted");

    // When
    pipeline.refuses(request, "conversion-expired");
    awaitRefusalRead(request, 1);

    // Then
    get(REPRESENTATIVE, lead).then().body("status", equalTo("converted")).header("ETag", "\"5\"");
    assertThat(Customers.statuses(customerOf(request))).containsExactly("prospect", "active");
  }

  @Test
  void aRefusalThatIsDeliveredTwiceCancelsOnce() {
    // Given
    String lead = converting();
    JsonNode request = asked(lead, 1);
    pipeline.refuses(request, "owner-unknown");
    awaitStatus(lead, "qualified");
    command(REPRESENTATIVE, lead, "convert").then().statusCode(202);
    JsonNode again = asked(lead, 2);

    // When
    pipeline.refuses(request, "owner-unknown");
    pipeline.refuses(again, "owner-unknown");
    awaitRefusalRead(request, 2);

    // Then
    get(REPRESENTATIVE, lead).then().body("status", equalTo("qualified")).header("ETag", "\"7\"");
  }

  @Test
  void theRefusalOfASecondAttemptIsHeardLongBeforeItsDeadline() {
    // Given
    String lead = converting();
    pipeline.refuses(asked(lead, 1), "product-unknown");
    awaitStatus(lead, "qualified");
    command(REPRESENTATIVE, lead, "convert").then().statusCode(202);

    // When
    pipeline.refuses(asked(lead, 2), "owner-unknown");

    // Then
    awaitStatus(lead, "qualified");
    assertConversion(lead, "cancelled", "refused", "owner-unknown");
  }

  @Test
  void aSecondAttemptGoesByTheSameIdsAndMakesOneCustomerAndOneDeal() {
    // Given
    String lead = converting();
    JsonNode first = asked(lead, 1);
    pipeline.refuses(first, "product-unknown");
    awaitStatus(lead, "qualified");

    // When
    convert(REPRESENTATIVE, lead, Map.of("customer_name", "Better"))
        .then()
        .statusCode(202)
        .body("attempt", equalTo(2));
    JsonNode second = asked(lead, 2);
    pipeline.opens(second);

    // Then
    awaitStatus(lead, "converted");
    for (String field : new String[] {"conversion_id", "customer_id", "opportunity_id"}) {
      assertThat(second.get(field)).isEqualTo(first.get(field));
    }
    Customers.get(REPRESENTATIVE, customerOf(second))
        .then()
        .body("name", equalTo("Better"))
        .body("status", equalTo("active"));
    Await.until(
        () ->
            assertThat(Customers.statuses(customerOf(second)))
                .containsExactly("prospect", "withdrawn", "prospect", "active"));
    Await.until(
        () ->
            assertThat(Customers.names(customerOf(second)))
                .containsExactly("上海云帆科技有限公司", "Better"));
  }

  @Test
  void aRefusalOfAnEarlierAttemptDoesNotCancelTheNext() {
    // Given
    String lead = converting();
    JsonNode first = asked(lead, 1);
    passDeadline(lead);
    awaitStatus(lead, "qualified");
    command(REPRESENTATIVE, lead, "convert").then().statusCode(202);

    // When
    pipeline.refuses(first, "conversion-expired");
    awaitRefusalRead(first, 1);

    // Then
    get(REPRESENTATIVE, lead).then().body("status", equalTo("converting"));
    pipeline.refuses(asked(lead, 2), "product-unknown");
    awaitStatus(lead, "qualified");
  }

  @Test
  void theCustomerOfTheDealStaysAndTheOneThatALaterAttemptBroughtGoes() {
    // Given: the first attempt names a customer, the second brings one of its own
    String existing = Customers.created(REPRESENTATIVE, "Betatech");
    String lead = claimed(REPRESENTATIVE);
    convert(REPRESENTATIVE, lead, Map.of("customer_id", existing)).then().statusCode(202);
    JsonNode first = asked(lead, 1);
    passDeadline(lead);
    awaitStatus(lead, "qualified");
    command(REPRESENTATIVE, lead, "convert").then().statusCode(202);
    JsonNode second = asked(lead, 2);

    // When: the deal that pipeline-service opened is the first attempt's
    pipeline.opens(first, existing);

    // Then
    awaitStatus(lead, "converted");
    get(REPRESENTATIVE, lead).then().body("customer_id", equalTo(existing));
    assertThat(Customers.statuses(existing)).containsExactly("active");
    Await.until(
        () ->
            assertThat(Customers.statuses(customerOf(second)))
                .containsExactly("prospect", "withdrawn"));
  }

  @Test
  void aProspectThatAnotherConversionMadeACustomerIsNotWithdrawn() {
    // Given: the second lead takes the customer that the first one brought
    String first = converting();
    String customer = customerOf(asked(first, 1));
    String second = claimed(REPRESENTATIVE);
    convert(REPRESENTATIVE, second, Map.of("customer_id", customer)).then().statusCode(202);
    pipeline.opens(asked(second, 1));
    awaitStatus(second, "converted");

    // When
    pipeline.refuses(asked(first, 1), "owner-unknown");

    // Then
    awaitStatus(first, "qualified");
    assertThat(Customers.statuses(customer)).containsExactly("prospect", "active");
  }

  private static String converting() {
    String lead = claimed(REPRESENTATIVE);
    command(REPRESENTATIVE, lead, "convert").then().statusCode(202);
    return lead;
  }

  private static String customerOf(JsonNode request) {
    return request.get("customer_id").asText();
  }

  private static void passDeadline(String lead) {
    Database.change(
        "update conversion set deadline = now() - interval '1 second' where lead_id = '"
            + lead
            + "'");
  }

  private static void awaitRefusalRead(JsonNode request, long revision) {
    Await.until(
        () ->
            assertThat(
                    Database.number(
                        "select coalesce(max(revision), 0) from inbox_revision"
                            + " where consumer = 'conversion-refusals' and key = '"
                            + request.get("conversion_id").asText()
                            + "'"))
                .isEqualTo(revision));
  }

  private static void awaitStatus(String lead, String status) {
    Await.until(() -> get(MANAGER, lead).then().body("status", equalTo(status)));
  }

  private static void assertConversion(
      String lead, String status, String cancelledFor, String refusalCode) {
    Api.as(REPRESENTATIVE)
        .get(PATH + "/" + lead + "/conversion")
        .then()
        .statusCode(200)
        .body("status", equalTo(status))
        .body("cancelled_for", cancelledFor == null ? nullValue() : equalTo(cancelledFor))
        .body("refusal_code", refusalCode == null ? nullValue() : equalTo(refusalCode));
  }
}
