package io.salesline.leads.scoring.domain;

import io.salesline.leads.scoring.domain.ScoreModel.Learned;
import io.salesline.leads.scoring.domain.ScoreModel.Points;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which of the models leads are scored by: history once there is enough of it and it tells. */
public final class Precedence {

  /** What a model has to take away of the error of saying the mean to everybody. */
  private static final double LEAST_SKILL = 0.01;

  private Precedence() {}

  public static boolean comesIntoForce(Learned learned, Calibration calibration, int minClosed) {
    return learned.closed() >= minClosed && calibration.skill() >= LEAST_SKILL;
  }

  /**
   * Points give way to what has been learned, unless they ask for more history than there was.
   *
   * @param inForce what is in force for each outcome
   * @return the outcomes for which they come into force
   */
  public static Set<Outcome> comesIntoForce(Points points, Map<Outcome, ModelVersion> inForce) {
    return inForce.entrySet().stream()
        .filter(one -> comesIntoForce(points, one.getValue().model()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean comesIntoForce(Points points, ScoreModel inForce) {
    return switch (inForce) {
      case Points before -> true;
      case Learned learned -> learned.closed() < points.minClosed();
    };
  }
}
