package io.salesline.leads.recycling.app;

import io.quarkus.scheduler.Scheduled;
import io.salesline.leads.recycling.app.HeldRecords.Due;
import io.salesline.leads.recycling.app.Runs.Run;
import io.salesline.leads.recycling.domain.RecordKind;
import io.salesline.platform.access.Scope;
import io.salesline.platform.audit.AuditEntry;
import io.salesline.platform.command.Chore;
import io.salesline.platform.command.Commands;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.reactive.InTurn;
import io.salesline.platform.time.Time;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Starts a run of each kind each day, and whenever an administrator asks for one. */
@ApplicationScoped
public class StartingRuns {

  private static final Logger LOG = Logger.getLogger(StartingRuns.class);
  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final Commands commands;
  private final Foreseeing foreseeing;
  private final HeldRecords records;
  private final Runs runs;
  private final Time time;

  StartingRuns(
      Commands commands, Foreseeing foreseeing, HeldRecords records, Runs runs, Time time) {
    this.commands = commands;
    this.foreseeing = foreseeing;
    this.records = records;
    this.runs = runs;
    this.time = time;
  }

  /** Soon after midnight, or as soon as somebody is up again; whichever replica comes first. */
  @Scheduled(
      every = "{salesline.recycling.look-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> nightly() {
    return Chore.turn(LOG, "no recycling starts", runs.missing(time.today()).chain(this::all));
  }

  private Uni<Void> all(List<RecordKind> missing) {
    return InTurn.each(missing, this::nightly);
  }

  private Uni<Run> nightly(RecordKind kind) {
    return commands.runAsSystem("start-recycling", unit -> start(unit, kind, unit.today(), true));
  }

  /**
   * @param on what is due by this day; not after today
   */
  public Uni<Run> start(UnitOfWork unit, RecordKind kind, LocalDate on) {
    if (on.isAfter(unit.today())) {
      throw Refusal.field("on", "run-ahead", "today", unit.today());
    }
    return start(unit, kind, on, false);
  }

  private Uni<Run> start(UnitOfWork unit, RecordKind kind, LocalDate on, boolean nightly) {
    return foreseeing
        .foresight(unit.session())
        .map(foresight -> new Due(kind, foresight, on, everything(unit)))
        .chain(due -> records.count(unit.session(), due))
        .map(count -> run(unit, kind, on, nightly, count))
        .call(run -> runs.start(unit, run).invoke(started -> record(unit, run, started)));
  }

  private static Run run(
      UnitOfWork unit, RecordKind kind, LocalDate on, boolean nightly, long count) {
    UUID by = nightly ? null : unit.caller().memberId();
    UUID id = UUID.randomUUID();
    return new Run(id, kind, on, nightly, by, unit.now(), null, BEFORE_ALL, count, 0);
  }

  private static void record(UnitOfWork unit, Run run, boolean started) {
    if (started) {
      unit.audit(
          new AuditEntry(
              "recycling-run",
              run.id().toString(),
              "started",
              Map.of(),
              Map.of(
                  "kind", run.kind().key(),
                  "on", run.on().toString(),
                  "foreseen", run.foreseen())));
    }
  }

  /** Rules hold for everybody. */
  static Scope everything(UnitOfWork unit) {
    return new Scope(true, new UUID(0, 0), unit.today());
  }
}
