package io.salesline.pipeline.process.domain;

import static io.salesline.pipeline.process.domain.SampleProcesses.criterion;
import static io.salesline.pipeline.process.domain.SampleProcesses.delivery;
import static io.salesline.pipeline.process.domain.SampleProcesses.item;
import static io.salesline.pipeline.process.domain.SampleProcesses.items;
import static io.salesline.pipeline.process.domain.SampleProcesses.plain;
import static io.salesline.pipeline.process.domain.SampleProcesses.process;
import static io.salesline.pipeline.process.domain.SampleProcesses.stage;
import static org.assertj.core.api.Assertions.assertThat;

import io.salesline.pipeline.process.domain.Difference.Change;
import io.salesline.pipeline.process.domain.Difference.Element;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  @Test
  void aVersionDoesNotDifferFromItself() {
    assertThat(Comparison.between(plain(), plain())).isEmpty();
  }

  @Test
  void whatIsAddedRemovedAndChangedIsNamed() {
    // Given
    var before =
        process(
            stage("qualify", List.of(), List.of(), items("need", "budget"), List.of()),
            stage("offer"),
            delivery());
    var after =
        process(
            stage(
                "qualify",
                List.of(),
                List.of(criterion("worth-it", "opportunity.amount_minor > 0")),
                List.of(item("need", false)),
                List.of("sign")),
            stage("sign"),
            delivery());

    // When
    List<Difference> differences = Comparison.between(before, after);

    // Then
    assertThat(differences)
        .containsExactly(
            new Difference(Change.ADDED, Element.SKIP, "qualify", "sign", null, null, null),
            new Difference(
                Change.ADDED, Element.EXIT_CRITERION, "qualify", "worth-it", null, null, null),
            new Difference(
                Change.CHANGED, Element.CHECKLIST_ITEM, "qualify", "need", "required", true, false),
            new Difference(Change.ADDED, Element.STAGE, "sign", null, null, null, null),
            new Difference(
                Change.REMOVED, Element.CHECKLIST_ITEM, "qualify", "budget", null, null, null),
            new Difference(Change.REMOVED, Element.STAGE, "offer", null, null, null, null));
  }
}
