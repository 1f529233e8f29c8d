package io.salesline.pipeline.process.web;

import io.salesline.pipeline.process.domain.ChecklistItem;
import io.salesline.pipeline.process.domain.ItemKind;
import io.salesline.platform.problem.Bilingual;
import io.salesline.platform.web.Texts;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something to find out or to do while a deal is in a stage. */
@Schema(name = "ChecklistItem")
record ChecklistItemBody(
    @NotNull @Size(max = 60) @Pattern(regexp = Texts.KEY) @Schema(
            description = "Unique in its version; answers are kept under it",
            examples = "budget")
        String item,
    @NotNull @Pattern(regexp = "question|document|research|action") @Schema(enumeration = {"question", "document", "research", "action"})
        String kind,
    @Schema(description = "A deal does not leave the stage forward without an answer")
        boolean required,
    @NotBlank @Size(max = 200) @Pattern(regexp = Texts.ONE_LINE) @Schema(examples = "What is the budget, and who releases it?")
        String labelEn,
    @NotBlank @Size(max = 200) @Pattern(regexp = Texts.ONE_LINE) @Schema(examples = "预算是多少，由谁审批？")
        String labelZh,
    @NotNull @Size(max = 2000) @Pattern(regexp = Texts.LINES) @Schema(description = "What to ask or to write, and how")
        String templateEn,
    @NotNull @Size(max = 2000) @Pattern(regexp = Texts.LINES) String templateZh) {

  static ChecklistItemBody of(ChecklistItem item) {
    return new ChecklistItemBody(
        item.key(),
        item.kind().key(),
        item.required(),
        item.label().english(),
        item.label().chinese(),
        item.template().english(),
        item.template().chinese());
  }

  ChecklistItem definition() {
    return new ChecklistItem(
        item,
        ItemKind.of(kind).orElseThrow(),
        required,
        new Bilingual(labelEn, labelZh),
        new Bilingual(templateEn, templateZh));
  }
}
