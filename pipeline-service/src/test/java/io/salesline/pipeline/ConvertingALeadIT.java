package io.salesline.pipeline;

import static io.salesline.pipeline.fixture.Deals.EVENTS;
import static io.salesline.pipeline.fixture.Deals.PATH;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static io.salesline.platform.testing.TestOrganisation.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.Database;
import io.salesline.platform.testing.RealStack;
import io.salesline.platform.testing.TestEvents;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pipeline's part in the saga, driven as leads-service drives it. */
@QuarkusTest
@QuarkusTestResource(
    value = RealStack.class,
    initArgs = @ResourceArg(name = "service", value = "pipeline"))
class ConvertingALeadIT {

  private static final String LEADS = "salesline.leads.lead-events.v1";
  private static final String REQUESTED = "salesline.leads.lead.conversion-requested.v1";
  private static final String REFUSALS = "salesline.pipeline.conversion-events.v1";

  private final String lead = UUID.randomUUID().toString();
  private final String conversion = UUID.randomUUID().toString();
  private final String deal = UUID.randomUUID().toString();
  private TestEvents events;

  @BeforeEach
  void known() {
    Api.awaitOrganisation();
    events = new TestEvents();
  }

  @AfterEach
  void close() {
    events.close();
  }

  @Test
  void theDealIsOpenedUnderTheIdThatTheConversionNames() {
    // When
    events.send(LEADS, lead, REQUESTED, 4, requested());

    // Then
    Await.until(() -> assertThat(TestEvents.of(EVENTS, deal)).hasSize(1));
    JsonNode opened = TestEvents.of(EVENTS, deal).getFirst();
    assertThat(opened.get("event_type").asText())
        .isEqualTo("salesline.pipeline.opportunity.opened.v1");
    assertThat(opened.get("conversion_id").asText()).isEqualTo(conversion);
    assertThat(opened.get("lead_id").asText()).isEqualTo(lead);
    Api.as(REPRESENTATIVE)
        .get(PATH + "/" + deal)
        .then()
        .statusCode(200)
        .body("stage", equalTo("lead-screening"))
        .body("name", nullValue())
        .body("amount.amount", equalTo("1200.50"))
        .body("expected_close", equalTo("2027-01-31"));
  }

  @Test
  void aRedeliveryOpensNothingMore() {
    // Given
    events.send(LEADS, lead, REQUESTED, 4, requested());
    events.send(LEADS, lead, REQUESTED, 4, requested());

    // When: a later event of the same lead asks for the same conversion once more
    events.send(LEADS, lead, REQUESTED, 5, requested());
    awaitAnswered(5);

    // Then
    Await.until(() -> assertThat(TestEvents.of(EVENTS, deal)).hasSize(1));
    assertThat(Database.number("select count(*) from opportunity where lead_id = '" + lead + "'"))
        .isEqualTo(1);
    assertThat(TestEvents.of(REFUSALS, conversion)).isEmpty();
  }

  @Test
  void anUnknownOwnerIsAnAnswerAndNoDeadLetter() {
    assertRefused("owner_id", UUID.randomUUID().toString(), "owner-unknown");
  }

  @Test
  void anUnknownProductIsAnAnswer() {
    assertRefused("product_id", UUID.randomUUID().toString(), "product-unknown");
  }

  @Test
  void anotherCurrencyIsAnAnswer() {
    assertRefused("currency", "CNY", "exchange-rate-unknown");
  }

  @Test
  void aRequestAfterItsDeadlineIsNotFollowed() {
    assertRefused(
        "deadline", Instant.now().minus(Duration.ofSeconds(5)).toString(), "conversion-expired");
  }

  @Test
  void everyRefusedAttemptHasAnAnswerOfItsOwn() {
    // Given
    var first = requested();
    first.put("product_id", UUID.randomUUID().toString());
    events.send(LEADS, lead, REQUESTED, 4, first);

    // When
    var second = requested();
    second.put("owner_id", UUID.randomUUID().toString());
    second.put("attempt", 2);
    events.send(LEADS, lead, REQUESTED, 6, second);

    // Then
    Await.until(() -> assertThat(TestEvents.of(REFUSALS, conversion)).hasSize(2));
    assertThat(TestEvents.of(REFUSALS, conversion))
        .extracting(
            refusal -> refusal.get("attempt").asInt(),
            refusal -> refusal.get("revision").asInt(),
            refusal -> refusal.get("reason_code").asText())
        .containsExactly(tuple(1, 1, "product-unknown"), tuple(2, 2, "owner-unknown"));
  }

