package io.salesline.leads.scoring.web;

import io.salesline.leads.scoring.domain.Calibration;
import io.salesline.leads.scoring.domain.ModelVersion;
import io.salesline.leads.scoring.domain.Outcome;
import io.salesline.platform.statistics.Wilson;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether of the leads with a score of 30, thirty in a hundred come to what is foretold. */
@Schema(name = "ScoreCalibration")
record CalibrationBody(
    int version,
    @Schema(
            description = "Of what it tells the probability",
            enumeration = {"conversion", "won"})
        String predicts,
    @Schema(description = "How many parts the history was cut into; each was judged by the others")
        int folds,
    @Schema(description = "The mean squared error of the probabilities; 0 is perfect") double brier,
    @Schema(description = "The same of saying the mean to everybody") double referenceBrier,
    @Schema(description = "1 − brier ÷ reference_brier; 0 knows nothing") double skill,
    @Schema(description = "The mean distance of probability and share over the bins")
        double expectedCalibrationError,
    @Schema(
            description =
                "The chance that of a lead that came to what is foretold and one that did not, the"
                    + " first has the higher score; 0.5 is a coin")
        double discrimination,
    List<BinBody> bins) {

  /** Leads whose probability lies in one tenth. */
  @Schema(name = "ScoreBin")
  record BinBody(
      @Schema(examples = "0.3") double from,
      @Schema(examples = "0.4") double to,
      int closed,
      @Schema(description = "Null in a model of `won`", nullable = true) Integer converted,
      @Schema(description = "Null in a model of `conversion`", nullable = true) Integer won,
      @Schema(description = "The mean of what was said of them") double predicted,
      @Schema(description = "The share of the closed that did") double observed,
      @Schema(description = "The lower bound of that share, with 95 % confidence") double low,
      @Schema(description = "The upper bound") double high) {

    static BinBody of(Optional<Outcome> predicts, Calibration.Bin bin) {
      var reached = Reached.of(predicts, bin.successes());
      var bounds = Wilson.of(bin.successes(), bin.closed());
      return new BinBody(
          bin.from(),
          bin.to(),
          bin.closed(),
          reached.converted(),
          reached.won(),
          bin.predicted(),
          (double) bin.successes() / bin.closed(),
          bounds.low(),
          bounds.high());
    }
  }

  static CalibrationBody of(ModelVersion version, Calibration calibration) {
    var predicts = version.predicts();
    return new CalibrationBody(
        version.number(),
        predicts.map(Outcome::key).orElse(null),
        calibration.folds(),
        calibration.brier(),
        calibration.referenceBrier(),
        calibration.skill(),
        calibration.expectedError(),
        calibration.discrimination(),
        calibration.bins().stream().map(bin -> BinBody.of(predicts, bin)).toList());
  }
}
