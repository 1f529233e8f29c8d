package io.salesline.pipeline.opportunity.app;

import io.quarkus.scheduler.Scheduled;
import io.salesline.pipeline.opportunity.app.Opportunities.Place;
import io.salesline.pipeline.opportunity.domain.Decision;
import io.salesline.pipeline.opportunity.domain.Opportunity;
import io.salesline.pipeline.process.app.SalesProcesses;
import io.salesline.platform.command.Chore;
import io.salesline.platform.command.Commands;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.reactive.InTurn;
import io.salesline.platform.time.Organisation;
import io.salesline.platform.time.WorkingCalendar;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Says of deals that they have been in their stage for more working days than their process allows
 * (停滞, domain.md §2). The day on which a deal comes to a stage does not count. Every replica looks
 * for them; the lock on the deal sees to it that each is told once a stay. What another system told
 * has no time of entry and does not rot before its first move. {@link RottingDays} says beforehand
 * when.
 */
@ApplicationScoped
class FindingRottingDeals {

  private static final Logger LOG = Logger.getLogger(FindingRottingDeals.class);
  private static final int BATCH = 100;

  private final Commands commands;
  private final Opportunities opportunities;
  private final SalesProcesses processes;
  private final Journal journal;
  private final Organisation organisation;
  private final WorkingCalendar calendar;

  FindingRottingDeals(
      Commands commands,
      Opportunities opportunities,
      SalesProcesses processes,
      Journal journal,
      Organisation organisation,
      WorkingCalendar calendar) {
    this.commands = commands;
    this.opportunities = opportunities;
    this.processes = processes;
    this.journal = journal;
    this.organisation = organisation;
    this.calendar = calendar;
  }

  @Scheduled(
      every = "{salesline.rotting.look-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> look() {
    return Chore.turn(LOG, "rotting deals are not told", all());
  }

  private Uni<Void> all() {
    return commands
        .runAsSystem("look-for-rotting", opportunities::places)
        .chain(places -> InTurn.each(places, this::place));
  }

  private Uni<Void> place(Place place) {
    return processes
        .require(place.processVersion())
        .map(process -> process.dwellLimit(place.stage().value()))
        .chain(limit -> all(place, limit));
  }

  private Uni<Void> all(Place place, int limit) {
    return InTurn.whilst(
        found -> found == BATCH,
        () -> commands.runAsSystem("tell-of-rotting", unit -> some(unit, place, limit)));
  }

  private Uni<Integer> some(UnitOfWork unit, Place place, int limit) {
    return opportunities
        .standingSince(unit, place, before(unit, limit), BATCH)
        .call(deals -> tell(unit, deals, limit))
        .map(List::size);
  }

  private Uni<Void> tell(UnitOfWork unit, List<Opportunity> deals, int limit) {
    List<Decision> decisions =
        deals.stream().map(deal -> deal.rot(limit, Moments.of(unit))).toList();
    decisions.forEach(decision -> unit.audit(AuditTrail.entry(decision)));
    return journal.record(unit, decisions);
  }

  /** What came to its stage before this has been there for more than so many working days. */
  private Instant before(UnitOfWork unit, int limit) {
    return calendar
        .days()
        .before(unit.today(), limit)
        .plusDays(1)
        .atStartOfDay(organisation.zone())
        .toInstant();
  }
}
