package io.salesline.pipeline;

import io.salesline.platform.testing.ProblemSentences;
import org.junit.jupiter.api.Test;

/** Every refusal has its sentence and its title, in both languages. */
class ProblemTextsTest {

  private final ProblemSentences sentences = ProblemSentences.of("pipeline");

  @Test
  void bothLanguagesSayTheSame() {
    sentences.assertBothLanguagesSayTheSame();
  }

  @Test
  void everyRefusalHasASentenceAndATitle() {
    sentences.assertEveryRefusalHasSentenceAndTitle(21);
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
