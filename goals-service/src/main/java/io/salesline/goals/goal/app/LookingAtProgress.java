package io.salesline.goals.goal.app;

import io.quarkus.scheduler.Scheduled;
import io.salesline.goals.goal.app.ReadingProgress.Reading;
import io.salesline.goals.goal.domain.Elapsed;
import io.salesline.goals.goal.domain.Goal;
import io.salesline.goals.goal.domain.GoalEvent;
import io.salesline.goals.goal.domain.GoalId;
import io.salesline.goals.goal.domain.Progress;
import io.salesline.platform.command.Chore;
import io.salesline.platform.command.Commands;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.reactive.InTurn;
import io.salesline.platform.time.Time;
import io.salesline.platform.time.WorkingCalendar;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
  private final GoalMetrics metrics;

  LookingAtProgress(
      Commands commands,
      Goals goals,
      ReadingProgress reading,
      WorkingCalendar calendar,
      Announcement announcement,
      Time time,
      GoalMetrics metrics) {
    this.commands = commands;
    this.goals = goals;
    this.reading = reading;
    this.calendar = calendar;
    this.announcement = announcement;
    this.time = time;
    this.metrics = metrics;
  }

  @Scheduled(
      every = "{salesline.goals.turn-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> look() {
    return Chore.turn(LOG, "the progress of goals is not looked at", all());
  }

  private Uni<Void> all() {
    var round = new LookRound();
    return InTurn.<List<Goal>>whilst(found -> found.size() == AT_ONCE, () -> page(round))
        .invoke(() -> metrics.looked(round.states()));
  }

  private Uni<List<Goal>> page(LookRound round) {
    return goals
        .active(round.place(), AT_ONCE)
        .invoke(round::goOnAfter)
        .call(found -> lookAt(found, round));
  }

  /** A page that fails does not keep the others from being looked at. */
  private Uni<Void> lookAt(List<Goal> page, LookRound round) {
    return Chore.turn(
        LOG, "goals are not told to be met or off pace", tell(page, round, time.today()));
  }

  private Uni<Void> tell(List<Goal> page, LookRound round, LocalDate today) {
    return seen(page, today)
        .invoke(found -> found.forEach(one -> round.found(one.progress().state())))
        .map(LookingAtProgress::withNews)
        .chain(this::tell);
  }

  private static List<GoalId> withNews(List<Seen> page) {
    return page.stream().filter(Seen::hasNews).map(found -> found.goal().id()).toList();
  }

  private Uni<Void> tell(List<GoalId> news) {
    return news.isEmpty()
        ? Uni.createFrom().voidItem()
        : commands
            .runAsSystem("look-at-goals", work -> look(work, news))
            .invoke(metrics::told)
            .replaceWithVoid();
  }

  private Uni<List<GoalEvent>> look(UnitOfWork work, List<GoalId> news) {
    return goals
        .lockActive(work, news)
        .chain(locked -> seen(locked, work.today()))
        .map(found -> decide(work, found))
        .invoke(events -> events.forEach(event -> announcement.of(work, event)));
  }

  private static List<GoalEvent> decide(UnitOfWork work, List<Seen> found) {
    return found.stream().map(one -> one.look(work.now())).flatMap(Optional::stream).toList();
  }

  private Uni<List<Seen>> seen(List<Goal> page, LocalDate today) {
    return reading
        .read(page, today)
        .map(found -> found.stream().map(one -> seen(one, today)).toList());
  }

  private Seen seen(Reading found, LocalDate today) {
    var elapsed = Elapsed.of(found.goal().period(), today.minusDays(1), calendar.days());
    var progress = new Progress(found.progress().target(), found.progress().actual(), elapsed);
    return new Seen(found.goal(), progress, today);
  }

  /**
   * A goal as it is looked at.
   *
   * @param progress what is reached by now, against what was to be expected by the close of the day
   *     before
   */
  private record Seen(Goal goal, Progress progress, LocalDate today) {

    boolean hasNews() {
      return goal.hasNews(progress, today);
    }

    Optional<GoalEvent> look(Instant at) {
      return goal.look(progress, today, at);
    }
  }
}
