package io.salesline.goals.calendar.app;

import io.quarkus.scheduler.Scheduled;
import io.salesline.goals.calendar.domain.Calendar;
import io.salesline.goals.calendar.domain.ShippedYears;
import io.salesline.platform.calendar.Week;
import io.salesline.platform.command.Chore;
import io.salesline.platform.command.Commands;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.time.Organisation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/**
 * Gives an organisation its first calendar: Monday to Friday, in China with the years that are
 * known. Whichever replica comes first does it.
 */
@ApplicationScoped
class BeginningCalendar {

  private static final Logger LOG = Logger.getLogger(BeginningCalendar.class);

  private final Commands commands;
  private final Calendars calendars;
  private final CalendarPublication publication;
  private final Organisation organisation;
  private volatile boolean begun;

  BeginningCalendar(
      Commands commands,
      Calendars calendars,
      CalendarPublication publication,
      Organisation organisation) {
    this.commands = commands;
    this.calendars = calendars;
    this.publication = publication;
    this.organisation = organisation;
  }

  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> look() {
    return begun
        ? Uni.createFrom().voidItem()
        : Chore.turn(
            LOG,
            "the calendar does not begin",
            commands.runAsSystem("calendar-begin", this::begin).invoke(() -> begun = true));
  }

  private Uni<Void> begin(UnitOfWork work) {
    Calendar first = Calendar.first(new Week.FiveDays(), ShippedYears.of(organisation.zone()));
    return calendars
        .begin(work, first)
        .chain(isFirst -> isFirst ? publication.of(work, first) : Uni.createFrom().voidItem());
  }
}
