package io.salesline.pipeline.visit.domain;

import static io.salesline.pipeline.visit.domain.SampleVisits.BOSS;
import static io.salesline.pipeline.visit.domain.SampleVisits.NEXT_WEEK;
import static io.salesline.pipeline.visit.domain.SampleVisits.NOW;
import static io.salesline.pipeline.visit.domain.SampleVisits.OWNER;
import static io.salesline.pipeline.visit.domain.SampleVisits.TUESDAY;
import static io.salesline.pipeline.visit.domain.SampleVisits.noonOf;
import static io.salesline.pipeline.visit.domain.SampleVisits.plannedOn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesline.pipeline.id.MemberId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SubmittingAPlanTest {

  private final VisitPlan plan = new VisitPlan(OWNER, NEXT_WEEK);

  @Test
  void whatIsStillToComeIsPromised() {
    // Given
    Visit toCome = plannedOn(TUESDAY.plusDays(2));
    Visit past = plannedOn(TUESDAY);
    Visit cancelled = plannedOn(TUESDAY.plusDays(2));
    cancelled.cancel("They are ill", NOW);
    Visit made = plannedOn(TUESDAY.plusDays(3));
    made.complete(Optional.empty(), NOW);

    // When
    PlanDecision decision =
        plan.submit(List.of(toCome, past, cancelled, made), noonOf(TUESDAY.plusDays(1)));

    // Then
    assertThat(((PlanEvent.Submitted) decision.event()).promised())
        .extracting(VisitDecision::visit)
        .containsExactly(toCome);
    assertThat(toCome.course().plannedOn()).isEqualTo(TUESDAY.plusDays(2));
    assertThat(past.course().isPlanned()).isFalse();
    assertThat(plan.visits()).isEqualTo(1);
    assertThat(plan.revision()).isEqualTo(1);
  }

  @Test
  void itIsSubmittedOnceAndNotWithoutVisits() {
    assertThatThrownBy(() -> plan.submit(List.of(), NOW)).hasMessageContaining("visit-plan-empty");
    plan.submit(List.of(plannedOn(TUESDAY)), NOW);
    assertThatThrownBy(() -> plan.submit(List.of(plannedOn(TUESDAY)), NOW))
        .hasMessageContaining("visit-plan-submitted");
  }

  @Test
  void othersCommentOnceItIsSubmittedAndTheOwnerNever() {
    assertThatThrownBy(() -> plan.comment(by(BOSS), NOW))
        .hasMessageContaining("visit-plan-not-submitted");
    plan.submit(List.of(plannedOn(TUESDAY)), NOW);
    assertThatThrownBy(() -> plan.comment(by(OWNER), NOW))
        .hasMessageContaining("comment-on-own-plan");
    assertThat(plan.comment(by(BOSS), NOW).plan().revision()).isEqualTo(2);
  }

  private static Comment by(MemberId author) {
    return new Comment(CommentId.fresh(), author, null, "Take the engineer along", NOW.at());
  }
}
