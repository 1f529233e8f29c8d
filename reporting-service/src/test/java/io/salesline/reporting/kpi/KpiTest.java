package io.salesline.reporting.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Each KPI from the measures of its cell. */
class KpiTest {

  /** Four won for 1000 and one lost; three buyers; of two the profit is known; ten stand open. */
  private static final Measures CELL =
      new Measures(
          4,
          new BigDecimal("1000"),
          1,
          2,
          new BigDecimal("600"),
          new BigDecimal("150"),
          3,
          4,
          4,
          new BigDecimal("20"),
          new BigDecimal("30.5"),
          2,
          1,
          10L,
          new BigDecimal("5000"));

  @Test
  void velocityIsDealsTimesValueTimesRateByCycle() {
    // 10 deals × 250 × 0.8 ÷ 20 days
    assertThat(Kpi.VELOCITY.of(CELL).value()).isEqualByComparingTo("100");
  }

  @Test
  void marginIsOfTheDealsWhoseProfitIsKnown() {
    assertThat(Kpi.MARGIN.of(CELL).value()).isEqualByComparingTo("0.25");
    assertThat(Kpi.WIN_RATE.of(CELL).value()).isEqualByComparingTo("0.8");
    assertThat(Kpi.AVERAGE_ORDER_VALUE.of(CELL).value()).isEqualByComparingTo("250");
  }

  @Test
  void whereNothingHappenedSumsAreZeroAndRatiosSayWhyThereIsNone() {
    var nothing = Measures.none(true);

    assertThat(Kpi.SALES.of(nothing).value()).isZero();
    assertThat(Kpi.GROSS_PROFIT.of(nothing).value()).isZero();
    assertThat(Kpi.OPEN_DEALS.of(nothing).value()).isZero();
    assertThat(Kpi.MARGIN.of(nothing)).isEqualTo(Figure.none("no-gross-profit"));
    assertThat(Kpi.WIN_RATE.of(nothing)).isEqualTo(Figure.none("no-closed-deals"));
    assertThat(Kpi.VELOCITY.of(nothing)).isEqualTo(Figure.none("no-cycles"));
  }

  @Test
  void whatStoodOpenInThePastIsNotKnown() {
    var past = Measures.none(false);

    assertThat(Kpi.OPEN_PIPELINE.of(past)).isEqualTo(Figure.none("standing-now-only"));
    assertThat(Kpi.VELOCITY.of(past)).isEqualTo(Figure.none("standing-now-only"));
  }
}
