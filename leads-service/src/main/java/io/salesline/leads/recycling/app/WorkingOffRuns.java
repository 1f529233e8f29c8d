package io.salesline.leads.recycling.app;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.salesline.leads.id.LeadId;
import io.salesline.leads.lead.app.RecyclingLead;
import io.salesline.leads.recycling.app.HeldLeads.Due;
import io.salesline.leads.recycling.app.Runs.Run;
import io.salesline.leads.recycling.domain.Foreseen;
import io.salesline.leads.recycling.domain.Foresight;
import io.salesline.leads.recycling.domain.HeldLead;
import io.salesline.platform.command.Chore;
import io.salesline.platform.command.Commands;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.reactive.InTurn;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Works runs off in batches, a transaction each: how far a run is stands in its row, so that a
 * replica that dies loses one batch and another goes on. What a lead's owner did in the meantime
 * counts: each lead is decided on again while it is locked.
 */
@ApplicationScoped
class WorkingOffRuns {

  private static final Logger LOG = Logger.getLogger(WorkingOffRuns.class);
  private static final int BATCH = 200;

  private final Commands commands;
  private final Runs runs;
  private final Foreseeing foreseeing;
  private final HeldLeads leads;
  private final RecyclingLead recycling;
  private final MeterRegistry metrics;

  WorkingOffRuns(
      Commands commands,
      Runs runs,
      Foreseeing foreseeing,
      HeldLeads leads,
      RecyclingLead recycling,
      MeterRegistry metrics) {
    this.commands = commands;
    this.runs = runs;
    this.foreseeing = foreseeing;
    this.leads = leads;
    this.recycling = recycling;
    this.metrics = metrics;
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
                .runAsSystem("recycle-leads", this::part)
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
    var due = new Due(foresight, run.on(), StartingRuns.everything(unit));
    return leads
        .hold(unit.session(), due, run.after(), BATCH)
        .chain(held -> held.isEmpty() ? finish(unit, run) : recycle(unit, run, foresight, held));
  }

  private Uni<List<Foreseen>> finish(UnitOfWork unit, Run run) {
    return runs.finish(unit, run).replaceWith(List.of());
  }

  private Uni<List<Foreseen>> recycle(
      UnitOfWork unit, Run run, Foresight foresight, List<HeldLead> held) {
    List<Foreseen> due =
        held.stream().flatMap(lead -> foresight.of(lead, run.on()).stream()).toList();
    LeadId last = held.getLast().id();
    return InTurn.each(due, each -> recycle(unit, each))
        .call(() -> runs.advance(unit, run, last, due))
        .replaceWith(due);
  }

  private Uni<LeadId> recycle(UnitOfWork unit, Foreseen foreseen) {
    return recycling
        .recycle(unit, foreseen.lead(), foreseen.destination(), foreseen.reason().key())
        .replaceWith(foreseen.lead());
  }

  private void count(List<Foreseen> recycled) {
    recycled.forEach(
        each ->
            metrics.counter("salesline.leads.recycled", "reason", each.reason().key()).increment());
  }
}
