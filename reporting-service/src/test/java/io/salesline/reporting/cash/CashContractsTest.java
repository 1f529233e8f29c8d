package io.salesline.reporting.cash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.salesline.platform.inbox.InboundEvent;
import io.salesline.platform.inbox.UnreadableEvent;
import io.salesline.platform.outbox.EventJson;
import io.salesline.reporting.Examples;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reporting reads every event of a contract that the contracts of events promise. */
class CashContractsTest {

  private static final String TOPIC = "salesline.pipeline.contract-events.v1";

  static Stream<String> types() {
    return Examples.types(TOPIC);
  }

  @ParameterizedTest
  @MethodSource("types")
  void theExampleIsRead(String type) {
    JsonNode example = Examples.of(type);

    ContractRow row = EventJson.read(example, ContractRow.class);

    assertThat(row.contractId()).hasToString(example.required("contract_id").asText());
    assertThat(row.ownerId()).hasToString(example.required("owner_id").asText());
    assertThat(row.wonOn()).hasToString(example.required("won_on").asText());
    assertThat(row.amountOrganisation())
        .isEqualTo(example.required("amount_organisation").decimalValue());
  }

  @Test
  void whatIsInvoicedOrConfirmedIsALine() {
    var lines = new TreeMap<String, String>();
    for (String type : types().toList()) {
      Optional<CashLine> line = CashLine.of(event(type, Examples.of(type)));
      String event = type.replaceAll("salesline.pipeline.|.v1", "");
      line.ifPresent(
          it -> lines.put(event, it.kind() + " " + it.day() + " " + it.amount().toPlainString()));
    }

    assertThat(lines)
        .containsOnly(
            Map.entry("invoice.recorded", "invoiced 2026-11-25 300.00"),
            Map.entry("receipt.confirmed", "collected 2026-11-30 300.00"),
            Map.entry("credit-note.confirmed", "collected 2026-12-22 -54.00"));
  }

  @Test
  void anInvoiceCountsAtTheRateOfTheDeal() {
    ObjectNode foreign = (ObjectNode) Examples.of("salesline.pipeline.invoice.recorded.v1");
    foreign.put("rate", new BigDecimal("7.1234"));

    CashLine line =
        CashLine.of(event("salesline.pipeline.invoice.recorded.v1", foreign)).orElseThrow();

    assertThat(line.amount()).isEqualTo(new BigDecimal("2137.02"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"invoice_amount", "invoiced_on", "owner_id", "amount_organisation"})
  void whatIsMissingIsUnreadable(String field) {
    ObjectNode lacking = (ObjectNode) Examples.of("salesline.pipeline.invoice.recorded.v1");
    lacking.remove(field);

    assertThatThrownBy(() -> CashLine.of(event("salesline.pipeline.invoice.recorded.v1", lacking)))
        .isInstanceOf(UnreadableEvent.class);
  }

  private static InboundEvent event(String type, JsonNode data) {
    Instant now = Instant.EPOCH;
    return new InboundEvent(TOPIC, 0, 0, "key", type, new UUID(0, 1), 4, now, now, data);
  }
}
