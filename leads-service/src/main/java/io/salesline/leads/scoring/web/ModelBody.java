package io.salesline.leads.scoring.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.salesline.leads.id.MemberId;
import io.salesline.leads.scoring.domain.Calibration;
import io.salesline.leads.scoring.domain.ModelVersion;
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
    @Schema(description = "Whether leads were scored by it, until the next version that says so")
        boolean inForce,
    Instant madeAt,
    @Schema(description = "Null for the system", nullable = true) UUID madeBy,
    @Schema(description = "What a lead starts from: points, or log-odds") double base,
    @Schema(description = "Of points: how many leads have to have come to an end", nullable = true)
        Integer minClosed,
    @Schema(description = "From how many leads it was learned", nullable = true) Integer closed,
    @Schema(description = "How many of them converted", nullable = true) Integer converted,
    @Schema(
            description =
                "The share of the error of saying the mean to everybody that it takes away",
            nullable = true)
        Double skill,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "Absent in lists")
        List<WeightBody> weights) {

  static ModelBody of(ModelVersion version) {
    return of(version, version.model().weights().stream().map(WeightBody::of).toList());
  }

  static ModelBody item(ModelVersion version) {
    return of(version, null);
  }

  private static ModelBody of(ModelVersion version, List<WeightBody> weights) {
    ScoreModel model = version.model();
    var learned = model instanceof Learned told ? told : null;
    return new ModelBody(
        version.number(),
        model.kind(),
        version.inForce(),
        version.madeAt(),
        version.madeBy().map(MemberId::value).orElse(null),
        model.base(),
        model instanceof Points points ? points.minClosed() : null,
        learned == null ? null : learned.closed(),
        learned == null ? null : learned.successes(),
        version.calibration().map(Calibration::skill).orElse(null),
        weights);
  }
}
