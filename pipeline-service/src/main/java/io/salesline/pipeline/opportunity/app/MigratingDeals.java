package io.salesline.pipeline.opportunity.app;

import io.salesline.pipeline.id.OpportunityId;
import io.salesline.pipeline.opportunity.domain.Decision;
import io.salesline.pipeline.opportunity.domain.Migration;
import io.salesline.pipeline.opportunity.domain.Moment;
import io.salesline.pipeline.opportunity.domain.Opportunity;
import io.salesline.pipeline.opportunity.domain.StageKey;
import io.salesline.pipeline.opportunity.domain.StageMap;
import io.salesline.pipeline.process.app.SalesProcess;
import io.salesline.pipeline.process.app.SalesProcesses;
import io.salesline.pipeline.review.app.Gatekeeper;
import io.salesline.platform.audit.AuditEntry;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Takes the open deals of one version of the process over to another, on purpose and a batch at a
 * time. Whatever stops it, it goes on: what is left to do is what is still on the old version.
 */
@ApplicationScoped
public class MigratingDeals {

  private static final int BATCH = 250;
  private static final String ENTITY = "process-migration";

  private final Migrations migrations;
  private final SalesProcesses processes;
  private final StageMaps maps;
  private final Journal journal;
  private final Gatekeeper gatekeeper;

  MigratingDeals(
      Migrations migrations,
      SalesProcesses processes,
      StageMaps maps,
      Journal journal,
      Gatekeeper gatekeeper) {
    this.migrations = migrations;
    this.processes = processes;
    this.maps = maps;
    this.journal = journal;
    this.gatekeeper = gatekeeper;
  }

  /**
   * What is asked for.
   *
   * @param mapping the stages to land on, where it is not the one of the same key
   */
  public record Asked(int from, int to, Map<StageKey, StageKey> mapping) {}

  /**
   * What would be done.
   *
   * @param standing how many deals stand in each open stage of the old version
   * @param deals some of them
   */
  public record Plan(
      Migration migration, Map<StageKey, Integer> standing, List<Migrations.Standing> deals) {}

  /** Changes nothing. Fails with a refusal: 404, 409, 422. */
  public Uni<Plan> plan(Asked asked, Optional<OpportunityId> after, int most) {
    return migration(asked).chain(migration -> plan(migration, after, most));
  }

  private Uni<Plan> plan(Migration migration, Optional<OpportunityId> after, int most) {
    int from = migration.from().version();
    return migrations.standing(from).chain(standing -> plan(migration, standing, after, most));
  }

  private Uni<Plan> plan(
      Migration migration,
      Map<StageKey, Integer> standing,
      Optional<OpportunityId> after,
      int most) {
    return migrations
        .deals(migration.from().version(), after, most)
        .map(deals -> new Plan(migration, standing, deals));
  }

  /** Fails with a refusal: 404, 409, 422 when a stage has no counterpart. */
  public Uni<Migrations.Run> start(UnitOfWork unit, Asked asked) {
    return migration(asked)
        .map(Migration::complete)
        .chain(() -> migrations.standing(asked.from()))
        .map(standing -> run(unit, asked, standing))
        .call(run -> start(unit, run));
  }

  private static Migrations.Run run(UnitOfWork unit, Asked asked, Map<StageKey, Integer> standing) {
    int total = standing.values().stream().mapToInt(Integer::intValue).sum();
    return new Migrations.Run(
        UUID.randomUUID(),
        asked.from(),
        asked.to(),
        asked.mapping(),
        total,
        0,
        unit.caller().memberId(),
        unit.now(),
        null);
  }

  private Uni<Void> start(UnitOfWork unit, Migrations.Run run) {
    var mapping = new LinkedHashMap<String, String>();
    run.mapping().forEach((stage, landing) -> mapping.put(stage.value(), landing.value()));
    unit.audit(
        new AuditEntry(
            ENTITY,
            run.id().toString(),
            "started",
            Map.of(),
            Map.of("from", run.from(), "to", run.to(), "mapping", mapping)));
    return migrations.start(unit, run).invoke(MigratingDeals::refuseSecond).replaceWithVoid();
  }

  private static void refuseSecond(boolean started) {
    if (!started) {
      throw Refusal.conflict("migration-running");
    }
  }

  /** Fails with a 404 refusal. */
  public Uni<Migrations.Run> get(UUID id) {
    return migrations.require(id);
  }

  /** Whether there is anything to do. */
  Uni<Boolean> underWay() {
    return migrations.running();
  }

  /** One batch of one migration. False when there is nothing to do. */
  Uni<Boolean> step(UnitOfWork unit) {
    return migrations
        .next(unit)
        .chain(run -> run == null ? Uni.createFrom().item(false) : step(unit, run));
  }

  private Uni<Boolean> step(UnitOfWork unit, Migrations.Run run) {
    return between(run.from(), run.to(), run.mapping())
        .chain(migration -> migrate(unit, run, migration))
        .replaceWith(true);
  }

  private Uni<Void> migrate(UnitOfWork unit, Migrations.Run run, Migration migration) {
    return migrations
        .batch(unit, run.from(), BATCH)
        .chain(deals -> migrate(unit, run, migration, deals));
  }

  private Uni<Void> migrate(
      UnitOfWork unit, Migrations.Run run, Migration migration, List<Opportunity> deals) {
    if (deals.isEmpty()) {
      return migrations.progress(unit, run.finished(unit.now()));
    }
    Moment moment = Moments.of(unit);
    List<Decision> decisions = deals.stream().map(deal -> migration.decide(deal, moment)).toList();
    unit.audit(batch(run, deals));
    return journal
        .record(unit, decisions)
        .chain(() -> gatekeeper.moved(unit, ids(deals)))
        .chain(() -> migrations.progress(unit, run.further(deals.size())));
  }

  private static Set<UUID> ids(List<Opportunity> deals) {
    return deals.stream().map(deal -> deal.id().value()).collect(Collectors.toSet());
  }

  private static AuditEntry batch(Migrations.Run run, List<Opportunity> deals) {
    List<String> ids = deals.stream().map(deal -> deal.id().toString()).toList();
    return new AuditEntry(
        ENTITY, run.id().toString(), "migrated", Map.of(), Map.of("opportunities", ids));
  }

  private Uni<Migration> migration(Asked asked) {
    if (asked.from() == asked.to()) {
      throw Refusal.unprocessable("same-version", "version", asked.to());
    }
    return processes
        .published(asked.to())
        .invoke(MigratingDeals::refuseRetired)
        .chain(() -> between(asked.from(), asked.to(), asked.mapping()));
  }

  private static void refuseRetired(SalesProcess process) {
    if (!process.isOpen()) {
      throw Refusal.conflict("process-retired", "version", process.version());
    }
  }

  private Uni<Migration> between(int from, int to, Map<StageKey, StageKey> mapping) {
    return maps.of(from).chain(before -> between(before, to, mapping));
  }

  private Uni<Migration> between(StageMap from, int to, Map<StageKey, StageKey> mapping) {
    return maps.of(to).map(after -> Migration.of(from, after, mapping));
  }
}
