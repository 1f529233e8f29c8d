package io.salesline.contracts;

import static java.util.regex.Pattern.DOTALL;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@code docs/bi} tells readers of the topics, against the contracts. */
class BiDocsTest {

  private static final String OPPORTUNITIES = "salesline.pipeline.opportunity.v1";
  private static final Pattern TABLE =
      Pattern.compile("CREATE TABLE \\w+ \\((.*?)\\) WITH \\((.*?)\\);", DOTALL);
  private static final Pattern COLUMN =
      Pattern.compile("^ {2}`?([a-z_]+)`? +([A-Z_]+(?:\\([0-9, ]+\\))?),?$", Pattern.MULTILINE);
  private static final Pattern TOPIC = Pattern.compile("'topic' = '([^']+)'");
  private static final Pattern NAME = Pattern.compile("salesline(\\.[a-z-]+){2,3}\\.v1");
  private static final Pattern LINK = Pattern.compile("]\\(([^)]+)\\)");
  private static final Pattern SQL_COLUMN =
      Pattern.compile("^ {2}([a-z_]+) +([a-z ]+?)( primary key| not null)?,?$", Pattern.MULTILINE);

  private final Contracts contracts = Contracts.load();

  @Test
  void everyTopicAndTypeThatThePagesNameExists() {
    Set<String> known = new TreeSet<>(contracts.topics());
    contracts.all().forEach(contract -> known.add(contract.type()));
    for (String page : List.of("README.md", "flink/tables.sql", "flink/queries.sql")) {
      assertThat(NAME.matcher(text(page)).results().map(MatchResult::group))
          .as(page)
          .isNotEmpty()
          .allMatch(known::contains);
    }
  }

  @Test
  void everyLinkLeadsSomewhere() {
    assertThat(LINK.matcher(text("README.md")).results().map(match -> match.group(1)))
        .isNotEmpty()
        .allMatch(link -> Files.exists(Repository.file("docs/bi").resolve(link)));
  }

  @Test
  void everyColumnOfAFlinkTableIsAFieldOfItsTopic() {
    List<MatchResult> tables = TABLE.matcher(text("flink/tables.sql")).results().toList();
    assertThat(tables).hasSize(4);
    for (MatchResult table : tables) {
      String topic = TOPIC.matcher(table.group(2)).results().findFirst().orElseThrow().group(1);
      List<MatchResult> columns = COLUMN.matcher(table.group(1)).results().toList();
      assertThat(columns).hasSizeGreaterThan(5);
      columns.stream()
          .filter(column -> !column.group(1).equals("key"))
          .forEach(column -> isColumn(topic, column.group(1), column.group(2)));
    }
  }

  private void isColumn(String topic, String column, String type) {
    List<JsonNode> fields = fields(topic, column).toList();
    assertThat(fields).as(topic + " " + column).isNotEmpty();
    assertThat(fields).as(topic + " " + column).allMatch(field -> flink(field).equals(type));
  }

  @Test
  void everyFieldGivenToConnectIsAFieldOfEachTypeOnItsTopic() throws Exception {
    JsonNode given = Resources.JSON.readTree(text("connect/opportunity-schema.json"));
    long types = contracts.all().stream().filter(c -> c.topics().contains(OPPORTUNITIES)).count();
    for (JsonNode field : given.path("fields")) {
      String name = field.path("field").asText();
      List<JsonNode> promised = fields(OPPORTUNITIES, name).toList();
      assertThat(promised).as(name).hasSize((int) types);
      assertThat(promised)
          .as(name)
          .allMatch(property -> connect(property).equals(field.path("type").asText()))
          .allMatch(property -> mayLack(property) == field.path("optional").asBoolean());
    }
  }

  @Test
  void theTableHasTheColumnsThatConnectIsGiven() throws Exception {
    JsonNode given = Resources.JSON.readTree(text("connect/opportunity-schema.json"));
    Stream<String> fields =
        given.path("fields").valueStream().map(f -> f.path("field").asText() + isOptional(f));

    assertThat(
            SQL_COLUMN
                .matcher(text("connect/opportunity.sql"))
                .results()
                .map(column -> column.group(1) + (column.group(3) == null)))
        .containsExactlyElementsOf(fields.toList());
  }

  @Test
  void theConnectorReadsTheTopicOfThatSchema() throws Exception {
    JsonNode connector = Resources.JSON.readTree(text("connect/opportunity.json"));

    assertThat(connector.path("topics").asText()).isEqualTo(OPPORTUNITIES);
    assertThat(connector.path("consumer.override.isolation.level").asText())
        .isEqualTo("read_committed");
  }

  private static boolean isOptional(JsonNode field) {
    return field.path("optional").asBoolean();
  }

  private Stream<JsonNode> fields(String topic, String name) {
    return contracts.all().stream()
        .filter(contract -> contract.topics().contains(topic))
        .map(contract -> contract.schema().path("properties").path(name))
        .filter(property -> !property.isMissingNode());
  }

  private static String flink(JsonNode property) {
    if (property.has("x-currency")) {
      return "DECIMAL(20, 4)";
    }
    return switch (property.path("format").asText()) {
      case "date" -> "DATE";
      case "date-time" -> "TIMESTAMP_LTZ(6)";
      default ->
          switch (typeOf(property)) {
            case "integer" -> "BIGINT";
            case "number" -> "DECIMAL(20, 10)";
            case "boolean" -> "BOOLEAN";
            default -> "STRING";
          };
    };
  }

  private static String connect(JsonNode property) {
    if (property.has("x-currency")) {
      return "bytes";
    }
    return switch (typeOf(property)) {
      case "integer" -> "int64";
      case "number" -> "double";
      case String other -> other;
    };
  }

  private static String typeOf(JsonNode property) {
    JsonNode type = property.path("type");
    return type.isArray() ? type.path(0).asText() : type.asText();
  }

  /** Null, or not there in a row that is older than the field. */
  private static boolean mayLack(JsonNode property) {
    return property.path("type").isArray() || property.has("x-added");
  }

  private static String text(String page) {
    return Repository.text(Repository.file("docs/bi").resolve(page));
  }
}
