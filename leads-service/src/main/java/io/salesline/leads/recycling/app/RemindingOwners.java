package io.salesline.leads.recycling.app;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.salesline.leads.recycling.app.HeldRecords.Due;
import io.salesline.leads.recycling.app.Reminders.Round;
import io.salesline.leads.recycling.domain.DueReminder;
import io.salesline.leads.recycling.domain.Foresight;
import io.salesline.leads.recycling.domain.Held;
import io.salesline.leads.recycling.domain.Reminder;
import io.salesline.platform.command.Chore;
import io.salesline.platform.command.Commands;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.reactive.InTurn;
import io.salesline.platform.time.Time;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Tells owners what will be taken from them, some working days before: a round a day and kind, in
 * batches. The lock of the round lets one replica be at it at a time, the key of a step lets it be
 * told once, also where a round begins anew.
 */
@ApplicationScoped
class RemindingOwners {

  private static final Logger LOG = Logger.getLogger(RemindingOwners.class);
  private static final int BATCH = 200;

  private final Commands commands;
  private final Foreseeing foreseeing;
  private final HeldRecords records;
  private final Reminders reminders;
  private final ReminderPublication publication;
  private final MeterRegistry metrics;
  private final Time time;

  RemindingOwners(
      Commands commands,
      Foreseeing foreseeing,
      HeldRecords records,
      Reminders reminders,
      ReminderPublication publication,
      MeterRegistry metrics,
      Time time) {
    this.commands = commands;
    this.foreseeing = foreseeing;
    this.records = records;
    this.reminders = reminders;
    this.publication = publication;
    this.metrics = metrics;
    this.time = time;
  }

  @Scheduled(
      every = "{salesline.recycling.look-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> remind() {
    return Chore.turn(LOG, "owners are not reminded of recycling", all(time.today()));
  }

  Uni<Void> all(LocalDate day) {
    return InTurn.whilst(
        Optional::isPresent,
        () ->
            commands
                .runAsSystem("remind-of-recycling", unit -> part(unit, day))
                .invoke(part -> part.ifPresent(this::count)));
  }

  /** Empty where the day has no round left. */
  private Uni<Optional<List<Reminder>>> part(UnitOfWork unit, LocalDate day) {
    return reminders
        .takeUnfinished(unit, day)
        .chain(
            round ->
                round
                    .map(taken -> part(unit, taken).map(Optional::of))
                    .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
  }

  private Uni<List<Reminder>> part(UnitOfWork unit, Round round) {
    return foreseeing
        .foresight(unit.session())
        .chain(
            foresight ->
                foresight
                    .reminding(round.kind(), round.on())
                    .map(horizon -> part(unit, round, foresight, horizon))
                    .orElseGet(() -> finish(unit, round)));
  }

  private Uni<List<Reminder>> part(
      UnitOfWork unit, Round round, Foresight foresight, LocalDate horizon) {
    var due = new Due(round.kind(), foresight, horizon, StartingRuns.everything(unit));
    return records
        .due(unit.session(), due, round.after(), BATCH)
        .chain(held -> held.isEmpty() ? finish(unit, round) : remind(unit, round, foresight, held));
  }

  private Uni<List<Reminder>> finish(UnitOfWork unit, Round round) {
    return reminders.finish(unit, round).replaceWith(List.of());
  }

  private Uni<List<Reminder>> remind(
      UnitOfWork unit, Round round, Foresight foresight, List<Held> held) {
    List<DueReminder> due =
        held.stream().flatMap(one -> foresight.reminder(one, round.on()).stream()).toList();
    UUID last = held.getLast().record().value();
    return reminders
        .record(unit, due)
        .invoke(told -> told.forEach(reminder -> unit.publish(publication.of(reminder))))
        .call(told -> reminders.advance(unit, round, last, told.size()));
  }

  private void count(List<Reminder> told) {
    told.forEach(
        reminder ->
            metrics
                .counter(
                    "salesline.leads.recycling.reminders", "kind", reminder.record().kind().key())
                .increment());
  }
}
