package io.salesline.leads.scoring.web;

import io.salesline.leads.scoring.domain.Calibration;
import io.salesline.leads.scoring.domain.Wilson;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether of the leads with a score of 30, thirty in a hundred convert. */
@Schema(name = "ScoreCalibration")
record CalibrationBody(
    int version,
    @Schema(description = "How many parts the history was cut into; each was judged by the others")
        int folds,
    @Schema(description = "The mean squared error of the probabilities; 0 is perfect") double brier,
    @Schema(description = "The same of saying the mean to everybody") double referenceBrier,
    @Schema(description = "1 − brier ÷ reference_brier; 0 knows nothing") double skill,
    @Schema(description = "The mean distance of probability and share over the bins")
        double expectedCalibrationError,
    @Schema(
            description =
                "The chance that of a lead that converted and one that did not, the first has the"
                    + " higher score; 0.5 is a coin")
        double discrimination,
    List<BinBody> bins) {

  /** Leads whose probability lies in one tenth. */
  @Schema(name = "ScoreBin")
  record BinBody(
      @Schema(examples = "0.3") double from,
      @Schema(examples = "0.4") double to,
      int closed,
      int converted,
      @Schema(description = "The mean of what was said of them") double predicted,
      @Schema(description = "The share that converted") double observed,
      @Schema(description = "The lower bound of that share, with 95 % confidence") double low,
      @Schema(description = "The upper bound") double high) {

    static BinBody of(Calibration.Bin bin) {
      var bounds = Wilson.of(bin.successes(), bin.closed());
      return new BinBody(
          bin.from(),
          bin.to(),
          bin.closed(),
          bin.successes(),
          bin.predicted(),
          (double) bin.successes() / bin.closed(),
          bounds.low(),
          bounds.high());
    }
  }

  static CalibrationBody of(int version, Calibration calibration) {
    return new CalibrationBody(
        version,
        calibration.folds(),
        calibration.brier(),
        calibration.referenceBrier(),
        calibration.skill(),
        calibration.expectedError(),
        calibration.discrimination(),
        calibration.bins().stream().map(BinBody::of).toList());
  }
}
