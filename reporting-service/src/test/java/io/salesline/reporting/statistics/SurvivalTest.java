package io.salesline.reporting.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.salesline.reporting.statistics.Survival.Observation;
import io.salesline.reporting.statistics.Survival.Step;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Weeks of remission under 6-mercaptopurine: Freireich et al., Blood 21 (1963) 699–716, as worked
 * in Kalbfleisch and Prentice.
 */
class SurvivalTest {

  private static final List<Observation> REMISSIONS = new ArrayList<>();

  static {
    REMISSIONS.add(new Observation(6, 3, 1));
    for (long week : new long[] {7, 10, 13, 16, 22, 23}) {
      REMISSIONS.add(new Observation(week, 1, 0));
    }
    for (long week : new long[] {9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35}) {
      REMISSIONS.add(new Observation(week, 0, 1));
    }
  }

  @Test
  void theShareThatLastsIsThatOfThePublishedTable() {
    var survival = Survival.of(REMISSIONS);

    assertThat(survival.steps())
        .extracting(Step::time)
        .containsExactly(6L, 7L, 10L, 13L, 16L, 22L, 23L);
    double[] published = {0.857, 0.807, 0.753, 0.690, 0.627, 0.538, 0.448};
    for (int i = 0; i < published.length; i++) {
      assertThat(survival.steps().get(i).lasting()).isCloseTo(published[i], within(0.0005));
    }
    assertThat(survival.observed()).isEqualTo(21);
    assertThat(survival.ended()).isEqualTo(9);
  }

  @Test
  void theMedianIsTwentyThreeWeeksAndTheQuartileIsNotReached() {
    var survival = Survival.of(REMISSIONS);

    assertThat(survival.median()).hasValue(23);
    assertThat(survival.upperQuartile()).isEmpty();
  }

  @Test
  void withoutCensoringItIsTheOrdinaryMedian() {
    var survival =
        Survival.of(
            List.of(new Observation(4, 1, 0), new Observation(1, 2, 0), new Observation(9, 1, 0)));

    assertThat(survival.median()).hasValue(1);
    assertThat(survival.upperQuartile()).hasValue(4);
  }

  @Test
  void whatNeverEndedHasNoMedian() {
    assertThat(Survival.of(List.of(new Observation(5, 0, 3))).median()).isEmpty();
    assertThat(Survival.of(List.of()).median()).isEmpty();
  }

  @Test
  void exactlyHalfIsFoundWhateverTheRounding() {
    var tenths = new ArrayList<Observation>();
    for (long time = 1; time <= 10; time++) {
      tenths.add(new Observation(time, 1, 0));
    }

    assertThat(Survival.of(tenths).median()).hasValue(5);
  }
}
