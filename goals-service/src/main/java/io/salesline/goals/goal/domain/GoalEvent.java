package io.salesline.goals.goal.domain;

import java.time.Instant;

/** Something about a goal is different now. Each brings the goal as it is after it. */
public sealed interface GoalEvent {

  Goal goal();

  Instant at();

  /** It was approved, and so holds. */
  record GoalSet(Goal goal, Instant at) implements GoalEvent {}

  /** Its period began. */
  record GoalBegun(Goal goal, Instant at) implements GoalEvent {}

  /** It asks for something else. */
  record GoalRevised(Goal goal, Revision revision, Instant at) implements GoalEvent {}

  /** Its target is reached, for the first time since that is its target. */
  record GoalMet(Goal goal, Progress progress, Instant at) implements GoalEvent {}

  /** It turned red in its period. */
  record GoalOffPace(Goal goal, Progress progress, Instant at) implements GoalEvent {}

  /** It had turned red and is green again, without being met. */
  record GoalBackOnPace(Goal goal, Progress progress, Instant at) implements GoalEvent {}

  /** Its period is over. */
  record GoalClosed(Goal goal, Instant at) implements GoalEvent {}
}
