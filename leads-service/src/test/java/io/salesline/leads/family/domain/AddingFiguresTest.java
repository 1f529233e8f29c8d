package io.salesline.leads.family.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AddingFiguresTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  @Test
  void amountsAreAddedExactly() {
    var one = new Figures(amount("0.10"), MONDAY, amount("0.20"), amount("0.30"), 1);
    var other = new Figures(amount("0.20"), MONDAY.plusDays(1), amount("0.10"), amount("-0.60"), 2);
    assertThat(one.plus(other))
        .isEqualTo(
            new Figures(amount("0.30"), MONDAY.plusDays(1), amount("0.30"), amount("-0.30"), 3));
    assertThat(other.plus(one)).isEqualTo(one.plus(other));
  }

  @Test
  void whatNobodyKnowsIsNotNothing() {
    var known = new Figures(amount("5.00"), MONDAY, amount("7.00"), amount("0.00"), 0);
    assertThat(Figures.NONE.plus(known)).isEqualTo(known);
    assertThat(known.plus(Figures.NONE).wallet()).isEqualTo(amount("7.00"));
    assertThat(Figures.NONE.plus(Figures.NONE).currentValue()).isNull();
  }

  private static BigDecimal amount(String text) {
    return new BigDecimal(text);
  }
}
