package io.salesline.leads.assignment.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.salesline.leads.assignment.domain.Fairness.Share;
import io.salesline.leads.id.MemberId;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FairnessTest {

  @Test
  void whereAllHaveTheirDueTheIndexIsOne() {
    var fairness = new Fairness(List.of(share(30, 30), share(10, 10)));
    assertThat(fairness.byCount()).hasValueCloseTo(1.0, within(1e-12));
  }

  @Test
  void whereOneOfFourHasAllItIsAQuarter() {
    var fairness = new Fairness(List.of(share(40, 10), share(0, 10), share(0, 10), share(0, 10)));
    assertThat(fairness.byCount()).hasValueCloseTo(0.25, within(1e-12));
  }

  @Test
  void whereNobodyIsEntitledToAnythingThereIsNone() {
    assertThat(new Fairness(List.of()).byCount()).isEmpty();
    assertThat(new Fairness(List.of(share(1, 1))).byValue()).isEmpty();
  }

  private static Share share(long leads, long entitled) {
    return new Share(
        new MemberId(UUID.randomUUID()),
        BigDecimal.valueOf(leads),
        BigDecimal.valueOf(entitled),
        BigDecimal.ZERO,
        BigDecimal.ZERO);
  }
}
