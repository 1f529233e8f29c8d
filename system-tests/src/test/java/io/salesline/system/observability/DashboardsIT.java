package io.salesline.system.observability;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesline.deploy.Dashboards;
import io.salesline.deploy.PanelExpression;
import io.salesline.system.running.Eventually;
import io.salesline.system.running.RunningSystem;
import io.salesline.system.running.Salesline;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every panel of every dashboard shows something of a system in use. */
class DashboardsIT {

  private static final List<String> JOBS = List.of("goals", "pipeline", "leads", "reporting");

  /** Micrometer looks for new meters of Kafka's clients once a minute. */
  private static final Duration PATIENCE = Duration.ofSeconds(100);

  private final RunningSystem system = RunningSystem.shared();
  private final Dashboards dashboards =
      Dashboards.in(Salesline.root().resolve("deploy/observability/dashboards"));

  @Test
  void everyPanelShowsDataOfEveryService(@TempDir Path folder) throws Exception {
    // Given
    var traffic = new Traffic(system);
    try (var prometheus = Prometheus.scraping(folder, targets())) {
      var panels = panels();
      assertThat(panels).hasSizeGreaterThan(100);

      // When: in use, until there is nothing to wait for
      Eventually.within(
          PATIENCE,
          () -> {
            traffic.round();
            assertThat(empty(panels, prometheus)).as("panels without data").isEmpty();
          });

      // Then: an expression that reads what nobody measures would have been found
      for (var panel : panels) {
        String misspelt = panel.expression().replaceAll("_(seconds|total|rows|keys|bytes)", "_x$1");
        if (!misspelt.equals(panel.expression())) {
          assertThat(prometheus.values(misspelt)).as(misspelt).isEmpty();
        }
      }
    }
  }

  /** Each panel as each service's people see it. */
  private List<PanelExpression> panels() {
    var panels = new ArrayList<PanelExpression>();
    for (String job : JOBS) {
      panels.addAll(dashboards.expressions(Map.of("job", job, "__rate_interval", "30s")));
    }
    return panels;
  }

  private static List<String> empty(List<PanelExpression> panels, Prometheus prometheus)
      throws IOException {
    var empty = new ArrayList<String>();
    for (var panel : panels) {
      if (prometheus.values(panel.expression()).isEmpty()) {
        empty.add(panel.toString());
      }
    }
    return empty;
  }

  private Map<String, String> targets() {
    var targets = new LinkedHashMap<String, String>();
    for (String job : JOBS) {
      targets.put(job, system.part(job + "-service").management().replaceFirst("^http://", ""));
    }
    return targets;
  }
}
