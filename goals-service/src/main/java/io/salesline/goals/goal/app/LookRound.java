package io.salesline.goals.goal.app;

import io.salesline.goals.goal.domain.Goal;
import io.salesline.goals.goal.domain.GoalState;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One look at all active goals: how far it is, and which states it found. */
final class LookRound {

  private final Map<GoalState, Integer> states = new EnumMap<>(GoalState.class);
  private Optional<Goals.After> place = Optional.empty();

  Optional<Goals.After> place() {
    return place;
  }

  void goOnAfter(List<Goal> page) {
    if (!page.isEmpty()) {
      Goal last = page.getLast();
      place = Optional.of(new Goals.After(last.month().atDay(1), last.id().value()));
    }
  }

  void found(GoalState state) {
    states.merge(state, 1, Integer::sum);
  }

  Map<GoalState, Integer> states() {
    return states;
  }
}
