package io.salesline.leads.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpellingTest {

  @Test
  void aLineIsHalfWidthWithOneBlankBetweenWords() {
    assertThat(Spelling.oneLine("　Ａｃｍｅ（上海）\t有限公司 \n")).isEqualTo("Acme(上海) 有限公司");
    assertThat(Spelling.oneLine("１３８－１２３４")).isEqualTo("138-1234");
    assertThat(Spelling.oneLine("Cafe\u0301")).isEqualTo("Café");
    assertThat(Spelling.oneLine("𠮷野")).isEqualTo("𠮷野");
  }

  @Test
  void whatIsBlankIsAbsent() {
    assertThat(Spelling.oneLine(" 　\t")).isNull();
    assertThat(Spelling.oneLine(null)).isNull();
    assertThat(Spelling.lines("\r\n ")).isNull();
  }

  @Test
  void anAddressIsInLowerCase() {
    assertThat(Spelling.email(" Zhang.San＠EXAMPLE.com")).isEqualTo("zhang.san@example.com");
  }

  @Test
  void aTextOfSeveralLinesKeepsItsWords() {
    assertThat(Spelling.lines(" first，\r\n second  ")).isEqualTo("first，\n second");
  }

  @Test
  void aLabelIsNoNumberNoAddressAndNoSentence() {
    for (String label :
        new String[] {"web-form", "East China", "华东", "R&D", "2026 fair", "Zürich"}) {
      assertThat(label).matches(Forms.LABEL);
    }
    for (String text :
        new String[] {"13812345678", "a@b.c", "call me, please", "", " x", "x\u0000", "a\nb"}) {
      assertThat(text).doesNotMatch(Forms.LABEL);
    }
  }

  @Test
  void aNumberHasDigitsAndSeparators() {
    for (String phone :
        new String[] {
          "13812345678", "+86 138-1234-5678", "(010) 8888 7777", "010-88887777 转 801", "010-8888x12"
        }) {
      assertThat(phone).matches(Forms.PHONE);
    }
    for (String text : new String[] {"call me", "12", "+", "1234;drop", "13812345678\n"}) {
      assertThat(text).doesNotMatch(Forms.PHONE);
    }
  }

  @Test
  void aLongTextIsLookedAtWithoutLosingBreath() {
    assertThat("x\n".repeat(10_000)).matches(Forms.LINES);
    assertThat("x".repeat(20_000)).matches(Forms.ONE_LINE);
    assertThat("x\u0007").doesNotMatch(Forms.LINES);
  }
}
