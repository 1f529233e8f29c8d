package io.salesline.goals.plan.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whole units by weights. */
class LargestRemainderTest {

  @Test
  void theLargestRemaindersGetOneMore() {
    // The worked example of Hamilton's method with 100 seats: quotas 47, 16, 15.8, 12, 6.1, 3.1.
    assertThat(LargestRemainder.split(100, new long[] {47000, 16000, 15800, 12000, 6100, 3100}))
        .containsExactly(47, 16, 16, 12, 6, 3);
  }

  @Test
  void ofEqualRemaindersTheEarlierPartGetsOneMore() {
    assertThat(LargestRemainder.split(100, new long[] {1, 1, 1})).containsExactly(34, 33, 33);
    assertThat(LargestRemainder.split(11, new long[] {1, 1, 1, 1})).containsExactly(3, 3, 3, 2);
  }

  @Test
  void whatIsApportionedByItselfStaysAsItIs() {
    long[] parts = {3, 0, 912_345_678_901L, 17};

    assertThat(LargestRemainder.split(Arrays.stream(parts).sum(), parts)).isEqualTo(parts);
  }

  @Test
  void nothingIsSharedOutAsNothing() {
    assertThat(LargestRemainder.split(0, new long[] {0, 0})).containsExactly(0, 0);
    assertThat(LargestRemainder.split(0, new long[0])).isEmpty();
  }

  @Test
  void somethingIsNotSharedOutByNothing() {
    assertThatThrownBy(() -> LargestRemainder.split(1, new long[] {0, 0}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void everyPartIsWithinOneOfItsQuotaHoweverLargeTheNumbers() {
    var random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      long total = random.nextLong(1L << (1 + random.nextInt(61)));
      long[] weights =
          random.longs(1 + random.nextInt(30), 0, 1L << (1 + random.nextInt(57))).toArray();
      weights[0]++;

      long[] parts = LargestRemainder.split(total, weights);

      assertThat(Arrays.stream(parts).sum()).isEqualTo(total);
      var sum = BigDecimal.valueOf(Arrays.stream(weights).sum());
      for (int part = 0; part < parts.length; part++) {
        BigDecimal quota =
            BigDecimal.valueOf(total)
                .multiply(BigDecimal.valueOf(weights[part]))
                .divide(sum, MathContext.DECIMAL128);
        assertThat(BigDecimal.valueOf(parts[part]).subtract(quota).abs())
            .isLessThan(BigDecimal.ONE);
      }
    }
  }
}
