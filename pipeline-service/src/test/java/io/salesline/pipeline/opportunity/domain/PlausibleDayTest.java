package io.salesline.pipeline.opportunity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PlausibleDayTest {

  @Test
  void aDayWithinTheBoundsPassesAndSoDoesNone() {
    LocalDate first = LocalDate.of(1900, 1, 1);
    assertThat(PlausibleDay.check("closed_on", first)).isEqualTo(first);
    assertThat(PlausibleDay.check("closed_on", null)).isNull();
  }

  @Test
  void aSlipOfThePenDoesNot() {
    assertThatThrownBy(() -> PlausibleDay.check("closed_on", LocalDate.of(20261, 1, 1)))
        .hasMessageContaining("date-implausible");
    assertThatThrownBy(() -> PlausibleDay.check("closed_on", LocalDate.of(1899, 12, 31)))
        .hasMessageContaining("date-implausible");
  }
}
