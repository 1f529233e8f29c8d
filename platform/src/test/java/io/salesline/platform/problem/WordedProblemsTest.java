package io.salesline.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WordedProblemsTest {

  private static final Bilingual BUDGET = new Bilingual("the budget", "预算");
  private static final Refusal REFUSAL =
      Refusal.conflict("busy", "missing", BUDGET, "unmet", List.of(BUDGET, 7), "stage", "offer");

  private final Problems problems =
      new Problems(new ProblemTexts("platform"), new SimpleMeterRegistry());

  @Test
  void whatIsDataReadsInTheReadersLanguageAsASentenceAndInAList() {
    assertThat(problems.document(REFUSAL, Locale.ENGLISH).parameters())
        .containsEntry("missing", "the budget")
        .containsEntry("unmet", List.of("the budget", 7))
        .containsEntry("stage", "offer");
    assertThat(problems.document(REFUSAL, Locale.CHINESE).parameters())
        .containsEntry("missing", "预算")
        .containsEntry("unmet", List.of("预算", 7));
  }
}
