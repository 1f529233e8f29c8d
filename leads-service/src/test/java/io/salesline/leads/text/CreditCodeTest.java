package io.salesline.leads.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {

  private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  /** The example of the standard, GB 32100-2015. */
  @Test
  void aPublishedCodeIsValid() {
    assertThat(CreditCode.isValid("91350100M000100Y43")).isTrue();
  }

  @Test
  void anyOtherLastCharacterIsNot() {
    for (char last : CHARACTERS.toCharArray()) {
      assertThat(CreditCode.isValid("91350100M000100Y4" + last)).isEqualTo(last == '3');
    }
  }

  /** One character that is read wrongly, anywhere. */
  @Test
  void noSlipPasses() {
    String code = "91350100M000100Y43";
    for (int place = 0; place < code.length(); place++) {
      for (char slip : CHARACTERS.toCharArray()) {
        String read = code.substring(0, place) + slip + code.substring(place + 1);
        assertThat(CreditCode.isValid(read)).as(read).isEqualTo(read.equals(code));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "91350100M000100Y4", "91350100M000100Y433", "9135010OM000100Y43"})
  void neitherIsWhatHasAnotherLengthOrCharacter(String code) {
    assertThat(CreditCode.isValid(code)).isFalse();
  }
}
