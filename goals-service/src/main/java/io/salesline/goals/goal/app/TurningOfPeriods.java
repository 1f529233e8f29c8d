package io.salesline.goals.goal.app;

import io.quarkus.scheduler.Scheduled;
import io.salesline.goals.goal.domain.Goal;
import io.salesline.goals.goal.domain.GoalEvent.GoalBegun;
import io.salesline.goals.goal.domain.GoalEvent.GoalClosed;
import io.salesline.goals.goal.domain.GoalStatus;
import io.salesline.goals.result.app.Results;
import io.salesline.goals.result.app.Results.Sum;
import io.salesline.platform.command.Chore;
import io.salesline.platform.command.Commands;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.reactive.InTurn;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Begins goals with their period, and closes them some days after it, when late results are in:
 * what was reached by then is recorded. Every replica looks; the goal's lock sees to it that each
 * turn is taken once.
 */
@ApplicationScoped
class TurningOfPeriods {

  private static final Logger LOG = Logger.getLogger(TurningOfPeriods.class);
  private static final int AT_ONCE = 100;

  private final Commands commands;
  private final Goals goals;
  private final Results results;
  private final Announcement announcement;
  private final int daysUntilClosed;

  TurningOfPeriods(
      Commands commands,
      Goals goals,
      Results results,
      Announcement announcement,
      @ConfigProperty(name = "salesline.goals.days-until-closed") int daysUntilClosed) {
    this.commands = commands;
    this.goals = goals;
    this.results = results;
    this.announcement = announcement;
    this.daysUntilClosed = daysUntilClosed;
  }

  @Scheduled(
      every = "{salesline.goals.turn-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> turn() {
    return Chore.turn(LOG, "goals do not begin and close with their periods", all());
  }

  /** A transaction a batch. */
  private Uni<Void> all() {
    return InTurn.whilst(
        turned -> !turned.isEmpty(), () -> commands.runAsSystem("turn-goals", this::batch));
  }

  private Uni<List<Goal>> batch(UnitOfWork work) {
    return goals
        .lockDue(work, work.today(), work.today().minusDays(daysUntilClosed), AT_ONCE)
        .call(due -> InTurn.each(due, goal -> turn(work, goal)));
  }

  private Uni<Void> turn(UnitOfWork work, Goal goal) {
    return goal.status() == GoalStatus.APPROVED ? begin(work, goal) : close(work, goal);
  }

  private Uni<Void> begin(UnitOfWork work, Goal goal) {
    goal.begin();
    announcement.of(work, new GoalBegun(goal, work.now()));
    return Uni.createFrom().voidItem();
  }

  private Uni<Void> close(UnitOfWork work, Goal goal) {
    return results
        .sum(Reach.of(goal, goal.period().last()))
        .invoke(sum -> close(work, goal, sum))
        .replaceWithVoid();
  }

  private void close(UnitOfWork work, Goal goal, Sum sum) {
    goal.close(goal.tiers().target().with(sum.amount()), work.now());
    announcement.of(work, new GoalClosed(goal, work.now()));
  }
}
