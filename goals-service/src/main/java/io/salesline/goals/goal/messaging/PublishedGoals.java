package io.salesline.goals.goal.messaging;

import io.salesline.goals.goal.app.Announcement;
import io.salesline.goals.goal.domain.GoalEvent;
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
    work.publish(
        switch (event) {
          case GoalSet set ->
              new OutboundEvent(
                  GOAL,
                  set.goal().value().toString(),
                  "goal.set.v1",
                  set.revision(),
                  set.at(),
                  GoalRow.of(set));
        });
  }
}
