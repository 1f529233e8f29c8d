package io.salesline.platform.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The platform's own sentences, and that a wrong one is seen: the bundle {@code planted}. */
class ProblemSentencesTest {

  private final ProblemSentences ours = ProblemSentences.of("platform");

  @Test
  void bothLanguagesSayTheSame() {
    ours.assertBothLanguagesSayTheSame();
    assertSeen("[stage-unknown]", () -> planted("").assertBothLanguagesSayTheSame());
  }

  @Test
  void everyRefusalHasItsSentence() {
    ours.assertEveryRefusalHasSentenceAndTitle(15);
    for (String refusal :
        new String[] {
          "Refusal.conflict(\"deal-gone\")",
          "throw Refusal.field(\"a.\" + name,\n \"deal-gone\", 1)",
          "malformed(field, \"deal-gone\")",
          "Refusal.of(429, \"deal-gone\")"
        }) {
      assertSeen("deal-gone", () -> planted(refusal).assertEveryRefusalHasSentenceAndTitle(1));
    }
    assertSeen("size", () -> planted("").assertEveryRefusalHasSentenceAndTitle(1));
  }

  @Test
  void noSentenceIsLeftOver() {
    assertSeen("stage-unknown", () -> planted("\"other\"").assertNoSentenceIsLeftOver());
  }

  @Test
  void everyPlaceholderHasASample() {
    ours.assertEveryPlaceholderHasSample();
    assertSeen("stage", () -> planted("").assertEveryPlaceholderHasSample());
  }

  private static ProblemSentences planted(String sources) {
    return ProblemSentences.of("planted", sources);
  }

  private static void assertSeen(String culprit, ThrowingCallable check) {
    assertThatThrownBy(check).isInstanceOf(AssertionError.class).hasMessageContaining(culprit);
  }
}
