package io.salesline.goals.goal.domain;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/**
 * What was told of a goal's progress, so that nothing is told twice. Off pace is red; it is back
 * only when green: a goal that lies between goes on to be what it was.
 */
@Embeddable
class Told {

  /** The target of which it was told that it is reached. */
  private BigDecimal metTarget;

  private boolean offPace;

  protected Told() {}

  static Told nothing() {
    return new Told();
  }

  /** Its target is reached, and that was not told of this target. */
  boolean isMetNews(Progress progress) {
    return progress.isMet() && !isTold(progress.target().value());
  }

  private boolean isTold(BigDecimal target) {
    return metTarget != null && metTarget.compareTo(target) == 0;
  }

  void tellMet(Progress progress) {
    metTarget = progress.target().value();
  }

  /** It is red now, or is back. */
  boolean isPaceNews(GoalState state) {
    return offPace ? state == GoalState.GREEN : state == GoalState.RED;
  }

  /** What is to be told of its pace. */
  PaceNews tellPace(GoalState state) {
    if (!isPaceNews(state)) {
      return PaceNews.NONE;
    }
    offPace = !offPace;
    return offPace ? PaceNews.OFF_PACE : PaceNews.BACK;
  }
}
