package io.salesline.pipeline.process.web;

import io.salesline.pipeline.process.domain.Gate;
import io.salesline.platform.access.Role;
import io.salesline.platform.problem.Bilingual;
import io.salesline.platform.web.Texts;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The review on the way into a stage. */
@Schema(name = "Gate")
record GateBody(
    @NotNull @Size(max = 60) @Pattern(regexp = Texts.KEY) @Schema(examples = "proposal-review")
        String gate,
    @NotBlank @Size(max = 100) @Pattern(regexp = Texts.ONE_LINE) @Schema(examples = "Internal review of the proposal")
        String labelEn,
    @NotBlank @Size(max = 100) @Pattern(regexp = Texts.ONE_LINE) @Schema(examples = "方案内部评审")
        String labelZh,
    @NotNull @Pattern(regexp = "gate-reviewer|manager|director|finance") @Schema(
            description = "Whoever has this role reviews; managers only what is beneath them",
            enumeration = {"gate-reviewer", "manager", "director", "finance"})
        String reviewers,
    @Min(1) @Max(5) @Schema(description = "How many people must approve", examples = "1")
        int approvals,
    @Min(1) @Max(400) @Schema(
            description = "A review that is open for longer is escalated; a working day has eight",
            examples = "8")
        int slaWorkingHours) {

  Gate definition() {
    return new Gate(
        gate,
        new Bilingual(labelEn, labelZh),
        Role.of(reviewers).orElseThrow(),
        approvals,
        slaWorkingHours);
  }

  static GateBody of(Gate gate) {
    return gate == null
        ? null
        : new GateBody(
            gate.key(),
            gate.label().english(),
            gate.label().chinese(),
            gate.reviewers().key(),
            gate.approvals(),
            gate.slaHours());
  }
}
