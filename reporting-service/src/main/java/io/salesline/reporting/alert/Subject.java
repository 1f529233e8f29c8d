package io.salesline.reporting.alert;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** What an alert can be about. */
enum Subject {
  GOAL("/api/goals/v1/goals/", "goal_id"),
  DEAL("/api/pipeline/v1/opportunities/", "opportunity_id"),
  CONTRACT("/api/pipeline/v1/contracts/", "contract_id"),
  LEAD("/api/leads/v1/leads/", "lead_id", "record_id"),
  CUSTOMER("/api/leads/v1/customers/", "customer_id", "record_id");

  private final String address;
  private final List<String> fields;

  Subject(String address, String... fields) {
    this.address = address;
    this.fields = List.of(fields);
  }

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Subject> of(String key) {
    return Arrays.stream(values()).filter(subject -> subject.key().equals(key)).findFirst();
  }

  static List<String> keys() {
    return Arrays.stream(values()).map(Subject::key).toList();
  }

  /** Where it is read. */
  String address(UUID id) {
    return address + id;
  }

  /** Which one an event tells of; empty where it tells of none. */
  Optional<UUID> in(JsonNode row) {
    return fields.stream()
        .map(row::path)
        .filter(JsonNode::isTextual)
        .findFirst()
        .map(id -> UUID.fromString(id.textValue()));
  }
}
