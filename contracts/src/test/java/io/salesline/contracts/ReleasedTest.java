package io.salesline.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The contracts against {@code contracts/released}, which holds each schema as it was last
 * released, whole in one file. A release writes it anew: {@code ./salesline test -pl contracts
 * -Dsalesline.contracts.write=true}; what breaks a released schema is not written.
 */
class ReleasedTest {

  private static final String FOLDER = "contracts/released";

  private final Contracts contracts = Contracts.load();

  @TestFactory
  Stream<DynamicTest> aReleasedSchemaIsStillKept() {
    return Repository.files(FOLDER, ".schema.json").stream()
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> isKept(file)));
  }

  private void isKept(Path file) throws JsonProcessingException {
    JsonNode released = Resources.JSON.readTree(Repository.text(file));
    String type = released.path("title").asText();
    assertThat(contracts.find(type)).as("%s was released", type).isPresent();
    assertThat(Compatibility.breaks(released, contracts.of(type).schema())).as(type).isEmpty();
  }

  @Test
  void somethingWasReleased() throws JsonProcessingException {
    if (Repository.WRITES) {
      for (Contract contract : contracts.all()) {
        release(contract);
      }
    }
    assertThat(Repository.files(FOLDER, ".schema.json")).isNotEmpty();
  }

  private static void release(Contract contract) throws JsonProcessingException {
    String path = Contract.pathOf(contract.type()).replaceFirst("^events/", "");
    Path file = Repository.file(FOLDER).resolve(path + ".schema.json");
    if (file.toFile().exists()) {
      JsonNode released = Resources.JSON.readTree(Repository.text(file));
      assertThat(Compatibility.breaks(released, contract.schema())).as(contract.type()).isEmpty();
    }
    Repository.write(file, contract.schema().toPrettyString() + "\n");
  }
}
