package io.salesline.leads.upgrade.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesline.leads.id.CustomerId;
import io.salesline.leads.id.MemberId;
import io.salesline.platform.problem.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WorkingOffAPlanTest {

  private static final LocalDate END = LocalDate.of(2027, 6, 30);
  private static final Aim AIM = new Aim("Second plant", null, END);
  private static final MemberId SOMEBODY = new MemberId(UUID.randomUUID());
  private static final Instant NOW = Instant.parse("2026-11-27T08:00:00Z");

  @Test
  void whatIsDueNextIsTheFirstStepThatIsNotDone() {
    // Given
    PlannedUpgrade plan = due(END.minusDays(10), END.minusDays(20));
    assertThat(plan.plan().nextDueOn()).isEqualTo(END.minusDays(20));

    // When
    plan.complete(plan.steps().getLast().id(), SOMEBODY, NOW);

    // Then
    assertThat(plan.plan().nextDueOn()).isEqualTo(END.minusDays(10));

    // When
    plan.complete(plan.steps().getFirst().id(), SOMEBODY, NOW);

    // Then
    assertThat(plan.plan().nextDueOn()).isEqualTo(END);
  }

  @Test
  void theDayItselfIsNotTooLate() {
    PlannedUpgrade plan = due(END.minusDays(20));
    assertThat(plan.isOverdue(END.minusDays(20))).isFalse();
    assertThat(plan.isOverdue(END.minusDays(19))).isTrue();
    plan.plan().reach(NOW);
    assertThat(plan.isOverdue(END)).isFalse();
  }

  @Test
  void oneStepCannotBeNamedTwice() {
    PlannedUpgrade plan = due(END);
    var again = new StepTerms(plan.steps().getFirst().id(), "Again", END);
    assertThatThrownBy(() -> plan.amend(AIM, List.of(again, again)))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("step-unknown"));
  }

  @Test
  void whatIsClosedStaysAsItIs() {
    PlannedUpgrade plan = due(END);
    plan.plan().close(UpgradeOutcome.PARTLY, null, SOMEBODY, NOW);
    assertThatThrownBy(() -> plan.amend(AIM, List.of())).isInstanceOf(Refusal.class);
    UUID step = plan.steps().getFirst().id();
    assertThatThrownBy(() -> plan.complete(step, SOMEBODY, NOW)).isInstanceOf(Refusal.class);
  }

  private static PlannedUpgrade due(LocalDate... days) {
    List<StepTerms> steps =
        Arrays.stream(days).map(day -> new StepTerms(null, "Step", day)).toList();
    return PlannedUpgrade.open(CustomerId.fresh(), AIM, steps, SOMEBODY, NOW);
  }
}
