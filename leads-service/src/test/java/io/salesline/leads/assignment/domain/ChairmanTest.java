package io.salesline.leads.assignment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ChairmanTest {

  private static final int STEPS = 100_000;

  @Test
  void nobodyIsEverAWholeLeadAheadOrBehindWhateverTheWeights() {
    var random = new Random(20261127);
    for (int company = 0; company < 12; company++) {
      assertBound(weights(random));
    }
  }

  @Test
  void fortyPeopleWithOneWhoWeighsAThousandKeepTheBound() {
    int[] weights = new int[40];
    Arrays.fill(weights, 1);
    weights[17] = 1000;
    assertBound(weights);
  }

  private static int[] weights(Random random) {
    int most = random.nextBoolean() ? 5 : 1000;
    return random.ints(1 + random.nextInt(60), 1, most + 1).toArray();
  }

  /** In fractions: (2k−2)·|x·W − w·n| ≤ (2k−3)·W. */
  private static void assertBound(int[] weights) {
    var chairman = new Chairman(weights, new long[weights.length]);
    long total = Arrays.stream(weights).sum();
    long[] received = new long[weights.length];
    int k = weights.length;
    for (long n = 1; n <= STEPS; n++) {
      received[chairman.next()]++;
      for (int i = 0; i < k; i++) {
        long off = Math.abs(received[i] * total - weights[i] * n);
        if (k == 1 ? off > 0 : (2L * k - 2) * off > (2L * k - 3) * total) {
          throw new AssertionError(
              "after " + n + " leads, number " + i + " of " + Arrays.toString(weights));
        }
      }
    }
  }

  @Test
  void ofEqualsEachComesOnceARound() {
    // Given
    var chairman = new Chairman(new int[] {1, 1, 1}, new long[3]);

    // When
    int[] turns = {chairman.next(), chairman.next(), chairman.next(), chairman.next()};

    // Then
    assertThat(turns).containsExactly(0, 1, 2, 0);
  }

  @Test
  void theTurnsOfTheHeavyAreSpread() {
    // Given
    var chairman = new Chairman(new int[] {2, 1, 1}, new long[3]);

    // When
    int[] turns = {chairman.next(), chairman.next(), chairman.next(), chairman.next()};

    // Then
    assertThat(turns).contains(1, 2);
    assertThat(Arrays.stream(turns).filter(turn -> turn == 0)).hasSize(2);
    assertThat(turns[0] == 0 && turns[1] == 0).isFalse();
  }
}
