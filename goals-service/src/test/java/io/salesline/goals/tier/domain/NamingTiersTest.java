package io.salesline.goals.tier.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamingTiersTest {

  @Test
  void aLabelIsStrippedAndComposed() {
    assertThat(Label.of("commit", "  Garantie\u0301 ", "保底"))
        .isEqualTo(new Label("Garanti\u00e9", "保底"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "two\nlines", "more than twenty characters"})
  void aLabelIsShortAndOnOneLine(String label) {
    assertThatThrownBy(() -> Label.of("commit", "Commit", label))
        .hasMessageContaining("label-malformed");
  }

  @Test
  void twoTiersAreNotCalledTheSame() {
    assertThatThrownBy(
            () ->
                new TierLabels(
                    new Label("Commit", "保底"), new Label("Target", "保底"), new Label("Hope", "挑战")))
        .hasMessageContaining("labels-alike");
  }
}
