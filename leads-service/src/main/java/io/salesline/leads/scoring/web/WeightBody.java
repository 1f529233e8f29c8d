package io.salesline.leads.scoring.web;

import io.salesline.leads.scoring.domain.Outcome;
import io.salesline.leads.scoring.domain.Weight;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one level of one feature does to a score. */
@Schema(name = "ScoreWeight")
record WeightBody(
    @Schema(examples = "source") String feature,
    @Schema(examples = "web-form") String level,
    @Schema(description = "Points, or log-odds", examples = "0.41") double value,
    @Schema(description = "How many such leads came to an end", nullable = true) Integer closed,
    @Schema(description = "How many of them converted; null in a model of `won`", nullable = true)
        Integer converted,
    @Schema(
            description = "How many of their deals were won; null in a model of `conversion`",
            nullable = true)
        Integer won) {

  static WeightBody of(Optional<Outcome> predicts, Weight weight) {
    var reached = Reached.of(predicts, weight.successes());
    return new WeightBody(
        weight.feature().key(),
        weight.level(),
        weight.value(),
        weight.closed(),
        reached.converted(),
        reached.won());
  }
}
