package io.salesline.pipeline.opportunity.app;

import io.salesline.pipeline.opportunity.domain.Opportunity;
import io.salesline.pipeline.opportunity.domain.StageKey;
import io.salesline.pipeline.opportunity.domain.StageMap;
import io.salesline.pipeline.opportunity.domain.Unmet;
import io.salesline.pipeline.process.app.Facts;
import io.salesline.pipeline.process.app.SalesProcess;
import io.salesline.pipeline.process.app.SalesProcesses;
import io.salesline.pipeline.process.app.Stage;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The stage maps of the sales process, as deals need them. */
@ApplicationScoped
public class StageMaps {

  /** What other systems tell follows the plain map: it asks for nothing. */
  private static final int HISTORY = 1;

  private final SalesProcesses processes;
  private final FactsOfDeals facts;

  StageMaps(SalesProcesses processes, FactsOfDeals facts) {
    this.processes = processes;
    this.facts = facts;
  }

  /** The one that new deals start on. */
  public Uni<StageMap> current() {
    return processes.current().map(StageMaps::map);
  }

  /** The one of deals that another system tells. */
  public Uni<StageMap> ofHistory() {
    return of(HISTORY);
  }

  /** The one that a deal is on: which moves there are, not yet what they ask. */
  public Uni<StageMap> of(Opportunity opportunity) {
    return of(opportunity.standing().processVersion());
  }

  public Uni<StageMap> of(int version) {
    return processes.require(version).map(StageMaps::map);
  }

  /** The one that a deal is on, with all that it asks of the deal as it is now. */
  public Uni<StageMap> judging(Opportunity opportunity, Instant now) {
    return processes
        .require(opportunity.standing().processVersion())
        .chain(process -> judging(process, opportunity, now));
  }

  private Uni<StageMap> judging(SalesProcess process, Opportunity opportunity, Instant now) {
    if (!process.asks()) {
      return Uni.createFrom().item(map(process));
    }
    return facts.of(opportunity, now).map(looked -> judged(process, looked));
  }

  private static StageMap judged(SalesProcess process, Facts facts) {
    return map(process).asking((from, to) -> unmet(process, from, to, facts));
  }

  private static List<Unmet> unmet(SalesProcess process, StageKey from, StageKey to, Facts facts) {
    return process.unmet(from.value(), to.value(), facts).stream()
        .map(one -> new Unmet(one.kind(), one.key(), new StageKey(one.stage()), one.text()))
        .toList();
  }

  private static StageMap map(SalesProcess process) {
    return new StageMap(
        process.version(),
        keys(process, false),
        keys(process, true).getFirst(),
        skips(process),
        (from, to) -> unlooked(process, from, to));
  }

  /** Nobody moves a deal on a map that was not asked what the deal lacks. */
  private static List<Unmet> unlooked(SalesProcess process, StageKey from, StageKey to) {
    if (process.asks(from.value(), to.value())) {
      throw new IllegalStateException("the facts of the deal were not looked at");
    }
    return List.of();
  }

  private static Map<StageKey, List<StageKey>> skips(SalesProcess process) {
    return process.stages().stream()
        .filter(stage -> !stage.skipsTo().isEmpty())
        .collect(
            Collectors.toMap(
                stage -> new StageKey(stage.key()),
                stage -> stage.skipsTo().stream().map(StageKey::new).toList()));
  }

  private static List<StageKey> keys(SalesProcess process, boolean delivery) {
    return process.stages().stream()
        .filter(stage -> stage.delivery() == delivery)
        .map(Stage::key)
        .map(StageKey::new)
        .toList();
  }
}
