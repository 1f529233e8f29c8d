package io.salesline.goals.goal.app;

import io.quarkus.scheduler.Scheduled;
import io.salesline.goals.goal.app.ReadingProgress.Reading;
import io.salesline.goals.goal.domain.Elapsed;
import io.salesline.goals.goal.domain.Goal;
import io.salesline.goals.goal.domain.GoalId;
import io.salesline.goals.goal.domain.Progress;
import io.salesline.platform.command.Chore;
import io.salesline.platform.command.Commands;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.time.Time;
import io.salesline.platform.time.WorkingCalendar;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/**
 * Looks at all active goals, and tells which are met and which are off pace. Whatever made them so
 * is seen: results, a day that is over, a revision, the calendar, who belongs where. Every replica
 * looks, a page of goals with a statement for their sums, and locks nothing; of a page with news
 * those goals are looked at again under their locks, so that each is told once.
 */
@ApplicationScoped
class LookingAtProgress {

  private static final Logger LOG = Logger.getLogger(LookingAtProgress.class);
  private static final int AT_ONCE = 100;

  private final Commands commands;
  private final Goals goals;
  private final ReadingProgress reading;
  private final WorkingCalendar calendar;
  private final Announcement announcement;
  private final Time time;

  LookingAtProgress(
      Commands commands,
      Goals goals,
      ReadingProgress reading,
      WorkingCalendar calendar,
      Announcement announcement,
      Time time) {
    this.commands = commands;
    this.goals = goals;
    this.reading = reading;
    this.calendar = calendar;
    this.announcement = announcement;
    this.time = time;
  }

  @Scheduled(
      every = "{salesline.goals.turn-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> look() {
    return Chore.turn(LOG, "the progress of goals is not looked at", all());
  }

  private Uni<Void> all() {
    return Multi.createBy()
        .repeating()
        .uni(() -> new AtomicReference<>(Optional.<Goals.After>empty()), this::page)
        .whilst(found -> found.size() == AT_ONCE)
        .onItem()
        .ignoreAsUni();
  }

  private Uni<List<Goal>> page(AtomicReference<Optional<Goals.After>> place) {
    return goals
        .active(place.get(), AT_ONCE)
        .invoke(found -> place.set(end(found)))
        .call(this::lookAt);
  }

  private static Optional<Goals.After> end(List<Goal> page) {
    return page.stream()
        .reduce((earlier, later) -> later)
        .map(last -> new Goals.After(last.month().atDay(1), last.id().value()));
  }

  /** A page that fails does not keep the others from being looked at. */
  private Uni<Void> lookAt(List<Goal> page) {
    return Chore.turn(LOG, "goals are not told to be met or off pace", tell(page, time.today()));
  }

  private Uni<Void> tell(List<Goal> page, LocalDate today) {
    return reading.read(page, today).map(this::withNews).chain(this::tell);
  }

  private List<GoalId> withNews(List<Reading> page) {
    return page.stream().filter(this::hasNews).map(found -> found.goal().id()).toList();
  }

  private boolean hasNews(Reading found) {
    return found.goal().hasNews(sinceYesterday(found), found.asOf());
  }

  private Uni<Void> tell(List<GoalId> news) {
    return news.isEmpty()
        ? Uni.createFrom().voidItem()
        : commands.runAsSystem("look-at-goals", work -> look(work, news));
  }

  private Uni<Void> look(UnitOfWork work, List<GoalId> news) {
    return goals
        .lockActive(work, news)
        .chain(locked -> reading.read(locked, work.today()))
        .invoke(found -> look(work, found))
        .replaceWithVoid();
  }

  private void look(UnitOfWork work, Iterable<Reading> found) {
    for (Reading one : found) {
      one.goal()
          .look(sinceYesterday(one), one.asOf(), work.now())
          .ifPresent(event -> announcement.of(work, event));
    }
  }

  /** What is reached by now, against what was to be expected by the close of the day before. */
  private Progress sinceYesterday(Reading found) {
    LocalDate yesterday = found.asOf().minusDays(1);
    var elapsed = Elapsed.of(found.goal().month(), yesterday, calendar.days());
    return new Progress(found.progress().target(), found.progress().actual(), elapsed);
  }
}
