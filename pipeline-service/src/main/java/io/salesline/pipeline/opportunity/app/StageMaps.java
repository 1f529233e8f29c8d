package io.salesline.pipeline.opportunity.app;

import io.salesline.pipeline.opportunity.domain.ClosedGate;
import io.salesline.pipeline.opportunity.domain.ForecastCategory;
import io.salesline.pipeline.opportunity.domain.Opportunity;
import io.salesline.pipeline.opportunity.domain.StageKey;
import io.salesline.pipeline.opportunity.domain.StageMap;
import io.salesline.pipeline.opportunity.domain.Unmet;
import io.salesline.pipeline.process.app.Facts;
import io.salesline.pipeline.process.app.GateRule;
import io.salesline.pipeline.process.app.SalesProcess;
import io.salesline.pipeline.process.app.SalesProcesses;
import io.salesline.pipeline.process.app.Stage;
import io.salesline.pipeline.review.app.Gatekeeper;
import io.salesline.pipeline.review.app.Passage;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The stage maps of the sales process, as deals need them. */
@ApplicationScoped
public class StageMaps {

  /** What other systems tell follows the plain map: it asks for nothing. */
  private static final int HISTORY = 1;

  private final SalesProcesses processes;
  private final FactsOfDeals facts;
  private final Gatekeeper gatekeeper;

  StageMaps(SalesProcesses processes, FactsOfDeals facts, Gatekeeper gatekeeper) {
    this.processes = processes;
    this.facts = facts;
    this.gatekeeper = gatekeeper;
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
    return facts
        .of(opportunity, now)
        .chain(
            looked ->
                passage(process, opportunity, now)
                    .map(passage -> new Judged(process, looked, passage).map()));
  }

  private Uni<Passage> passage(SalesProcess process, Opportunity opportunity, Instant now) {
    return process.gates().isEmpty()
        ? Uni.createFrom().item(Passage.NONE)
        : gatekeeper.passage(opportunity.id().value(), opportunity.digest(), now);
  }

  /** A process, and all that was looked at of one deal. */
  private record Judged(SalesProcess process, Facts facts, Passage passage) {

    StageMap map() {
      return StageMaps.map(process).asking(this::unmet, this::closed);
    }

    private List<Unmet> unmet(StageKey from, StageKey to) {
      return Stream.concat(
              process.unmet(from.value(), to.value(), facts).stream()
                  .map(
                      one ->
                          new Unmet(one.kind(), one.key(), new StageKey(one.stage()), one.text())),
              passage.conditions().stream().flatMap(this::unmet))
          .toList();
    }

    private Stream<Unmet> unmet(Passage.OpenCondition condition) {
      return process.gates().stream()
          .filter(gate -> gate.key().equals(condition.gate()))
          .map(
              gate ->
                  new Unmet(
                      "condition", condition.key(), new StageKey(gate.stage()), condition.text()));
    }

    /** Also the gate that the deal went through by an approval that does not hold any more. */
    private List<ClosedGate> closed(StageKey from, StageKey to) {
      return Stream.concat(
              process.gates().stream()
                  .filter(gate -> gate.stage().equals(from.value()))
                  .filter(gate -> passage.lost().contains(gate.key())),
              process.gates(from.value(), to.value()).stream()
                  .filter(gate -> !passage.passed().contains(gate.key())))
          .map(gate -> new ClosedGate(gate.key(), new StageKey(gate.stage()), gate.label()))
          .toList();
    }
  }

  /** The keys of the gates that a deal in its stage has behind it. */
  Uni<Set<String>> gatesBehind(Opportunity opportunity) {
    return processes
        .require(opportunity.standing().processVersion())
        .map(process -> behind(process, opportunity.standing().stage().value()));
  }

  private static Set<String> behind(SalesProcess process, String stage) {
    List<String> stages = process.stages().stream().map(Stage::key).toList();
    List<String> passed = stages.subList(0, stages.indexOf(stage) + 1);
    return process.gates().stream()
        .filter(gate -> passed.contains(gate.stage()))
        .map(GateRule::key)
        .collect(Collectors.toSet());
  }

  /** All gates of the deal's process. */
  Uni<List<GateRule>> rules(Opportunity opportunity) {
    return processes.require(opportunity.standing().processVersion()).map(SalesProcess::gates);
  }

  private static StageMap map(SalesProcess process) {
    return new StageMap(
        process.version(),
        keys(process, false),
        keys(process, true).getFirst(),
        skips(process),
        forecasts(process),
        (from, to) -> unlooked(process, from, to),
        (from, to) -> unlooked(process, from, to));
  }

  /** Nobody moves a deal on a map that was not asked what the deal lacks. */
  private static <T> List<T> unlooked(SalesProcess process, StageKey from, StageKey to) {
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

  private static Map<StageKey, ForecastCategory> forecasts(SalesProcess process) {
    return process.stages().stream()
        .collect(
            Collectors.toMap(
                stage -> new StageKey(stage.key()),
                stage -> ForecastCategory.of(stage.probability())));
  }

  private static List<StageKey> keys(SalesProcess process, boolean delivery) {
    return process.stages().stream()
        .filter(stage -> stage.delivery() == delivery)
        .map(Stage::key)
        .map(StageKey::new)
        .toList();
  }
}
