package io.salesline.pipeline.opportunity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

/**
 * How a deal is pursued. No approval rests on it.
 *
 * @param forecast what somebody said it is counted as; null while it follows its stage
 * @param nextStep null where nobody has said
 */
@Embeddable
public record Pursuit(
    @Column(name = "forecast_chosen") ForecastCategory forecast,
    Competitors competitors,
    @Embedded NextStep nextStep) {

  /** Of a deal of which nobody has said anything. */
  public static final Pursuit UNSAID = new Pursuit(null, Competitors.NONE, null);
}
