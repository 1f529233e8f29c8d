package io.salesline.reporting;

import io.salesline.platform.testing.ProblemSentences;
import org.junit.jupiter.api.Test;

/** Every refusal has its sentence and its title, in both languages. */
class ProblemTextsTest {

  private final ProblemSentences sentences = ProblemSentences.of("reporting");

  @Test
  void bothLanguagesSayTheSame() {
    sentences.assertBothLanguagesSayTheSame();
  }

  @Test
  void everyRefusalHasASentenceAndATitle() {
    sentences.assertEveryRefusalHasSentenceAndTitle(7);
  }

  @Test
  void noSentenceIsLeftOver() {
    sentences.assertNoSentenceIsLeftOver();
  }

  @Test
  void everyPlaceholderHasASampleForTheDescription() {
    sentences.assertEveryPlaceholderHasSample();
  }
}
