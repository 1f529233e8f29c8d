package io.salesline.contracts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** An example as a producer would put it on Kafka, and the same with one thing wrong. */
record ExampleRecord(Contract contract, String value, Map<String, String> headers, String key) {

  static ExampleRecord of(Contract contract) {
    JsonNode row = parse(contract.example());
    String key = contract.keyOf(row);
    var headers = new LinkedHashMap<String, String>();
    headers.put("ce_specversion", "1.0");
    headers.put("ce_id", row.path("event_id").asText());
    headers.put("ce_source", "/salesline/" + contract.producer().replace("-service", ""));
    headers.put("ce_type", contract.type());
    headers.put("ce_subject", key);
    headers.put("ce_time", row.path("occurred_at").asText());
    headers.put("ce_recordedat", row.path("recorded_at").asText());
    headers.put("ce_revision", row.path("revision").asText());
    headers.put("content-type", "application/json");
    return new ExampleRecord(contract, contract.example(), headers, key);
  }

  JsonNode json() {
    return parse(value);
  }

  ExampleRecord with(String header, String text) {
    var changed = new LinkedHashMap<>(headers);
    changed.put(header, text);
    return new ExampleRecord(contract, value, changed, key);
  }

  KafkaRecord on(String topic) {
    return new KafkaRecord(topic, key, headers, value.getBytes(StandardCharsets.UTF_8));
  }

  KafkaRecord deletedOn(String topic) {
    return new KafkaRecord(topic, key, headers, null);
  }

  private static JsonNode parse(String json) {
    try {
      return Resources.JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
