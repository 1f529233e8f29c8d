package io.salesline.leads.abc.app;

import io.quarkus.scheduler.Scheduled;
import io.salesline.platform.command.Chore;
import io.salesline.platform.command.Commands;
import io.salesline.platform.reactive.InTurn;
import io.salesline.platform.time.Organisation;
import io.salesline.platform.time.Time;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jboss.logging.Logger;

/**
 * Classifies the customers each night and whenever somebody wants it. Every replica looks; the
 * database sees to it that a night has one run, and that one replica at a time goes on with it.
 */
@ApplicationScoped
class RunningClassifications {

  private static final Logger LOG = Logger.getLogger(RunningClassifications.class);

  private final Commands commands;
  private final ClassRuns runs;
  private final ClassifyingCustomers classifying;
  private final AbcSchedule schedule;
  private final Organisation organisation;
  private final Time time;
  private LocalDate lastRequested;

  RunningClassifications(
      Commands commands,
      ClassRuns runs,
      ClassifyingCustomers classifying,
      AbcSchedule schedule,
      Organisation organisation,
      Time time) {
    this.commands = commands;
    this.runs = runs;
    this.classifying = classifying;
    this.schedule = schedule;
    this.organisation = organisation;
    this.time = time;
  }

  @Scheduled(
      every = "{salesline.abc.sweep-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> sweep() {
    return Chore.turn(
        LOG,
        "customers wait for their classes",
        requestNight()
            .chain(runs::anyPending)
            .chain(any -> any ? workOff() : Uni.createFrom().voidItem()));
  }

  private Uni<Void> requestNight() {
    LocalDate yesterday = time.today().minusDays(1);
    LocalTime now = LocalTime.ofInstant(time.now(), organisation.zone());
    boolean due = schedule.nightlyFrom().map(from -> !now.isBefore(from)).orElse(false);
    return due && !yesterday.equals(lastRequested)
        ? request(yesterday)
        : Uni.createFrom().voidItem();
  }

  /** The night in which the day came to its end; again and again is as good as once. */
  Uni<Void> request(LocalDate day) {
    return runs.addNightly(day, time.now()).invoke(() -> lastRequested = day);
  }

  /** A transaction a step: what fails does not undo what is done. */
  Uni<Void> workOff() {
    return InTurn.whilst(
        done -> done, () -> commands.runAsSystem("classify-customers", classifying::step));
  }
}
