package io.salesline.reporting.deal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesline.platform.outbox.EventJson;
import io.salesline.reporting.Examples;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reporting reads every event of a deal that the contracts promise. */
class DealContractsTest {

  private static final String TOPIC = "salesline.pipeline.opportunity-events.v1";

  static Stream<String> types() {
    return Examples.types(TOPIC);
  }

  @ParameterizedTest
  @MethodSource("types")
  void theExampleIsRead(String type) {
    JsonNode example = Examples.of(type);

    DealRow row = EventJson.read(example, DealRow.class);

    assertThat(row.opportunityId()).isEqualTo(id(example, "opportunity_id"));
    assertThat(row.ownerId()).isEqualTo(id(example, "owner_id"));
    assertThat(row.stage()).isEqualTo(example.required("stage").asText());
    assertThat(row.status()).isEqualTo(example.required("status").asText());
    assertThat(row.collection()).isEqualTo(example.required("collection").asText());
    assertThat(row.amountOrganisation())
        .isEqualTo(example.required("amount_organisation").decimalValue());
    assertThat(String.valueOf(row.closedOn())).isEqualTo(example.required("closed_on").asText());
    assertThat(row.history()).isEqualTo(example.required("history").asBoolean());
    assertThat(row.processVersion()).isEqualTo(example.required("process_version").asInt());
  }

  @Test
  void whatTheTrailKeepsOfAChangeIsWhatTheContractsCallIt() {
    List<JsonNode> examples = types().map(Examples::of).toList();

    for (String field : List.of("from_stage", "backward", "previous_owner_id", "fields")) {
      assertThat(examples).as(field).anyMatch(example -> example.hasNonNull(field));
      assertThat(DealTrail.CHANGE_FIELDS).contains(field);
    }
  }

  private static UUID id(JsonNode example, String field) {
    return UUID.fromString(example.required(field).asText());
  }
}