  @Test
  void anIdThatAnotherDealHasIsNotTaken() {
    // Given
    events.send(LEADS, lead, REQUESTED, 1, requested());
    awaitAnswered(1);

    // When
    String rival = UUID.randomUUID().toString();
    var request = requested();
    request.put("conversion_id", rival);
    events.send(LEADS, lead, REQUESTED, 2, request);

    // Then
    Await.until(() -> assertThat(TestEvents.of(REFUSALS, rival)).hasSize(1));
    assertThat(TestEvents.of(REFUSALS, rival).getFirst().get("reason_code").asText())
        .isEqualTo("opportunity-id-taken");
  }

  @Test
  void aLeadWhoseWorthNobodyEstimatedBecomesADealOfNothing() {
    var request = requested();
    request.put("amount", null);
    request.put("currency", null);
    events.send(LEADS, lead, REQUESTED, 1, request);
    awaitAnswered(1);
    Api.as(REPRESENTATIVE).get(PATH + "/" + deal).then().body("amount.amount", equalTo("0.00"));
  }

  @Test
  void aRequestThatCannotBeReadIsADeadLetterAndOtherLeadsGoOn() {
    // Given
    var request = requested();
    request.put("opportunity_id", "no id at all");
    events.send(LEADS, lead, REQUESTED, 1, request);

    // When
    String other = UUID.randomUUID().toString();
    var healthy = requested();
    healthy.put("lead_id", other);
    events.send(LEADS, other, REQUESTED, 1, healthy);

    // Then
    Await.until(() -> assertThat(TestEvents.of(EVENTS, deal)).hasSize(1));
    Await.until(
        () ->
            assertThat(
                    Database.number("select count(*) from dead_letter where key = '" + lead + "'"))
                .isEqualTo(1));
  }

  private void assertRefused(String field, String value, String reason) {
    // Given
    var request = requested();
    request.put(field, value);

    // When
    events.send(LEADS, lead, REQUESTED, 1, request);

    // Then
    Await.until(() -> assertThat(TestEvents.of(REFUSALS, conversion)).hasSize(1));
    JsonNode refusal = TestEvents.of(REFUSALS, conversion).getFirst();
    assertThat(refusal.get("event_type").asText())
        .isEqualTo("salesline.pipeline.conversion.refused.v1");
    assertThat(refusal.get("reason_code").asText()).isEqualTo(reason);
    assertThat(refusal.get("lead_id").asText()).isEqualTo(lead);
    assertThat(Database.number("select count(*) from opportunity where lead_id = '" + lead + "'"))
        .isZero();
    assertThat(Database.number("select count(*) from dead_letter where key = '" + lead + "'"))
        .isZero();
  }

  private void awaitAnswered(long revision) {
    Await.until(
        () ->
            assertThat(
                    Database.number(
                        "select coalesce(max(revision), 0) from inbox_revision"
                            + " where consumer = 'lead-conversions' and key = '"
                            + lead
                            + "'"))
                .isEqualTo(revision));
  }

  private Map<String, Object> requested() {
    Map<String, Object> row = new HashMap<>();
    row.put("lead_id", lead);
    row.put("owner_id", id(REPRESENTATIVE).toString());
    row.put("status", "converting");
    row.put("conversion_id", conversion);
    row.put("opportunity_id", deal);
    row.put("customer_id", UUID.randomUUID().toString());
    row.put("amount", new BigDecimal("1200.50"));
    row.put("currency", "USD");
    row.put("expected_close", "2027-01-31");
    row.put("product_id", null);
    row.put("attempt", 1);
    row.put("deadline", Instant.now().plus(Duration.ofMinutes(2)).toString());
    return row;
  }
}
