package io.salesline.pipeline.opportunity.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesline.pipeline.id.OpportunityId;
import io.salesline.pipeline.opportunity.domain.LossReason;
import io.salesline.pipeline.opportunity.domain.StageKey;
import io.salesline.pipeline.opportunity.domain.Transition;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AskingForATransitionTest {

  private static final Optional<LocalDate> DAY = Optional.of(LocalDate.of(2026, 11, 20));
  private static final Optional<LossReason> PRICE = Optional.of(LossReason.PRICE);
  private static final Optional<String> REASON = Optional.of("The budget was cut");

  @Test
  void aStageIsEntered() {
    assertThat(asked("proposal", REASON, Optional.empty(), Optional.empty()))
        .isEqualTo(new Transition.Enter(new StageKey("proposal"), REASON));
  }

  @Test
  void wonAndLostCloseOnADay() {
    assertThat(asked("won", Optional.empty(), Optional.empty(), DAY))
        .isEqualTo(new Transition.Win(DAY));
    assertThat(asked("lost", Optional.empty(), PRICE, DAY))
        .isEqualTo(new Transition.Lose(LossReason.PRICE, DAY));
  }

  @Test
  void aLossSaysWhy() {
    assertThatThrownBy(() -> asked("lost", Optional.empty(), Optional.empty(), DAY))
        .hasMessageContaining("loss-reason-required");
  }

  @Test
  void aFieldThatDoesNotGoWithTheTargetIsRefused() {
    assertThatThrownBy(() -> asked("won", REASON, Optional.empty(), Optional.empty()))
        .hasMessageContaining("field-not-applicable");
    assertThatThrownBy(() -> asked("won", Optional.empty(), PRICE, Optional.empty()))
        .hasMessageContaining("field-not-applicable");
    assertThatThrownBy(() -> asked("lost", REASON, PRICE, Optional.empty()))
        .hasMessageContaining("field-not-applicable");
    assertThatThrownBy(() -> asked("proposal", Optional.empty(), PRICE, Optional.empty()))
        .hasMessageContaining("field-not-applicable");
    assertThatThrownBy(() -> asked("proposal", Optional.empty(), Optional.empty(), DAY))
        .hasMessageContaining("field-not-applicable");
  }

  private static Transition asked(
      String to,
      Optional<String> reason,
      Optional<LossReason> lossReason,
      Optional<LocalDate> closedOn) {
    return new TransitionCommand(
            OpportunityId.fresh(), to, reason, lossReason, closedOn, Optional.empty())
        .transition();
  }
}
