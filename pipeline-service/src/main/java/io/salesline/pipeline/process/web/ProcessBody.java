package io.salesline.pipeline.process.web;

import io.salesline.pipeline.process.app.SalesProcess;
import io.salesline.pipeline.process.app.Stage;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One version of the sales process. */
@Schema(name = "SalesProcess")
record ProcessBody(
    @Schema(examples = "1") int version, @Schema(description = "In order") List<StageBody> stages) {

  static ProcessBody of(SalesProcess process) {
    return new ProcessBody(
        process.version(), process.stages().stream().map(StageBody::of).toList());
  }

  @Schema(name = "Stage")
  record StageBody(
      @Schema(examples = "needs-discovery") String stage,
      @Schema(examples = "3") int position,
      @Schema(
              description = "`open` holds open deals; winning enters `delivery`",
              enumeration = {"open", "delivery"})
          String kind,
      @Schema(examples = "Needs discovery") String labelEn,
      @Schema(examples = "需求探询") String labelZh,
      @Schema(description = "Per cent, of winning a deal that is here", examples = "25")
          int probability,
      @Schema(description = "Past it a deal here is rotting (停滞)", examples = "14")
          int dwellLimitWorkingDays) {

    static StageBody of(Stage stage) {
      return new StageBody(
          stage.key(),
          stage.position(),
          stage.delivery() ? "delivery" : "open",
          stage.labelEnglish(),
          stage.labelChinese(),
          stage.probability(),
          stage.dwellLimit());
    }
  }
}
