package io.salesline.pipeline.opportunity.app;

import io.salesline.pipeline.id.OpportunityId;
import io.salesline.pipeline.opportunity.domain.LossReason;
import io.salesline.pipeline.opportunity.domain.PlausibleDay;
import io.salesline.pipeline.opportunity.domain.StageKey;
import io.salesline.pipeline.opportunity.domain.Transition;
import io.salesline.platform.problem.Refusal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Asks for a move of a deal. Whatever moves deals sends this one command.
 *
 * @param to a stage's key, {@code won} or {@code lost}
 * @param expectedRevision the revision that the asker saw; empty to decide by the state alone
 */
public record TransitionCommand(
    OpportunityId id,
    String to,
    Optional<String> reason,
    Optional<LossReason> lossReason,
    Optional<LocalDate> closedOn,
    Optional<Long> expectedRevision) {

  /**
   * @throws Refusal 422 for a field that is missing, or does not go with the target
   */
  Transition transition() {
    closedOn.ifPresent(day -> PlausibleDay.check("closed_on", day));
    return switch (to) {
      case Transition.WON -> won();
      case Transition.LOST -> lost();
      default -> entered();
    };
  }

  private Transition won() {
    refuse("reason", reason);
    refuse("loss_reason", lossReason);
    return new Transition.Win(closedOn);
  }

  private Transition lost() {
    refuse("reason", reason);
    if (lossReason.isEmpty()) {
      throw Refusal.field("loss_reason", "loss-reason-required", "loss_reasons", LossReason.keys());
    }
    return new Transition.Lose(lossReason.get(), closedOn);
  }

  private Transition entered() {
    refuse("loss_reason", lossReason);
    refuse("closed_on", closedOn);
    return new Transition.Enter(new StageKey(to), reason);
  }

  private void refuse(String field, Optional<?> value) {
    if (value.isPresent()) {
      throw Refusal.field(field, "field-not-applicable", "field", field, "to", to);
    }
  }
}
