package io.salesline.leads.scoring.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LearningFromEndingsTest {

  private final PlantedHistory history = new PlantedHistory(2026);

  @Test
  void whatWasPlantedIsFoundAgain() {
    // Given
    List<Ending> endings = history.endings(20_000);

    // When
    var model = Learning.from(endings);

    // Then
    endings.stream()
        .map(Ending::traits)
        .distinct()
        .forEach(
            traits ->
                assertThat(model.probability(traits))
                    .as(traits.toString())
                    .isCloseTo(PlantedHistory.chance(traits), within(0.04)));
    assertThat(difference(model, Feature.SOURCE, "referral", "web-form"))
        .isCloseTo(1.5, within(0.15));
    assertThat(difference(model, Feature.PHONE, "yes", "no")).isCloseTo(1, within(0.15));
    assertThat(difference(model, Feature.EMAIL, "yes", "no")).isCloseTo(0, within(0.1));
  }

  @Test
  void theSameHistoryInAnotherOrderTeachesTheSame() {
    var endings = new ArrayList<>(history.endings(500));
    var model = Learning.from(endings);
    Collections.shuffle(endings, new Random(7));
    assertThat(Learning.from(endings)).isEqualTo(model);
  }

  @Test
  void aLevelOfWhichTooLittleIsKnownChangesNothing() {
    // Given
    var endings = new ArrayList<>(history.endings(500));
    var rare = Traits.of("trade-fair", null, null, null, true, true, true);
    endings.addAll(Collections.nCopies(Learning.LEAST_OF_A_LEVEL - 1, new Ending(rare, true, 0)));

    // When
    Score score = Learning.from(endings).score(rare);

    // Then
    assertThat(score.reasons().getFirst())
        .isEqualTo(new Score.Reason(Feature.SOURCE, "trade-fair", null));
    assertThat(score.reasons().getFirst().contribution()).isZero();
  }

  @Test
  void theReasonsAddUpToTheScore() {
    var model = Learning.from(history.endings(500));
    var score = model.score(Traits.of("referral", null, "region-1", null, true, false, true));
    double sum =
        model.base() + score.reasons().stream().mapToDouble(Score.Reason::contribution).sum();
    assertThat(score.value()).isEqualTo((int) Math.round(100 / (1 + Math.exp(-sum))));
    assertThat(score.reasons()).hasSize(Feature.values().length);
  }

  @Test
  void everyWeightSaysHowManyLeadsSpeakForIt() {
    var endings = history.endings(500);
    var model = Learning.from(endings);
    assertThat(model.closed()).isEqualTo(500);
    for (Feature feature : Feature.values()) {
      assertThat(
              model.weights().stream()
                  .filter(weight -> weight.feature() == feature)
                  .mapToInt(Weight::closed)
                  .sum())
          .isEqualTo(500);
    }
  }

  private static double difference(ScoreModel model, Feature feature, String one, String other) {
    return weight(model, feature, one) - weight(model, feature, other);
  }

  private static double weight(ScoreModel model, Feature feature, String level) {
    return model.weights().stream()
        .filter(weight -> weight.feature() == feature && weight.level().equals(level))
        .findFirst()
        .orElseThrow()
        .value();
  }
}
