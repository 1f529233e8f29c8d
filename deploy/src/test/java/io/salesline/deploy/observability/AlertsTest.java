package io.salesline.deploy.observability;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.salesline.deploy.tools.Checkout;
import io.salesline.deploy.tools.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlertsTest {

  private static final Path FOLDER = Checkout.DEPLOY.resolve("observability/alerts");
  private static final Path RUNBOOKS = Checkout.DEPLOY.resolve("runbooks");
  private static final Path SITUATIONS =
      Checkout.DEPLOY.resolve("src/test/resources/situations.yaml");
  private static final YAMLMapper YAML = new YAMLMapper();

  @Test
  void everyAlertSaysWhatItMeansAndWhatToDo() throws IOException {
    assertThat(alerts())
        .hasSizeGreaterThan(10)
        .allSatisfy(
            alert -> {
              String name = alert.path("alert").asText();
              assertThat(name).startsWith("Salesline");
              assertThat(alert.at("/labels/severity").asText()).isIn("critical", "warning");
              assertThat(alert.at("/annotations/summary").asText()).isNotBlank();
              assertThat(alert.at("/annotations/description").asText()).endsWith(".");
              assertThat(alert.at("/annotations/runbook").asText())
                  .isEqualTo("deploy/runbooks/" + name + ".md");
            });
  }

  @Test
  void everyAlertHasItsRunbookAndEveryRunbookItsAlert() throws IOException {
    var runbooks =
        Checkout.list(RUNBOOKS).stream()
            .map(file -> file.getFileName().toString())
            .filter(file -> !file.equals("README.md"));

    assertThat(names(alerts()).stream().map(name -> name + ".md"))
        .containsExactlyInAnyOrderElementsOf(runbooks.toList());
  }

  @Test
  void aRunbookLeadsFromTheSymptomToTheAction() throws IOException {
    assertThat(names(alerts()))
        .allSatisfy(
            alert ->
                assertThat(Checkout.text(RUNBOOKS.resolve(alert + ".md")))
                    .startsWith("# " + alert + "\n")
                    .containsSubsequence(
                        "\n## Symptom\n", "\n## Meaning\n", "\n## Check\n", "```", "\n## Act\n"));
  }

  @Test
  void everyAlertReadsMetricsThatExist() throws IOException {
    assertThat(alerts())
        .allSatisfy(
            alert ->
                assertThat(MetricNames.in(alert.path("expr").asText()))
                    .isNotEmpty()
                    .isSubsetOf(MetricNames.known()));
  }

  @Test
  void prometheusTakesTheRules(@TempDir Path folder) throws IOException {
    Tool.promtool().run("check", "rules", rules(folder));
  }

  /** Situations stand in {@code situations.yaml}: series, and the alerts that they raise. */
  @Test
  void alertsFireInTheirSituationsAndNotWhenAllIsWell(@TempDir Path folder) throws IOException {
    Tool promtool = Tool.promtool();
    rules(folder);
    Path situations = Files.copy(SITUATIONS, folder.resolve("situations.yaml"));

    promtool.run("test", "rules", situations.toString());
  }

  @Test
  void everyAlertHasASituationInWhichItFires() throws IOException {
    Set<String> fire =
        YAML.readTree(SITUATIONS.toFile()).findParents("alertname").stream()
            .filter(expected -> !expected.path("exp_alerts").isEmpty())
            .map(expected -> expected.path("alertname").asText())
            .collect(Collectors.toSet());

    assertThat(names(alerts())).isSubsetOf(fire);
  }

  /** The groups of all PrometheusRules in one file, as Prometheus itself reads them. */
  private static String rules(Path folder) throws IOException {
    return PromQl.write(folder.resolve("rules.yaml"), Map.of("groups", groups()));
  }

  private static List<JsonNode> groups() throws IOException {
    List<JsonNode> groups = new ArrayList<>();
    for (Path file : Checkout.list(FOLDER)) {
      YAML.readTree(file.toFile()).at("/spec/groups").forEach(groups::add);
    }
    return groups;
  }

  private static List<JsonNode> alerts() throws IOException {
    return groups().stream().flatMap(group -> elements(group.path("rules"))).toList();
  }

  private static Set<String> names(List<JsonNode> alerts) {
    return alerts.stream().map(alert -> alert.path("alert").asText()).collect(Collectors.toSet());
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
