package io.salesline.leads.followup.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** What was promised, and for which day. Either may be null. */
@Embeddable
public record NextStep(
    @Column(name = "next_step") String what, @Column(name = "next_step_on") LocalDate on) {

  public static final NextStep NONE = new NextStep(null, null);

  /** Says nothing: these may stand in logs. */
  @Override
  public String toString() {
    return "NextStep[•]";
  }
}
