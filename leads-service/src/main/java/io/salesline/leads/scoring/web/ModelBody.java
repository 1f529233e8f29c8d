package io.salesline.leads.scoring.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.salesline.leads.id.MemberId;
import io.salesline.leads.scoring.domain.Calibration;
import io.salesline.leads.scoring.domain.ModelVersion;
import io.salesline.leads.scoring.domain.Outcome;
import io.salesline.leads.scoring.domain.ScoreModel;
import io.salesline.leads.scoring.domain.ScoreModel.Learned;
import io.salesline.leads.scoring.domain.ScoreModel.Points;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version of the model. */
@Schema(name = "ScoreModel")
record ModelBody(
    @Schema(examples = "2") int version,
    @Schema(enumeration = {"points", "learned"}) String kind,
    @Schema(
            description = "Of what it tells the probability; null for points",
            enumeration = {"conversion", "won"},
            nullable = true)
        String predicts,
    @Schema(
            description =
                "Whether it came into force then: for what it foretells, and points for whatever was"
                    + " not learned well enough")
        boolean inForce,
    Instant madeAt,
    @Schema(description = "Null for the system", nullable = true) UUID madeBy,
    @Schema(description = "What a lead starts from: points, or log-odds") double base,
    @Schema(description = "Of points: how many leads have to have come to an end", nullable = true)
        Integer minClosed,
    @Schema(description = "From how many leads it was learned", nullable = true) Integer closed,
    @Schema(description = "How many of them converted; null in a model of `won`", nullable = true)
        Integer converted,
    @Schema(
            description = "How many of their deals were won; null in a model of `conversion`",
            nullable = true)
        Integer won,
    @Schema(
            description =
                "The share of the error of saying the mean to everybody that it takes away",
            nullable = true)
        Double skill,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "Absent in lists")
        List<WeightBody> weights) {

  static ModelBody of(ModelVersion version) {
    var predicts = version.predicts();
    var weights = version.model().weights().stream();
    return of(version, weights.map(weight -> WeightBody.of(predicts, weight)).toList());
  }

  static ModelBody item(ModelVersion version) {
    return of(version, null);
  }

  private static ModelBody of(ModelVersion version, List<WeightBody> weights) {
    ScoreModel model = version.model();
    var learned = model instanceof Learned told ? told : null;
    var reached = Reached.of(version.predicts(), learned == null ? null : learned.successes());
    return new ModelBody(
        version.number(),
        model.kind(),
        version.predicts().map(Outcome::key).orElse(null),
        version.inForce(),
        version.madeAt(),
        version.madeBy().map(MemberId::value).orElse(null),
        model.base(),
        model instanceof Points points ? points.minClosed() : null,
        learned == null ? null : learned.closed(),
        reached.converted(),
        reached.won(),
        version.calibration().map(Calibration::skill).orElse(null),
        weights);
  }
}
