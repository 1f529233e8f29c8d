package io.salesline.deploy.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesline.deploy.tools.Tool;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The checks of expressions can fail. */
class PromQlTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "up | up",
        "sum by (job) (rate(a_total{job=~\"x y\"}[5m])) > 0.1 | a_total",
        "(a == 0) or absent(b{job=\"c\"}) | a,b",
        "count by (job) (count by (job, shard) (a)) - on (job) group_left (x) b | a,b",
        "histogram_quantile(0.99, sum by (le) (rate(a_bucket{u!~\".*/{id}\"}[1m]))) | a_bucket",
        "a > 1e3 unless b offset 5m | a,b"
      })
  void theMetricsOfAnExpressionAreFound(String expression, String names) {
    assertThat(MetricNames.in(expression)).containsExactly(names.split(","));
  }

  @Test
  void aMetricThatNobodyRegistersIsUnknown() {
    assertThat(MetricNames.known())
        .contains("salesline_outbox_backlog_rows", "up")
        .doesNotContain("salesline_outbox_backlog");
  }

  @Test
  void anExpressionThatDoesNotParseFails(@TempDir Path folder) {
    Tool.promtool();
    List<String> broken = List.of("sum by (job (up)");

    assertThatThrownBy(() -> PromQl.check(folder, broken)).isInstanceOf(AssertionError.class);
  }
}
