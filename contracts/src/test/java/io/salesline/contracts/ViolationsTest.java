package io.salesline.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Each breach of a contract, planted into an example, is found. */
class ViolationsTest {

  private static final String WON = "salesline.pipeline.opportunity.won.v1";
  private static final String EVENTS = "salesline.pipeline.opportunity-events.v1";

  private final Contracts contracts = Contracts.load();
  private final ExampleRecord won = ExampleRecord.of(contracts.of(WON));

  @Test
  void aFieldThatTheContractDoesNotKnowIsAllowed() {
    assertThat(violations("\"history\": false", "\"history\": false, \"weather\": \"fair\""))
        .isEmpty();
  }

  @Test
  void aMissingField() {
    assertThat(violations("\"status\": \"won\",", ""))
        .singleElement()
        .asString()
        .contains("status");
  }

  @Test
  void aFieldOfAnotherType() {
    assertThat(violations("1054.00", "\"1054.00\"")).hasSize(2).allMatch(v -> v.contains("amount"));
  }

  @Test
  void aNullWhereAValueIsPromised() {
    assertThat(violations("\"status\": \"won\"", "\"status\": null")).isNotEmpty();
  }

  @Test
  void aWordThatTheSetDoesNotHold() {
    assertThat(violations("\"status\": \"won\"", "\"status\": \"gained\"")).hasSize(1);
  }

  @Test
  void anAmountWithoutTheScaleOfItsCurrency() {
    assertThat(violations("\"amount\": 1054.00", "\"amount\": 1054"))
        .containsExactly("amount: 1054 has 0 decimals, USD has 2");
  }

  @Test
  void anAmountWithAnExponent() {
    assertThat(violations("\"amount\": 1054.00", "\"amount\": 1.05400e3"))
        .contains("amount: 1.05400e3 has an exponent");
  }

  @Test
  void aFieldThatStandsTwice() {
    assertThat(violations("\"history\": false", "\"history\": false, \"history\": true"))
        .singleElement()
        .asString()
        .contains("Duplicate field");
  }

  @Test
  void anObjectInsideTheValue() {
    assertThat(violations("\"history\": false", "\"history\": false, \"money\": {}"))
        .containsExactly("money: a value is flat");
  }

  @Test
  void anInstantInAnotherZoneOrFinerThanAMicrosecond() {
    String at = "\"won_at\": \"2026-11-24T02:15:07.120344Z\"";
    assertThat(violations(at, "\"won_at\": \"2026-11-24T10:15:07.120344+08:00\"")).isNotEmpty();
    assertThat(violations(at, "\"won_at\": \"2026-11-24T02:15:07.120344001Z\"")).isNotEmpty();
    assertThat(violations(at, "\"won_at\": 1795486507")).isNotEmpty();
  }

  @Test
  void aDayThatIsNone() {
    assertThat(violations("2026-11-24\"", "2026-11-31\"")).isNotEmpty();
  }

  @Test
  void bytesThatAreNoObject() {
    assertThat(contracts.violations(WON, "[]")).containsExactly("it is no JSON object");
    assertThat(contracts.violations(WON, "{"))
        .singleElement()
        .asString()
        .startsWith("it is no JSON");
  }

  @Test
  void aTypeThatTheCatalogueDoesNotKnow() {
    assertThat(contracts.violations("salesline.pipeline.opportunity.won.v2", "{}"))
        .containsExactly("salesline.pipeline.opportunity.won.v2 is not in the catalogue");
    assertThat(won.with("ce_type", "nonsense").on(EVENTS).violations(contracts)).hasSize(1);
  }

  @Test
  void anotherTopicOrKey() {
    assertThat(won.on("salesline.leads.lead-events.v1").violations(contracts)).hasSize(1);
    var elsewhere = new ExampleRecord(won.contract(), won.value(), won.headers(), "1");
    assertThat(elsewhere.on(EVENTS).violations(contracts))
        .anyMatch(violation -> violation.startsWith("the key is 1"));
  }

  @Test
  void headersThatContradictTheValue() {
    for (String header : won.headers().keySet()) {
      assertThat(won.with(header, "otherwise").on(EVENTS).violations(contracts))
          .as(header)
          .isNotEmpty();
    }
  }

  @Test
  void aDeletionBelongsOnTheStateTopicOnly() {
    assertThat(won.deletedOn("salesline.pipeline.opportunity.v1").violations(contracts)).isEmpty();
    assertThat(won.deletedOn(EVENTS).violations(contracts)).hasSize(1);
  }

  private List<String> violations(String right, String wrong) {
    assertThat(won.value()).contains(right);
    return contracts.violations(WON, won.value().replace(right, wrong));
  }
}
