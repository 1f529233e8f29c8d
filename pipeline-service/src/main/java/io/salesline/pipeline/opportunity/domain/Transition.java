package io.salesline.pipeline.opportunity.domain;

import java.time.LocalDate;
import java.util.Optional;

/** What is asked of a deal's standing. */
public sealed interface Transition {

  String WON = "won";
  String LOST = "lost";

  /** The stage or closed state asked for, by its key. */
  String target();

  /**
   * @param reason needed on the way back
   */
  record Enter(StageKey stage, Optional<String> reason) implements Transition {
    @Override
    public String target() {
      return stage.value();
    }
  }

  /**
   * @param closedOn today when empty
   */
  record Win(Optional<LocalDate> closedOn) implements Transition {
    @Override
    public String target() {
      return WON;
    }
  }

  /**
   * @param closedOn today when empty
   */
  record Lose(LossReason lossReason, Optional<LocalDate> closedOn) implements Transition {
    @Override
    public String target() {
      return LOST;
    }
  }
}
