package io.salesline.goals.result.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SharingAResultTest {

  static final UUID RICK = new UUID(0, 1);
  static final UUID ROSA = new UUID(0, 2);
  static final UUID REN = new UUID(0, 3);

  @Test
  void addsUpToTheLastCent() {
    var shares = CreditShares.parse(RICK + ":3334," + ROSA + ":3333," + REN + ":3333");

    assertThat(shares.split(new BigDecimal("100.00")))
        .containsExactly(new BigDecimal("33.34"), new BigDecimal("33.33"), new BigDecimal("33.33"));
    assertThat(shares.split(new BigDecimal("0.01")))
        .containsExactly(new BigDecimal("0.01"), new BigDecimal("0.00"), new BigDecimal("0.00"));
  }

  @Test
  void givesWhatIsLeftOverToTheLargestRemainders() {
    var shares = CreditShares.parse(RICK + ":5000," + ROSA + ":2600," + REN + ":2400");

    assertThat(shares.split(new BigDecimal("0.07")))
        .containsExactly(new BigDecimal("0.03"), new BigDecimal("0.02"), new BigDecimal("0.02"));
  }

  @Test
  void ofOneIsAllTheirs() {
    assertThat(CreditShares.parse(RICK + ":10000").split(new BigDecimal("12.34")))
        .containsExactly(new BigDecimal("12.34"));
  }
}
