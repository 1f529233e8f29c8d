package io.salesline.leads.recycling.app;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.salesline.leads.recycling.app.HeldRecords.Due;
import io.salesline.leads.recycling.app.Runs.Run;
import io.salesline.leads.recycling.domain.Foreseen;
import io.salesline.leads.recycling.domain.Foresight;
import io.salesline.leads.recycling.domain.Held;
import io.salesline.leads.recycling.domain.RecordKind;
import io.salesline.leads.recycling.domain.RecyclingReason;
import io.salesline.platform.command.Chore;
import io.salesline.platform.command.Commands;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.reactive.InTurn;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Works runs off in batches, a transaction each: how far a run is stands in its row, so that a
 * replica that dies loses one batch and another goes on. What an owner did in the meantime counts:
 * each lead and each customer is decided on again while it is locked.
 */
@ApplicationScoped
class WorkingOffRuns {

  private static final Logger LOG = Logger.getLogger(WorkingOffRuns.class);
  private static final int BATCH = 200;

  private final Commands commands;
  private final Runs runs;
  private final Foreseeing foreseeing;
  private final HeldRecords records;
  private final TakingFromOwners taking;
  private final MeterRegistry metrics;

  WorkingOffRuns(
      Commands commands,
      Runs runs,
      Foreseeing foreseeing,
      HeldRecords records,
      TakingFromOwners taking,
      MeterRegistry metrics) {
    this.commands = commands;
    this.runs = runs;
    this.foreseeing = foreseeing;
    this.records = records;
    this.taking = taking;
    this.metrics = metrics;
    for (RecordKind kind : RecordKind.values()) {
      Stream.of(RecyclingReason.values())
          .filter(kind::knows)
          .forEach(reason -> count(kind, reason, 0));
    }
  }

  @Scheduled(
      every = "{salesline.recycling.work-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> work() {
    return Chore.turn(LOG, "recycling waits", all());
  }

  private Uni<Void> all() {
    return InTurn.whilst(
        Optional::isPresent,
        () ->
            commands
                .runAsSystem("recycle", this::part)
                .invoke(part -> part.ifPresent(this::count)));
  }

  /** Empty where no run is left. */
  private Uni<Optional<List<Foreseen>>> part(UnitOfWork unit) {
    return runs.takeUnfinished(unit)
        .chain(
            run ->
                run.map(taken -> part(unit, taken).map(Optional::of))
                    .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
  }

  private Uni<List<Foreseen>> part(UnitOfWork unit, Run run) {
    return foreseeing.foresight(unit.session()).chain(foresight -> part(unit, run, foresight));
  }

  private Uni<List<Foreseen>> part(UnitOfWork unit, Run run, Foresight foresight) {
    var due = new Due(run.kind(), foresight, run.on(), StartingRuns.everything(unit));
    return records
        .hold(unit.session(), due, run.after(), BATCH)
        .chain(held -> held.isEmpty() ? finish(unit, run) : recycle(unit, run, foresight, held));
  }

  private Uni<List<Foreseen>> finish(UnitOfWork unit, Run run) {
    return runs.finish(unit, run).replaceWith(List.of());
  }

  private Uni<List<Foreseen>> recycle(
      UnitOfWork unit, Run run, Foresight foresight, List<Held> held) {
    List<Foreseen> due =
        held.stream().flatMap(one -> foresight.of(one, run.on()).stream()).toList();
    UUID last = held.getLast().record().value();
    return InTurn.each(due, each -> taking.take(unit, each))
        .call(() -> runs.advance(unit, run, last, due))
        .replaceWith(due);
  }

  private void count(List<Foreseen> recycled) {
    recycled.forEach(each -> count(each.record().kind(), each.reason(), 1));
  }

  private void count(RecordKind kind, RecyclingReason reason, int more) {
    metrics
        .counter("salesline.leads.recycled", "kind", kind.key(), "reason", reason.key())
        .increment(more);
  }
}
