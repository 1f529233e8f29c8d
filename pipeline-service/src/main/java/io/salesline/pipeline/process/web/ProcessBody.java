package io.salesline.pipeline.process.web;

import io.salesline.pipeline.process.domain.ProcessVersion;
import io.salesline.pipeline.process.domain.StageDefinition;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One version of the sales process. */
@Schema(name = "SalesProcess")
record ProcessBody(
    @Schema(examples = "1") int version,
    @Schema(description = "The ETag", examples = "2") long revision,
    @Schema(
            description = "A draft can be edited; no deal comes to a retired version",
            enumeration = {"draft", "published", "retired"})
        String life,
    @Schema(
            description = "New deals start on the published version with the latest",
            nullable = true)
        Instant activeFrom,
    @Schema(examples = "The six stages") String nameEn,
    @Schema(examples = "六阶段流程") String nameZh,
    @Schema(description = "In order") List<StageBody> stages) {

  static ProcessBody of(ProcessVersion version) {
    List<StageDefinition> stages = version.definition().stages();
    return new ProcessBody(
        version.number(),
        version.revision(),
        version.life().key(),
        version.activeFrom(),
        version.definition().name().english(),
        version.definition().name().chinese(),
        IntStream.range(0, stages.size())
            .mapToObj(index -> StageBody.of(index + 1, stages.get(index)))
            .toList());
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
          int dwellLimitWorkingDays,
      @Schema(description = "The review on the way in", nullable = true) GateBody gate,
      @Schema(description = "Later stages that may follow beside the next one")
          List<String> skipsTo,
      @Schema(description = "What must hold before a deal moves forward into it")
          List<CriterionBody> entryCriteria,
      @Schema(description = "What must hold before a deal moves forward out of it")
          List<CriterionBody> exitCriteria,
      List<ChecklistItemBody> checklist) {

    static StageBody of(int position, StageDefinition stage) {
      return new StageBody(
          stage.key(),
          position,
          stage.delivery() ? "delivery" : "open",
          stage.label().english(),
          stage.label().chinese(),
          stage.probability(),
          stage.dwellLimit(),
          GateBody.of(stage.gate()),
          stage.skipsTo(),
          stage.entry().stream().map(CriterionBody::of).toList(),
          stage.exit().stream().map(CriterionBody::of).toList(),
          stage.checklist().stream().map(ChecklistItemBody::of).toList());
    }
  }
}
