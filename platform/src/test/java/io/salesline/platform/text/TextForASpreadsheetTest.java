package io.salesline.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextForASpreadsheetTest {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(1)", "\t=1", "\r=1"})
  void isNoFormula(String formula) {
    assertThat(SpreadsheetCell.safe(formula)).isEqualTo("'" + formula);
  }

  @Test
  void isElseAsItWas() {
    assertThat(SpreadsheetCell.safe("Northwind = 1")).isEqualTo("Northwind = 1");
    assertThat(SpreadsheetCell.safe("")).isEmpty();
    assertThat(SpreadsheetCell.safe(null)).isNull();
  }
}
