package io.salesline.leads.recycling.app;

import io.quarkus.scheduler.Scheduled;
import io.salesline.leads.id.LeadId;
import io.salesline.leads.recycling.app.HeldLeads.Due;
import io.salesline.leads.recycling.app.Runs.Run;
import io.salesline.platform.access.Scope;
import io.salesline.platform.audit.AuditEntry;
import io.salesline.platform.command.Chore;
import io.salesline.platform.command.Commands;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.time.Time;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Starts a run each day, and whenever an administrator asks for one. */
@ApplicationScoped
public class StartingRuns {

  private static final Logger LOG = Logger.getLogger(StartingRuns.class);
  private static final LeadId BEFORE_ALL = new LeadId(new UUID(0, 0));

  private final Commands commands;
  private final Foreseeing foreseeing;
  private final HeldLeads leads;
  private final Runs runs;
  private final Time time;

  StartingRuns(Commands commands, Foreseeing foreseeing, HeldLeads leads, Runs runs, Time time) {
    this.commands = commands;
    this.foreseeing = foreseeing;
    this.leads = leads;
    this.runs = runs;
    this.time = time;
  }

  /** Soon after midnight, or as soon as somebody is up again; whichever replica comes first. */
  @Scheduled(
      every = "{salesline.recycling.look-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> nightly() {
    return Chore.turn(
        LOG,
        "no recycling starts",
        runs.hasNight(time.today())
            .chain(
                has ->
                    has
                        ? Uni.createFrom().voidItem()
                        : commands
                            .runAsSystem("start-recycling", unit -> start(unit, unit.today(), true))
                            .replaceWithVoid()));
  }

  /**
   * @param on leads that are due by this day; not after today
   */
  public Uni<Run> start(UnitOfWork unit, LocalDate on) {
    if (on.isAfter(unit.today())) {
      throw Refusal.field("on", "run-ahead", "today", unit.today());
    }
    return start(unit, on, false);
  }

  private Uni<Run> start(UnitOfWork unit, LocalDate on, boolean nightly) {
    return foreseeing
        .foresight(unit.session())
        .chain(foresight -> leads.count(unit.session(), new Due(foresight, on, everything(unit))))
        .map(count -> run(unit, on, nightly, count))
        .call(run -> runs.start(unit, run).invoke(started -> record(unit, run, started)));
  }

  private static Run run(UnitOfWork unit, LocalDate on, boolean nightly, long count) {
    UUID by = nightly ? null : unit.caller().memberId();
    return new Run(UUID.randomUUID(), on, nightly, by, unit.now(), null, BEFORE_ALL, count, 0);
  }

  private static void record(UnitOfWork unit, Run run, boolean started) {
    if (started) {
      unit.audit(
          new AuditEntry(
              "recycling-run",
              run.id().toString(),
              "started",
              Map.of(),
              Map.of("on", run.on().toString(), "foreseen", run.foreseen())));
    }
  }

  /** Rules hold for everybody. */
  static Scope everything(UnitOfWork unit) {
    return new Scope(true, new UUID(0, 0), unit.today());
  }
}
