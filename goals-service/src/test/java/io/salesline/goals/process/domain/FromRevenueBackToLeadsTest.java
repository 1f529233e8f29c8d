package io.salesline.goals.process.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FromRevenueBackToLeadsTest {

  @Test
  void eachStepIsTheOneBeforeDividedByItsRatio() {
    // Given: 20 deals of 500 each from 50 proposals, 100 visits and 400 leads
    Evidence evidence = evidence("10000", "5000000", 20, 50, 100, 400);

    // When
    List<Step> steps = ProcessChain.of(new BigDecimal("15000"), evidence).steps();

    // Then
    assertThat(steps).extracting(Step::activity).containsExactly(Activity.values());
    assertThat(steps.stream().map(step -> step.ratio().orElseThrow().value()))
        .containsExactly(500.0, 0.4, 0.5, 0.25);
    assertThat(steps.stream().map(step -> step.needed().orElseThrow().value()))
        .containsExactly(30.0, 75.0, 150.0, 600.0);
  }

  @Test
  void dealsAllAlikeLeaveNoDoubtAboutTheOrderValue() {
    Step deals = steps(evidence("10000", "5000000", 20, 50, 100, 400)).getFirst();

    assertThat(deals.ratio().orElseThrow().low()).isEqualTo(500.0);
    assertThat(deals.needed().orElseThrow().high()).isEqualTo(30.0);
  }

  @Test
  void theIntervalOfARatioIsThatOfTwoCounts() {
    // exp(1.96 √(1/20 + 1/50)) = 1.6796
    Interval ratio =
        steps(evidence("10000", "5000000", 20, 50, 100, 400)).get(1).ratio().orElseThrow();

    assertThat(ratio.low()).isCloseTo(0.4 / 1.6796, within(0.0001));
    assertThat(ratio.high()).isCloseTo(0.4 * 1.6796, within(0.0001));
  }

  @Test
  void whatNeverHappenedTellsNothingButHidesNothing() {
    List<Step> steps = steps(evidence("10000", "5000000", 20, 0, 100, 0));

    assertThat(steps.get(1).needed()).isEmpty();
    assertThat(steps.get(2).ratio()).isEmpty();
    assertThat(steps.get(2).needed().orElseThrow().value()).isEqualTo(150.0);
    assertThat(steps.get(3).needed()).isEmpty();
    assertThat(steps(evidence("0", "0", 0, 50, 100, 400)))
        .allMatch(step -> step.needed().isEmpty());
  }

  /**
   * What is needed of one activity a unit of revenue is known; the interval holds it as often as it
   * says.
   */
  @Test
  void ninetyFiveOfAHundredIntervalsHoldTheTruth() {
    // Given: 300 leads are expected, each is won with 10 % for an amount of mean 100
    var random = new Random(7);
    int held = 0;
    int runs = 2_000;
    for (int run = 0; run < runs; run++) {
      int leads = poisson(random, 300);
      double[] amounts =
          IntStream.range(0, leads)
              .filter(lead -> random.nextDouble() < 0.1)
              .mapToDouble(lead -> 50 + random.nextDouble() * 100)
              .toArray();
      double sum = 0;
      double squares = 0;
      for (double amount : amounts) {
        sum += amount;
        squares += amount * amount;
      }
      Interval needed =
          steps(
                  new Evidence(
                      BigDecimal.valueOf(sum),
                      BigDecimal.valueOf(squares),
                      Map.of(
                          Activity.DEALS_WON, (long) amounts.length,
                          Activity.LEADS_CONTACTED, (long) leads)))
              .getLast()
              .needed()
              .orElseThrow();
      held += needed.low() <= 1_500 && 1_500 <= needed.high() ? 1 : 0;
    }

    // Then: deals come out of leads, so that the interval is a little wider than it says
    assertThat((double) held / runs).isBetween(0.94, 0.99);
  }

  private static List<Step> steps(Evidence evidence) {
    return ProcessChain.of(new BigDecimal("15000"), evidence).steps();
  }

  private static Evidence evidence(
      String revenue, String squares, long deals, long proposals, long visits, long leads) {
    return new Evidence(
        new BigDecimal(revenue),
        new BigDecimal(squares),
        Map.of(
            Activity.DEALS_WON, deals,
            Activity.PROPOSALS_SUBMITTED, proposals,
            Activity.VISITS_COMPLETED, visits,
            Activity.LEADS_CONTACTED, leads));
  }

  /** By Knuth's method. */
  private static int poisson(Random random, double mean) {
    double limit = -mean;
    double product = 0;
    int count = -1;
    while (product > limit) {
      product += Math.log(random.nextDouble());
      count++;
    }
    return count;
  }
}
