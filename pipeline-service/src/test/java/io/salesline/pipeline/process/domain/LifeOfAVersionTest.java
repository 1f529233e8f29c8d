package io.salesline.pipeline.process.domain;

import static io.salesline.pipeline.process.domain.SampleProcesses.criterion;
import static io.salesline.pipeline.process.domain.SampleProcesses.delivery;
import static io.salesline.pipeline.process.domain.SampleProcesses.gated;
import static io.salesline.pipeline.process.domain.SampleProcesses.item;
import static io.salesline.pipeline.process.domain.SampleProcesses.plain;
import static io.salesline.pipeline.process.domain.SampleProcesses.process;
import static io.salesline.pipeline.process.domain.SampleProcesses.stage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.salesline.platform.problem.FieldError;
import io.salesline.platform.problem.Refusal;
import java.time.Instant;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class LifeOfAVersionTest {

  private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

  @Test
  void aDraftIsEditedUntilItIsPublishedAndThenSaysTheSameForEver() {
    // Given
    ProcessVersion draft = ProcessVersion.draft(3, plain());

    // When
    ProcessVersion published = draft.edited(process(stage("only"), delivery())).published(NOW);

    // Then
    assertThat(published.life()).isEqualTo(Life.PUBLISHED);
    assertThat(published.revision()).isEqualTo(3);
    assertThat(published.activeFrom()).isEqualTo(NOW);
    assertThatThrownBy(() -> published.edited(plain())).hasMessageContaining("process-not-draft");
  }

  @Test
  void anOlderVersionIsPublishedAgainButARetiredOneIsNot() {
    // Given
    ProcessVersion published = ProcessVersion.draft(3, plain()).published(NOW);

    // When
    ProcessVersion again = published.published(NOW.plusSeconds(60));

    // Then
    assertThat(again.activeFrom()).isEqualTo(NOW.plusSeconds(60));
    ProcessVersion retired = again.retired(4);
    assertThatThrownBy(() -> retired.published(NOW)).hasMessageContaining("process-retired");
    assertThat(retired.retired(4)).isSameAs(retired);
  }

  @Test
  void theOneThatNewDealsStartOnDoesNotRetireNorDoesADraft() {
    ProcessVersion draft = ProcessVersion.draft(3, plain());
    assertThatThrownBy(() -> draft.retired(1)).hasMessageContaining("process-not-published");
    ProcessVersion published = draft.published(NOW);
    assertThatThrownBy(() -> published.retired(3)).hasMessageContaining("process-active");
  }

  @Test
  void allThatIsWrongIsSaidAtOnceEachByItsPath() {
    // Given
    var wrong =
        process(
            gated(
                stage(
                    "qualify",
                    List.of(criterion("early", "true")),
                    List.of(criterion("vague", "amount > 0")),
                    List.of(item("need", true), item("need", false)),
                    List.of("offer", "deliver", "limbo")),
                "risk-review"),
            delivery(),
            stage(
                "offer",
                List.of(),
                List.of(criterion("early", "true")),
                List.of(item("budget", true)),
                List.of()));

    // When
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> ProcessVersion.draft(3, wrong));

    // Then
    assertThat(refusal.status()).isEqualTo(422);
    assertThat(refusal.errors())
        .extracting(FieldError::field, FieldError::code)
        .containsExactly(
            tuple("stages[0].gate", "never-asked"),
            tuple("stages[0].skips_to", "skip-impossible"),
            tuple("stages[0].skips_to", "skip-impossible"),
            tuple("stages[0].skips_to", "skip-impossible"),
            tuple("stages[0].entry_criteria[0].criterion", "never-asked"),
            tuple("stages[0].exit_criteria[0].expression", "expression-unusable"),
            tuple("stages[0].checklist[1].item", "key-taken"),
            tuple("stages[1].kind", "delivery-is-last"),
            tuple("stages[2].kind", "delivery-is-last"),
            tuple("stages[2].exit_criteria[0].criterion", "key-taken"),
            tuple("stages[2].exit_criteria[0].criterion", "never-asked"),
            tuple("stages[2].checklist[0].required", "never-asked"));
  }

  @Test
  void aProcessHasAtLeastOneStageToWorkIn() {
    assertThatThrownBy(() -> ProcessVersion.draft(3, process(delivery())))
        .hasMessageContaining("too-few-stages");
  }

  private static Tuple tuple(Object... values) {
    return Tuple.tuple(values);
  }
}
