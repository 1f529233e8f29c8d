package io.salesline.leads.effort.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesline.leads.id.CustomerClass;
import org.junit.jupiter.api.Test;

class ClaimingEffortTest {

  private static final Pareto TEN = new Pareto(10, 4, 2, 5);

  @Test
  void fourFifthsAreForThoseThatBringMuchOrCould() {
    assertThat(TEN.coreShare()).isEqualByComparingTo("40.0000");
    assertThat(TEN.claim(CustomerClass.A)).isEqualByComparingTo("4");
    assertThat(TEN.claim(CustomerClass.B)).isEqualByComparingTo("4");
    assertThat(TEN.claim(CustomerClass.C)).isEqualByComparingTo("0.4");
  }

  @Test
  void whoHasNoClassIsAmongTheOthers() {
    assertThat(Pareto.isCore(null)).isFalse();
    assertThat(TEN.claim(null)).isEqualTo(TEN.claim(CustomerClass.C));
  }

  @Test
  void whereNothingWasDoneThereIsNoShareAndNoClaim() {
    var nothing = new Pareto(0, 0, 0, 0);
    assertThat(nothing.coreShare()).isNull();
    assertThat(nothing.claim(CustomerClass.A)).isEqualByComparingTo("0");
  }

  @Test
  void sharesAreRoundedToFourDecimals() {
    assertThat(Pareto.share(1, 3)).isEqualByComparingTo("33.3333");
    assertThat(Pareto.share(2, 3)).isEqualByComparingTo("66.6667");
  }
}
