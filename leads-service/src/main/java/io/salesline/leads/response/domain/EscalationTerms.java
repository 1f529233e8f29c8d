package io.salesline.leads.response.domain;

import io.salesline.platform.problem.Refusal;
import java.time.Duration;
import java.util.Optional;

/**
 * When which step is taken, in per cent of the working time that there is.
 *
 * @param takeBackPercent null where a lead stays with its owner whatever they do
 */
public record EscalationTerms(int remindPercent, int tellPercent, Integer takeBackPercent) {

  /**
   * @throws Refusal 422 where a step would come before the one that goes before it
   */
  EscalationTerms checked() {
    boolean late = takeBackPercent != null && takeBackPercent <= tellPercent;
    if (remindPercent >= tellPercent || late) {
      throw Refusal.field(
          remindPercent >= tellPercent ? "tell_percent" : "take_back_percent",
          "escalation-out-of-order");
    }
    return this;
  }

  /** How much working time passes before the step; empty for one that is never taken. */
  public Optional<Duration> before(EscalationStep step, Duration allowed) {
    return switch (step) {
      case OWNER_REMINDED -> Optional.of(part(allowed, remindPercent));
      case MANAGER_TOLD -> Optional.of(part(allowed, tellPercent));
      case TAKEN_BACK ->
          Optional.ofNullable(takeBackPercent).map(percent -> part(allowed, percent));
    };
  }

  private static Duration part(Duration allowed, int percent) {
    return allowed.multipliedBy(percent).dividedBy(100);
  }
}
