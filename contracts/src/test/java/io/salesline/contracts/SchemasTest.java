package io.salesline.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SchemasTest {

  private static final Set<String> SCALARS =
      Set.of("string", "number", "integer", "boolean", "null");
  private static final Set<String> OF_PEOPLE =
      Set.of(
          "full_name",
          "username",
          "company",
          "contact_name",
          "phone",
          "email",
          "note",
          "title",
          "reason",
          "text",
          "comment",
          "address");

  private final Contracts contracts = Contracts.load();

  @TestFactory
  Stream<DynamicTest> anExampleKeepsItsContractOnEachOfItsTopics() {
    return contracts.all().stream()
        .map(contract -> DynamicTest.dynamicTest(contract.type(), () -> keeps(contract)));
  }

  private void keeps(Contract contract) {
    var example = ExampleRecord.of(contract);
    for (String topic : contract.topics()) {
      assertThat(example.on(topic).violations(contracts)).isEmpty();
    }
  }

  @Test
  void anExampleShowsEveryField() {
    for (Contract contract : contracts.all()) {
      assertThat(names(ExampleRecord.of(contract).json()))
          .as(contract.type())
          .isEqualTo(names(contract.schema().path("properties")));
    }
  }

  @Test
  void everySchemaAndExampleBelongsToATypeOfTheCatalogue() {
    Set<String> promised = new TreeSet<>();
    contracts.all().forEach(contract -> promised.add(Contract.pathOf(contract.type())));

    assertThat(written(".example.json")).isEqualTo(promised);
    assertThat(written(".schema.json").stream().filter(path -> !isShared(path)))
        .containsExactlyInAnyOrderElementsOf(promised);
  }

  @Test
  void everyPropertyIsAScalarThatSaysWhatItIs() {
    for (Contract contract : contracts.all()) {
      for (var property : contract.schema().path("properties").properties()) {
        String name = contract.type() + " " + property.getKey();
        assertThat(property.getKey()).as(name).matches("[a-z]+(_[a-z]+)*");
        assertThat(property.getValue().path("description").asText()).as(name).endsWith(".");
        assertThat(types(property.getValue())).as(name).isNotEmpty().isSubsetOf(SCALARS);
      }
    }
  }

  /** What was added after the release says when: what was written before lacks it. */
  @Test
  void everyFieldIsAlwaysThereSoThatATopicReadsAsATable() {
    for (Contract contract : contracts.all()) {
      JsonNode properties = contract.schema().path("properties");
      Set<String> there = new TreeSet<>();
      contract.schema().path("required").forEach(name -> there.add(name.asText()));
      for (var property : properties.properties()) {
        if (property.getValue().has("x-added")) {
          assertThat(there.add(property.getKey())).as(property.getKey()).isTrue();
          assertThat(LocalDate.parse(property.getValue().path("x-added").asText())).isNotNull();
        }
      }
      assertThat(there).as(contract.type()).isEqualTo(names(properties));
    }
  }

  @Test
  void everySchemaIsOpen() {
    for (Path file : Repository.files("contracts/events", ".schema.json")) {
      assertThat(Repository.text(file))
          .as(file.toString())
          .doesNotContain("additionalProperties", "unevaluatedProperties");
    }
  }

  @Test
  void everyAmountNamesTheFieldWithItsCurrency() {
    for (Contract contract : contracts.all()) {
      JsonNode properties = contract.schema().path("properties");
      for (var property : properties.properties()) {
        boolean isAmount = property.getKey().matches(".*(amount|price).*");
        String currency = property.getValue().path("x-currency").asText("");
        assertThat(properties.has(currency)).as(property.getKey()).isEqualTo(isAmount);
      }
    }
  }

  @Test
  void onlyTopicsThatSaySoCarryWhatBelongsToPeople() {
    for (Contract contract : contracts.all()) {
      if (!contract.personal()) {
        assertThat(names(contract.schema().path("properties")))
            .as(contract.type())
            .doesNotContainAnyElementsOf(OF_PEOPLE);
      }
    }
  }

  private static boolean isShared(String path) {
    return path.endsWith("/row.v1") || path.equals("events/envelope.v1");
  }

  private static Set<String> written(String ending) {
    Path contracts = Repository.file("contracts");
    Set<String> paths = new TreeSet<>();
    for (Path file : Repository.files("contracts/events", ending)) {
      paths.add(contracts.relativize(file).toString().replace(ending, ""));
    }
    return paths;
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new TreeSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static List<String> types(JsonNode property) {
    JsonNode type = property.path("type");
    return type.isArray()
        ? type.valueStream().map(JsonNode::asText).toList()
        : List.of(type.asText());
  }
}
