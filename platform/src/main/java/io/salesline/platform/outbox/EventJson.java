package io.salesline.platform.outbox;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.salesline.platform.inbox.UnreadableEvent;
import java.io.IOException;

/**
 * The JSON of events: flat, snake_case, instants in ISO-8601 UTC, amounts as plain numbers with
 * their scale kept, absent values as null, so that a topic reads as a table.
 */
public final class EventJson {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(32)
                          .maxNumberLength(64)
                          .maxStringLength(100_000)
                          .build())
                  .build())
          .addModule(new JavaTimeModule())
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
          .build();

  private EventJson() {}

  public static ObjectNode tree(Object row) {
    return MAPPER.valueToTree(row);
  }

  public static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an event's row cannot be written as JSON", e);
    }
  }

  /** Throws {@link UnreadableEvent} for bytes that are no JSON. */
  public static JsonNode parse(byte[] value) {
    try {
      return value == null ? MAPPER.nullNode() : MAPPER.readTree(value);
    } catch (IOException e) {
      throw new UnreadableEvent("not JSON: " + firstLine(e), e);
    }
  }

  /** Throws {@link UnreadableEvent} for a value that does not have the fields declared. */
  public static <T> T read(JsonNode data, Class<T> type) {
    try {
      return MAPPER.treeToValue(data, type);
    } catch (JsonProcessingException | IllegalArgumentException e) {
      throw new UnreadableEvent("not a " + type.getSimpleName() + ": " + firstLine(e), e);
    }
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
