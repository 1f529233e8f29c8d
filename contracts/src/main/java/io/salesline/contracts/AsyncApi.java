package io.salesline.contracts;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.Arrays;
import java.util.Locale;

/** The catalogue as an AsyncAPI 3.0 document; the payloads point to the schemas. */
final class AsyncApi {

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
          .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
          .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
          .disable(YAMLGenerator.Feature.SPLIT_LINES)
          .build();
  private static final String FIRST_LINE =
      "# Written from catalogue.yaml and the schemas; AsyncApiTest tells how to write it anew.\n";

  private final Contracts contracts;
  private final ObjectNode document;

  private AsyncApi(Contracts contracts) {
    this.contracts = contracts;
    this.document = (ObjectNode) Resources.yaml("asyncapi-frame.yaml", JsonNode.class);
  }

  static String of(Contracts contracts) {
    return new AsyncApi(contracts).write();
  }

  private String write() {
    contracts.catalogue().streams().forEach(this::describe);
    contracts.all().forEach(this::describe);
    try {
      return FIRST_LINE + YAML.writeValueAsString(document);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private void describe(Catalogue.Stream stream) {
    if (stream.events() != null) {
      channel(stream, stream.events(), "events", "Every change, kept without limit.");
    }
    if (stream.state() != null) {
      channel(
          stream,
          stream.state(),
          "state",
          "The last row a key; null is deletion, and is remembered for seven days.");
    }
  }

  private void channel(Catalogue.Stream stream, String topic, String side, String kind) {
    ObjectNode channel = document.withObject("/channels").putObject(topic);
    channel.put("address", topic).put("title", stream.name() + ", " + side);
    String personal = stream.personal() ? " Personal data." : "";
    channel.put("description", stream.about() + " " + kind + personal);
    ObjectNode messages = channel.putObject("messages");
    stream
        .types()
        .forEach(
            (type, place) -> {
              if (place.isOn(side)) {
                messages.set(type, reference("#/components/messages/" + type));
              }
            });
    ObjectNode kafka = channel.putObject("bindings").putObject("kafka");
    kafka.put("topic", topic).put("partitions", stream.partitions());
    ObjectNode settings = kafka.putObject("topicConfiguration");
    settings.putArray("cleanup.policy").add(side.equals("state") ? "compact" : "delete");
    settings.put(
        side.equals("state") ? "delete.retention.ms" : "retention.ms",
        side.equals("state") ? 604_800_000L : -1L);
    ObjectNode operation = document.withObject("/operations").putObject("publish-" + topic);
    operation.put("action", "send").set("channel", reference("#/channels/" + topic));
    operation.put("summary", stream.producer() + " alone publishes here.");
  }

  private void describe(Contract contract) {
    ObjectNode message =
        document.withObject("/components").withObject("/messages").putObject(contract.type());
    message.put("name", contract.type()).put("title", titleOf(contract));
    message.put("summary", contract.schema().path("description").asText());
    message.put("contentType", "application/json");
    message.putArray("traits").add(reference("#/components/messageTraits/cloud-event"));
    message.set("payload", reference("./" + Contract.pathOf(contract.type()) + ".schema.json"));
    ObjectNode key = message.putObject("bindings").putObject("kafka").putObject("key");
    key.put("type", "string").put("description", contract.key());
    ObjectNode example = message.putArray("examples").addObject();
    example.put("name", "example");
    example.set("payload", Resources.json(Contract.pathOf(contract.type()) + ".example.json"));
  }

  private static String titleOf(Contract contract) {
    String[] parts = contract.type().split("\\.", -1);
    String words = parts[2] + " " + parts[3];
    return Arrays.stream(words.split("[- ]", -1))
        .collect(joining(" "))
        .replaceFirst("^.", words.substring(0, 1).toUpperCase(Locale.ROOT));
  }

  private static ObjectNode reference(String target) {
    return JsonNodeFactory.instance.objectNode().put("$ref", target);
  }
}
