package io.salesline.leads.scoring.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesline.leads.scoring.domain.ScoreModel.Learned;
import io.salesline.leads.scoring.domain.ScoreModel.Points;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ComingIntoForceTest {

  @Test
  void pointsComeIntoForceWhereLessWasLearnedFromThanTheyAskFor() {
    var inForce = Map.of(Outcome.CONVERSION, learned(1, 500), Outcome.WON, learned(2, 120));
    assertThat(Precedence.comesIntoForce(points(200), inForce)).containsExactly(Outcome.WON);
    assertThat(Precedence.comesIntoForce(points(100), inForce)).isEmpty();
    assertThat(Precedence.comesIntoForce(points(501), inForce))
        .containsExactlyInAnyOrder(Outcome.values());
  }

  @Test
  void pointsFollowPoints() {
    var inForce = Map.of(Outcome.CONVERSION, learned(2, 500), Outcome.WON, version(1, points(200)));
    assertThat(Precedence.comesIntoForce(points(100), inForce)).containsExactly(Outcome.WON);
  }

  @Test
  void whatIsLearnedComesIntoForceWhereItTellsMoreThanTheMean() {
    var model = new Learned(0, List.of(), 200, 50);
    assertThat(Precedence.comesIntoForce(model, calibration(0.198), 200)).isTrue();
    assertThat(Precedence.comesIntoForce(model, calibration(0.199), 200)).isFalse();
    assertThat(Precedence.comesIntoForce(model, calibration(0.198), 201)).isFalse();
  }

  private static Points points(int minClosed) {
    return new Points(20, minClosed, List.of());
  }

  private static ModelVersion learned(int number, int closed) {
    return version(number, new Learned(0, List.of(), closed, 50));
  }

  private static ModelVersion version(int number, ScoreModel model) {
    return new ModelVersion(
        number, model, Optional.empty(), true, Instant.EPOCH, Optional.empty(), Optional.empty());
  }

  /** Where saying the mean to everybody errs by 0.2. */
  private static Calibration calibration(double brier) {
    return new Calibration(5, brier, 0.2, 0, 0.5, List.of());
  }
}
