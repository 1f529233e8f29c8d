package io.salesline.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is promised of the events of one type.
 *
 * @param type the CloudEvents type
 * @param producer the service that alone publishes it
 * @param key the Kafka key, its fields in braces
 * @param eventsTopic where every change is kept
 * @param stateTopic the compacted topic with the last row a key
 * @param personal whether it carries personal data
 * @param schema JSON Schema 2020-12, all properties in one object; {@code x-currency} names the
 *     field whose currency gives an amount its scale, {@code x-kafka} repeats topics and key
 * @param example a whole value
 */
public record Contract(
    String type,
    String producer,
    String key,
    Optional<String> eventsTopic,
    Optional<String> stateTopic,
    boolean personal,
    JsonNode schema,
    String example) {

  private static final Map<String, JsonSchema> COMPILED = new ConcurrentHashMap<>();

  static Contract of(String type, Catalogue.Stream stream, Catalogue.Place place) {
    Optional<String> events =
        Optional.ofNullable(stream.events()).filter(t -> place.isOn("events"));
    Optional<String> state = Optional.ofNullable(stream.state()).filter(t -> place.isOn("state"));
    ObjectNode schema = EventSchema.flat(pathOf(type) + ".schema.json");
    ObjectNode kafka = schema.putObject("x-kafka");
    kafka.put("events", events.orElse(null)).put("state", state.orElse(null));
    kafka.put("key", place.key()).put("partitions", stream.partitions());
    String example = Resources.text(pathOf(type) + ".example.json");
    return new Contract(
        type, stream.producer(), place.key(), events, state, stream.personal(), schema, example);
  }

  /** {@code salesline.goals.unit.changed.v1} → {@code events/unit/changed.v1}. */
  static String pathOf(String type) {
    String[] parts = type.split("\\.", -1);
    if (parts.length != 5 || !parts[0].equals("salesline")) {
      throw new IllegalArgumentException(
          type + " is not salesline.<service>.<entity>.<event>.<version>");
    }
    return "events/" + parts[2] + "/" + parts[3] + "." + parts[4];
  }

  /** What is wrong with a value, one sentence each. */
  List<String> violations(String json) {
    var violations = new ArrayList<String>();
    Optional<JsonNode> value = EventValue.read(json, violations);
    value.ifPresent(row -> compare(row, violations));
    return violations;
  }

  private void compare(JsonNode value, List<String> violations) {
    JsonSchema compiled = COMPILED.computeIfAbsent(type, any -> EventSchema.compile(schema));
    compiled.validate(value).stream().map(ValidationMessage::getMessage).forEach(violations::add);
    EventValue.checkAmounts(value, schema.path("properties"), violations);
  }

  /** The key that a value must stand under. */
  String keyOf(JsonNode value) {
    String made = key;
    for (var field : value.properties()) {
      made = made.replace('{' + field.getKey() + '}', field.getValue().asText());
    }
    return made;
  }

  /** The topics that carry it: changes first. */
  public List<String> topics() {
    return java.util.stream.Stream.of(eventsTopic, stateTopic).flatMap(Optional::stream).toList();
  }
}
