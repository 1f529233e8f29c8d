package io.salesline.goals.goal.messaging;

import io.salesline.goals.goal.app.Announcement;
import io.salesline.goals.goal.domain.Goal;
import io.salesline.goals.goal.domain.GoalEvent;
import io.salesline.goals.goal.domain.GoalEvent.GoalBackOnPace;
import io.salesline.goals.goal.domain.GoalEvent.GoalBegun;
import io.salesline.goals.goal.domain.GoalEvent.GoalClosed;
import io.salesline.goals.goal.domain.GoalEvent.GoalMet;
import io.salesline.goals.goal.domain.GoalEvent.GoalOffPace;
import io.salesline.goals.goal.domain.GoalEvent.GoalRevised;
import io.salesline.goals.goal.domain.GoalEvent.GoalSet;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.outbox.OutboundEvent;
import io.salesline.platform.outbox.Stream;
import jakarta.enterprise.context.ApplicationScoped;

/** Puts what happened to goals into the outbox. */
@ApplicationScoped
class PublishedGoals implements Announcement {

  private static final Stream GOAL = Stream.of("goals", "goal");

  @Override
  public void of(UnitOfWork work, GoalEvent event) {
    Goal goal = event.goal();
    work.publish(
        new OutboundEvent(
            GOAL,
            goal.id().value().toString(),
            type(event),
            goal.revision(),
            event.at(),
            row(event)));
  }

  private static String type(GoalEvent event) {
    return switch (event) {
      case GoalSet set -> "goal.set.v1";
      case GoalBegun begun -> "goal.begun.v1";
      case GoalRevised revised -> "goal.revised.v1";
      case GoalMet met -> "goal.met.v1";
      case GoalOffPace offPace -> "goal.off-pace.v1";
      case GoalBackOnPace back -> "goal.back-on-pace.v1";
      case GoalClosed closed -> "goal.closed.v1";
    };
  }

  private static Object row(GoalEvent event) {
    return switch (event) {
      case GoalMet met -> LookedAtGoalRow.of(met.goal(), met.progress());
      case GoalOffPace offPace -> LookedAtGoalRow.of(offPace.goal(), offPace.progress());
      case GoalBackOnPace back -> LookedAtGoalRow.of(back.goal(), back.progress());
      case GoalSet set -> GoalRow.of(set.goal());
      case GoalBegun begun -> GoalRow.of(begun.goal());
      case GoalRevised revised -> GoalRow.of(revised.goal());
      case GoalClosed closed -> GoalRow.of(closed.goal());
    };
  }
}
