package io.salesline.pipeline.process.web;

import io.salesline.pipeline.process.domain.ProcessDefinition;
import io.salesline.pipeline.process.domain.StageDefinition;
import io.salesline.platform.problem.Bilingual;
import io.salesline.platform.web.Texts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a version is to say, all of it. */
@Schema(name = "SalesProcessDraft")
record ProcessRequest(
    @NotBlank @Size(max = 100) @Pattern(regexp = Texts.ONE_LINE) @Schema(examples = "Key accounts")
        String nameEn,
    @NotBlank @Size(max = 100) @Pattern(regexp = Texts.ONE_LINE) @Schema(examples = "重点客户流程")
        String nameZh,
    @NotNull @Size(max = 20) @Schema(description = "In order; the last one is entered by winning")
        List<@NotNull @Valid StageRequest> stages) {

  ProcessDefinition definition() {
    return new ProcessDefinition(
        new Bilingual(nameEn, nameZh), stages.stream().map(StageRequest::definition).toList());
  }

  /** A stage. Absent lists are empty. */
  @Schema(name = "StageDraft")
  record StageRequest(
      @NotNull @Size(max = 60) @Pattern(regexp = Texts.KEY) @Schema(examples = "needs-discovery")
          String stage,
      @NotNull @Pattern(regexp = "open|delivery") @Schema(enumeration = {"open", "delivery"})
          String kind,
      @NotBlank @Size(max = 60) @Pattern(regexp = Texts.ONE_LINE) String labelEn,
      @NotBlank @Size(max = 60) @Pattern(regexp = Texts.ONE_LINE) String labelZh,
      @Min(0) @Max(100) @Schema(description = "Per cent") int probability,
      @Min(1) @Max(1000) int dwellLimitWorkingDays,
      @Valid @Schema(description = "The review on the way in", nullable = true) GateBody gate,
      @Size(max = 20) List<@NotNull @Size(max = 60) String> skipsTo,
      @Size(max = 20) List<@NotNull @Valid CriterionBody> entryCriteria,
      @Size(max = 20) List<@NotNull @Valid CriterionBody> exitCriteria,
      @Size(max = 30) List<@NotNull @Valid ChecklistItemBody> checklist) {

    StageDefinition definition() {
      return new StageDefinition(
          stage,
          kind.equals("delivery"),
          new Bilingual(labelEn, labelZh),
          probability,
          dwellLimitWorkingDays,
          gate == null ? null : gate.definition(),
          each(entryCriteria, CriterionBody::definition),
          each(exitCriteria, CriterionBody::definition),
          each(checklist, ChecklistItemBody::definition),
          each(skipsTo, Function.identity()));
    }

    private static <A, B> List<B> each(List<A> values, Function<A, B> definition) {
      return values == null ? List.of() : values.stream().map(definition).toList();
    }
  }
}
