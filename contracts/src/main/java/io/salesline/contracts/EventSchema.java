package io.salesline.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.net.URI;
import java.util.List;

/** Schemas as files that refer to each other, and as the one object that a reader wants. */
final class EventSchema {

  private static final JsonSchemaFactory DRAFT =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
  private static final SchemaValidatorsConfig STRICT =
      SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
  private static final List<String> KEPT =
      List.of("$schema", "$id", "title", "description", "type", "additionalProperties");

  private EventSchema() {}

  /** The schema with the properties of all that it is made of, in one object. */
  static ObjectNode flat(String path) {
    JsonNode schema = Resources.json(path);
    ObjectNode flat = JsonNodeFactory.instance.objectNode();
    KEPT.stream().filter(schema::has).forEach(name -> flat.set(name, schema.get(name)));
    merge(path, schema, flat.putObject("properties"), flat.putArray("required"));
    return flat;
  }

  private static void merge(
      String path, JsonNode schema, ObjectNode properties, ArrayNode required) {
    for (JsonNode part : schema.path("allOf")) {
      String other = URI.create(path).resolve(part.required("$ref").asText()).getPath();
      merge(other, Resources.json(other), properties, required);
    }
    for (var property : schema.path("properties").properties()) {
      if (properties.has(property.getKey())) {
        throw new IllegalStateException(path + " says " + property.getKey() + " twice");
      }
      properties.set(property.getKey(), property.getValue());
    }
    schema.path("required").forEach(required::add);
  }

  static JsonSchema compile(JsonNode flat) {
    return DRAFT.getSchema(withoutOurWords(flat), STRICT);
  }

  /** The validator warns of keywords that it does not know. */
  private static JsonNode withoutOurWords(JsonNode flat) {
    ObjectNode copy = flat.deepCopy();
    copy.remove("x-kafka");
    copy.path("properties").forEach(property -> ((ObjectNode) property).remove("x-currency"));
    return copy;
  }
}
