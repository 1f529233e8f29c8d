package io.salesline.leads.scoring.web;

import io.salesline.leads.scoring.domain.Weight;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one level of one feature does to a score. */
@Schema(name = "ScoreWeight")
record WeightBody(
    @Schema(examples = "source") String feature,
    @Schema(examples = "web-form") String level,
    @Schema(description = "Points, or log-odds", examples = "0.41") double value,
    @Schema(description = "How many such leads came to an end", nullable = true) Integer closed,
    @Schema(description = "How many of them converted", nullable = true) Integer converted) {

  static WeightBody of(Weight weight) {
    return new WeightBody(
        weight.feature().key(),
        weight.level(),
        weight.value(),
        weight.closed(),
        weight.successes());
  }
}
