package io.salesline.leads;

import static io.salesline.leads.fixture.Leads.PATH;
import static io.salesline.leads.fixture.Leads.claimed;
import static io.salesline.leads.fixture.Leads.command;
import static io.salesline.leads.fixture.Leads.convert;
import static io.salesline.leads.fixture.Leads.disqualify;
import static io.salesline.leads.fixture.Leads.get;
import static io.salesline.leads.fixture.Pipeline.asked;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.salesline.contracts.Contract;
import io.salesline.contracts.Contracts;
import io.salesline.leads.fixture.Pipeline;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.TestEvents;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What this service really publishes, and what it reads, against contracts/. */
@QuarkusTest
class KeepingTheContractsIT {

  private static final String OPENED = "salesline.pipeline.opportunity.opened.v1";
  private static final String RECORDED = "salesline.pipeline.opportunity.recorded.v1";
  private static final String REFUSED = "salesline.pipeline.conversion.refused.v1";

  private final Contracts contracts = Contracts.load();

  @BeforeEach
  void known() {
    Api.awaitOrganisation();
  }

  @Test
  void everyEventOfThisServiceIsPublishedAndKeepsItsContract() {
    // Given
    Set<String> promised =
        contracts.all().stream()
            .filter(contract -> contract.producer().equals("leads-service"))
            .map(Contract::type)
            .collect(toSet());

    // When
    doEverything();

    // Then
    Await.until(() -> assertThat(publishedTypes()).isEqualTo(new TreeSet<>(promised)));
    for (String topic : topics()) {
      TestEvents.all(topic)
          .forEach(
              message ->
                  assertThat(violations(message)).as(new String(message.value(), UTF_8)).isEmpty());
    }
  }

  @Test
  void theExampleOfAnOpenedDealConvertsALead() {
    assertConvertedBy(OPENED);
  }

  @Test
  void theExampleOfARecordedDealConvertsALead() {
    assertConvertedBy(RECORDED);
  }

  private void assertConvertedBy(String type) {
    // Given
    String lead = converting();
    JsonNode request = asked(lead, 1);
    String deal = request.get("opportunity_id").asText();
    var ours =
        Map.of(
            "event_id", UUID.randomUUID().toString(),
            "opportunity_id", deal,
            "lead_id", lead,
            "conversion_id", request.get("conversion_id").asText(),
            "customer_id", request.get("customer_id").asText(),
            "owner_id", request.get("owner_id").asText());

    // When
    try (var events = new TestEvents()) {
      events.sendJson(Pipeline.OPPORTUNITIES, deal, contracts.example(type), ours);
    }

    // Then
    Await.until(() -> get(REPRESENTATIVE, lead).then().body("status", equalTo("converted")));
  }

  @Test
  void theExampleOfARefusalGivesTheLeadBack() {
    // Given
    String lead = converting();
    String conversion = asked(lead, 1).get("conversion_id").asText();
    var ours =
        Map.of(
            "event_id", UUID.randomUUID().toString(),
            "lead_id", lead,
            "conversion_id", conversion);

    // When
    try (var events = new TestEvents()) {
      events.sendJson(Pipeline.CONVERSIONS, conversion, contracts.example(REFUSED), ours);
    }

    // Then
    Await.until(() -> get(REPRESENTATIVE, lead).then().body("status", equalTo("qualified")));
    Api.as(REPRESENTATIVE)
        .get(PATH + "/" + lead + "/conversion")
        .then()
        .body("refusal_code", equalTo("conversion-expired"));
  }

  private static String converting() {
    String lead = claimed(REPRESENTATIVE);
    command(REPRESENTATIVE, lead, "convert").then().statusCode(202);
    return lead;
  }

  private static void doEverything() {
    disqualify(REPRESENTATIVE, claimed(REPRESENTATIVE), "no-need").then().statusCode(200);
    command(REPRESENTATIVE, claimed(REPRESENTATIVE), "release").then().statusCode(200);
    String lead = converting();
    try (var pipeline = new Pipeline()) {
      pipeline.refuses(asked(lead, 1), "product-unknown");
      Await.until(() -> get(REPRESENTATIVE, lead).then().body("status", equalTo("qualified")));
      convert(REPRESENTATIVE, lead, Map.of("customer_name", "Private")).then().statusCode(202);
      pipeline.opens(asked(lead, 2));
    }
  }

  private Set<String> topics() {
    return contracts.all().stream()
        .filter(contract -> contract.producer().equals("leads-service"))
        .flatMap(contract -> contract.topics().stream())
        .collect(toSet());
  }

  private Set<String> publishedTypes() {
    var types = new TreeSet<String>();
    topics()
        .forEach(
            topic ->
                TestEvents.all(topic)
                    .forEach(message -> types.add(headers(message).get("ce_type"))));
    return types;
  }

  private List<String> violations(ConsumerRecord<String, byte[]> message) {
    return contracts.violations(message.topic(), message.key(), headers(message), message.value());
  }

  private static Map<String, String> headers(ConsumerRecord<String, byte[]> message) {
    return StreamSupport.stream(message.headers().spliterator(), false)
        .collect(toMap(Header::key, header -> new String(header.value(), UTF_8)));
  }
}
