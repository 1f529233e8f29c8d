package io.salesline.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A record as it stands on Kafka, in the binary mode of CloudEvents.
 *
 * @param headers as UTF-8 text
 * @param value null for a tombstone
 */
record KafkaRecord(String topic, String key, Map<String, String> headers, byte[] value) {

  List<String> violations(Contracts contracts) {
    String type = headers.get("ce_type");
    return Optional.ofNullable(type)
        .flatMap(contracts::find)
        .map(this::compare)
        .orElseGet(() -> List.of("ce_type " + type + " is not in the catalogue"));
  }

  private List<String> compare(Contract contract) {
    var violations = new ArrayList<String>();
    if (!contract.topics().contains(topic)) {
      violations.add(contract.type() + " does not belong on " + topic);
    }
    var expected = new LinkedHashMap<String, String>();
    expected.put("ce_specversion", "1.0");
    expected.put("ce_source", "/salesline/" + contract.producer().replace("-service", ""));
    expected.put("ce_subject", key);
    expected.put("content-type", "application/json");
    if (value == null) {
      checkTombstone(contract, violations);
    } else {
      checkValue(contract, expected, violations);
    }
    expected.forEach((name, text) -> checkHeader(name, text, violations));
    return violations;
  }

  private void checkTombstone(Contract contract, List<String> violations) {
    if (!contract.stateTopic().equals(Optional.of(topic))) {
      violations.add("a deletion does not belong on " + topic);
    }
  }

  private void checkValue(
      Contract contract, Map<String, String> expected, List<String> violations) {
    String json = new String(value, StandardCharsets.UTF_8);
    violations.addAll(contract.violations(json));
    Optional<JsonNode> row = EventValue.read(json, new ArrayList<>());
    if (row.isEmpty()) {
      return;
    }
    expected.put("ce_id", row.get().path("event_id").asText());
    checkMoment("ce_time", row.get().path("occurred_at").asText(), violations);
    checkMoment("ce_recordedat", row.get().path("recorded_at").asText(), violations);
    expected.put("ce_revision", row.get().path("revision").asText());
    String rightKey = contract.keyOf(row.get());
    if (!rightKey.equals(key)) {
      violations.add("the key is " + key + " where the value says " + rightKey);
    }
  }

  /** The same moment may be written with zeros or without. */
  private void checkMoment(String name, String expected, List<String> violations) {
    try {
      if (!Instant.parse(expected).equals(Instant.parse(headers.getOrDefault(name, "")))) {
        violations.add("header %s is %s, not %s".formatted(name, headers.get(name), expected));
      }
    } catch (DateTimeParseException e) {
      violations.add("header %s is %s, no instant".formatted(name, headers.get(name)));
    }
  }

  private void checkHeader(String name, String expected, List<String> violations) {
    if (!expected.equals(headers.get(name))) {
      violations.add("header %s is %s, not %s".formatted(name, headers.get(name), expected));
    }
  }
}
