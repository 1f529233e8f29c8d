package io.salesline.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * {@code contracts/asyncapi.yaml} against the catalogue. After a change write it anew: {@code
 * ./salesline test -pl contracts -Dsalesline.contracts.write=true}.
 */
class AsyncApiTest {

  private static final Path FILE = Repository.file("contracts/asyncapi.yaml");
  private static final Contracts CONTRACTS = Contracts.load();
  private static JsonNode document;

  @BeforeAll
  static void read() throws Exception {
    if (Repository.WRITES) {
      Repository.write(FILE, AsyncApi.of(CONTRACTS));
    }
    document = new YAMLMapper().readTree(Repository.text(FILE));
  }

  @Test
  void theDocumentSaysWhatTheCatalogueSays() {
    assertThat(Repository.text(FILE)).isEqualTo(AsyncApi.of(CONTRACTS));
  }

  @Test
  void everyTopicIsAChannelUnderItsName() {
    Set<String> topics = new TreeSet<>(CONTRACTS.topics());
    topics.removeAll(CONTRACTS.catalogue().deadLetters().values());

    assertThat(names(document.path("channels"))).isEqualTo(topics);
    for (var channel : document.path("channels").properties()) {
      assertThat(channel.getValue().path("address").asText()).isEqualTo(channel.getKey());
    }
  }

  @Test
  void everyChannelCarriesTheTypesOfItsTopic() {
    for (var channel : document.path("channels").properties()) {
      Set<String> types = new TreeSet<>();
      for (Contract contract : CONTRACTS.all()) {
        if (contract.topics().contains(channel.getKey())) {
          types.add(contract.type());
        }
      }
      assertThat(names(channel.getValue().path("messages"))).isEqualTo(types);
    }
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    assertThat(document.findValuesAsText("$ref")).isNotEmpty().allMatch(AsyncApiTest::exists);
  }

  @Test
  void everyExampleInTheDocumentKeepsItsContract() {
    for (var message : document.path("components").path("messages").properties()) {
      JsonNode payload = message.getValue().path("examples").path(0).path("payload");
      assertThat(CONTRACTS.violations(message.getKey(), CONTRACTS.example(message.getKey())))
          .isEmpty();
      assertThat(names(payload))
          .isEqualTo(names(ExampleRecord.of(CONTRACTS.of(message.getKey())).json()));
    }
  }

  private static boolean exists(String reference) {
    if (reference.startsWith("#")) {
      JsonNode target = document;
      for (String step : reference.substring(2).split("/", -1)) {
        target = target.path(step);
      }
      return !target.isMissingNode();
    }
    return Files.exists(FILE.resolveSibling(reference).normalize());
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new TreeSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
