package io.salesline.reporting;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesline.contracts.Contract;
import io.salesline.contracts.Contracts;
import io.salesline.platform.outbox.EventJson;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** The examples that the contracts of events give. */
public final class Examples {

  private static final Contracts CONTRACTS = Contracts.load();

  private Examples() {}

  /** The types of the events that a topic carries. */
  public static Stream<String> types(String topic) {
    return CONTRACTS.all().stream()
        .map(Contract::type)
        .filter(type -> CONTRACTS.eventsTopic(type).filter(topic::equals).isPresent());
  }

  public static JsonNode of(String type) {
    return EventJson.parse(CONTRACTS.example(type).getBytes(StandardCharsets.UTF_8));
  }
}
