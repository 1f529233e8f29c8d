package io.salesline.deploy.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesline.deploy.Dashboards;
import io.salesline.deploy.PanelExpression;
import io.salesline.deploy.tools.Checkout;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DashboardsTest {

  private static final Path FOLDER = Checkout.DEPLOY.resolve("observability/dashboards");
  private static final Map<String, String> VARIABLES =
      Map.of("job", "leads", "__rate_interval", "1m");

  private final Dashboards dashboards = Dashboards.in(FOLDER);

  static Stream<JsonNode> boards() {
    return Dashboards.in(FOLDER).boards().values().stream();
  }

  @ParameterizedTest
  @MethodSource("boards")
  void aDashboardCanBeImportedAsItIs(JsonNode board) {
    assertThat(board.has("__inputs")).isFalse();
    assertThat(board.has("id")).isFalse();
    assertThat(board.path("uid").asText()).isNotBlank();
    assertThat(board.at("/templating/list/0/type").asText()).isEqualTo("datasource");
    assertThat(board.at("/templating/list/0/query").asText()).isEqualTo("prometheus");
    assertThat(board.findParents("uid"))
        .filteredOn(it -> it.path("type").asText().equals("prometheus"))
        .isNotEmpty()
        .allSatisfy(it -> assertThat(it.path("uid").asText()).isEqualTo("${datasource}"));
  }

  @ParameterizedTest
  @MethodSource("boards")
  void aPanelSaysWhatItShowsAndInWhichUnit(JsonNode board) {
    assertThat(panels(board))
        .isNotEmpty()
        .allSatisfy(
            panel -> {
              assertThat(panel.path("title").asText()).isNotBlank();
              assertThat(panel.path("description").asText()).endsWith(".");
              assertThat(panel.at("/fieldConfig/defaults/unit").asText()).isNotBlank();
              assertThat(panel.path("targets")).isNotEmpty();
            });
    assertThat(panels(board).stream().map(panel -> panel.path("id").asInt()))
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("boards")
  void noPanelLiesOnAnother(JsonNode board) {
    var cells =
        panels(board).stream().map(panel -> panel.path("gridPos")).flatMap(DashboardsTest::cells);

    assertThat(cells).doesNotHaveDuplicates();
  }

  @Test
  void everyExpressionReadsMetricsThatExist() {
    assertThat(dashboards.expressions(VARIABLES))
        .hasSizeGreaterThan(40)
        .allSatisfy(
            panel ->
                assertThat(MetricNames.in(panel.expression()))
                    .isNotEmpty()
                    .isSubsetOf(MetricNames.known()));
  }

  @Test
  void everyExpressionIsPromQl(@TempDir Path folder) {
    PromQl.check(
        folder,
        dashboards.expressions(VARIABLES).stream().map(PanelExpression::expression).toList());
  }

  @Test
  void anUnknownVariableIsNotPassedOver() {
    assertThatThrownBy(() -> dashboards.expressions(Map.of("job", "leads")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("__rate_interval");
  }

  private static List<JsonNode> panels(JsonNode board) {
    return StreamSupport.stream(board.path("panels").spliterator(), false)
        .filter(panel -> !panel.path("type").asText().equals("row"))
        .toList();
  }

  private static Stream<String> cells(JsonNode place) {
    var cells = Stream.<String>builder();
    for (int x = 0; x < place.path("w").asInt(); x++) {
      for (int y = 0; y < place.path("h").asInt(); y++) {
        cells.add((place.path("x").asInt() + x) + "/" + (place.path("y").asInt() + y));
      }
    }
    return cells.build();
  }
}
