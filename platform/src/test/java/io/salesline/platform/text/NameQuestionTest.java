package io.salesline.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NameQuestionTest {

  @Test
  void chineseNeedsItsBigramsAndOtherWordsABeginning() {
    assertThat(asked("华为技 CRM")).isEqualTo("'华为' & '为技' & 'crm':*");
    assertThat(asked("hua wei")).isEqualTo("'hua':* & 'wei':*");
    assertThat(asked("華")).isEqualTo("'华'");
    assertThat(asked("lü")).isEqualTo("('lü':* | 'lv':*)");
  }

  @Test
  void nothingInAQuestionIsAnOperator() {
    assertThat(asked("a' | b:* & !c\\ <-> (d)")).isEqualTo("'a':* & 'b':* & 'c':* & 'd':*");
  }

  @Test
  void aBlankQuestionAsksForNothingAndOneWithoutWordsFindsNothing() {
    assertThat(NameQuestion.of(null)).isEmpty();
    assertThat(NameQuestion.of("  ")).isEmpty();
    assertThat(asked("%_ ' --")).isEqualTo("' '");
  }

  @Test
  void aWordThatIsTooLongIsCutLikeThatOfTheName() {
    assertThat(asked("x".repeat(90))).isEqualTo("'" + "x".repeat(60) + "':*");
  }

  private static String asked(String question) {
    return NameQuestion.of(question).orElseThrow().tsquery();
  }
}
