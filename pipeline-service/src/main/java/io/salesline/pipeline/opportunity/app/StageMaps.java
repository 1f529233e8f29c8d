package io.salesline.pipeline.opportunity.app;

import io.salesline.pipeline.opportunity.domain.Opportunity;
import io.salesline.pipeline.opportunity.domain.StageKey;
import io.salesline.pipeline.opportunity.domain.StageMap;
import io.salesline.pipeline.process.app.SalesProcess;
import io.salesline.pipeline.process.app.SalesProcesses;
import io.salesline.pipeline.process.app.Stage;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The stage maps of the sales process, as deals need them. */
@ApplicationScoped
public class StageMaps {

  private final SalesProcesses processes;

  StageMaps(SalesProcesses processes) {
    this.processes = processes;
  }

  /** The one that new deals start on. */
  public Uni<StageMap> current() {
    return processes.current().map(StageMaps::map);
  }

  /** The one that a deal is on. */
  public Uni<StageMap> of(Opportunity opportunity) {
    return of(opportunity.standing().processVersion());
  }

  public Uni<StageMap> of(int version) {
    return processes.require(version).map(StageMaps::map);
  }

  private static StageMap map(SalesProcess process) {
    return new StageMap(process.version(), keys(process, false), keys(process, true).getFirst());
  }

  private static List<StageKey> keys(SalesProcess process, boolean delivery) {
    return process.stages().stream()
        .filter(stage -> stage.delivery() == delivery)
        .map(Stage::key)
        .map(StageKey::new)
        .toList();
  }
}
