package io.salesline.leads.scoring.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class CalibratingAModelTest {

  private final PlantedHistory history = new PlantedHistory(2027);

  @Test
  void ofLeadsWithAChanceOfThirtyThirtyInAHundredConvert() {
    // Given
    List<Ending> endings = history.endings(10_000);

    // When
    var calibration = Calibration.of(endings, PlantedHistory.FOLDS);

    // Then
    assertThat(calibration.expectedError()).isLessThan(0.02);
    assertThat(calibration.discrimination()).isGreaterThan(0.75);
    assertThat(calibration.skill()).isGreaterThan(0.15);
    assertThat(calibration.bins().stream().mapToInt(Calibration.Bin::closed).sum())
        .isEqualTo(10_000);
    calibration.bins().stream()
        .filter(bin -> bin.closed() >= 300)
        .forEach(
            bin ->
                assertThat((double) bin.successes() / bin.closed())
                    .isCloseTo(bin.predicted(), within(0.07)));
  }

  @Test
  void theErrorIsThatOfWhoKnowsTheChances() {
    List<Ending> endings = history.endings(10_000);
    double best =
        endings.stream()
            .mapToDouble(
                ending ->
                    new Prediction(PlantedHistory.chance(ending.traits()), 0, ending.success())
                        .error())
            .average()
            .orElseThrow();
    assertThat(Calibration.of(endings, PlantedHistory.FOLDS).brier())
        .isCloseTo(best, within(0.002));
  }

  @Test
  void whoseEndsAreShuffledPredictsNothing() {
    // Given
    List<Ending> shuffled = history.shuffled(history.endings(10_000));

    // When
    var calibration = Calibration.of(shuffled, PlantedHistory.FOLDS);

    // Then
    assertThat(calibration.discrimination()).isCloseTo(0.5, within(0.03));
    assertThat(calibration.skill()).isLessThan(0.005);
  }
}
