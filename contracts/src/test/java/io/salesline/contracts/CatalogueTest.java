package io.salesline.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The catalogue against the topics that are deployed. */
class CatalogueTest {

  private static final Pattern FIELD = Pattern.compile("\\{([a-z_]+)}");

  private final Contracts contracts = Contracts.load();

  @Test
  void theTopicsOfTheCatalogueAreTheTopicsThatAreDeployed() throws IOException {
    assertThat(deployed().keySet()).isEqualTo(contracts.topics());
  }

  @Test
  void aTopicIsDeployedAsItsStreamPromises() throws IOException {
    Map<String, JsonNode> topics = deployed();
    for (Catalogue.Stream stream : contracts.catalogue().streams()) {
      if (stream.events() != null) {
        JsonNode events = topics.get(stream.events());
        assertThat(events.path("partitions").asInt()).isEqualTo(stream.partitions());
        assertThat(events.at("/config/cleanup.policy").asText()).isEqualTo("delete");
        assertThat(events.at("/config/retention.ms").asLong()).isEqualTo(-1);
      }
      if (stream.state() != null) {
        JsonNode state = topics.get(stream.state());
        assertThat(state.path("partitions").asInt()).isEqualTo(stream.partitions());
        assertThat(state.at("/config/cleanup.policy").asText()).isEqualTo("compact");
        assertThat(state.at("/config/delete.retention.ms").asLong()).isEqualTo(604_800_000);
      }
    }
  }

  @Test
  void deadLettersAreKeptForThirtyDays() throws IOException {
    Map<String, JsonNode> topics = deployed();
    for (String topic : contracts.catalogue().deadLetters().values()) {
      assertThat(topics.get(topic).at("/config/retention.ms").asLong()).isEqualTo(2_592_000_000L);
    }
  }

  @Test
  void topicsAreNamedAfterTheirStream() {
    for (Catalogue.Stream stream : contracts.catalogue().streams()) {
      String name = "salesline." + stream.name().replace('/', '.');
      assertThat(stream.events()).isIn(null, name + "-events.v1");
      assertThat(stream.state()).isIn(null, name + ".v1");
      assertThat(stream.topics()).isNotEmpty();
      assertThat(stream.producer()).isEqualTo(stream.name().split("/", -1)[0] + "-service");
    }
  }

  @Test
  void aKeyIsMadeOfFieldsThatAreNeverNull() {
    for (Contract contract : contracts.all()) {
      FIELD
          .matcher(contract.key())
          .results()
          .map(match -> contract.schema().path("properties").path(match.group(1)).path("type"))
          .forEach(type -> assertThat(type.asText()).as(contract.key()).isIn("string", "integer"));
    }
  }

  @Test
  void personalDataStandsOnAStateTopicAloneSoThatItCanBeErased() {
    for (Contract contract : contracts.all()) {
      if (contract.personal()) {
        assertThat(contract.eventsTopic()).as(contract.type()).isEmpty();
      }
    }
  }

  /** Topic → spec. */
  private static Map<String, JsonNode> deployed() throws IOException {
    var topics = new TreeMap<String, JsonNode>();
    for (Path file : Repository.files("deploy/kafka/topics", ".yaml")) {
      JsonNode document = new YAMLMapper().readTree(file.toFile());
      if (document.path("kind").asText().equals("KafkaTopic")) {
        topics.put(document.at("/spec/topicName").asText(), document.path("spec"));
      }
    }
    return topics;
  }
}
