package io.salesline.leads.followup.web;

import io.salesline.leads.followup.domain.FollowUpAccount;
import io.salesline.leads.followup.domain.FollowUpKind;
import io.salesline.leads.followup.domain.FollowUpOutcome;
import io.salesline.leads.followup.domain.NextStep;
import io.salesline.leads.text.Forms;
import io.salesline.leads.text.Spelling;
import io.salesline.platform.web.Invalid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was done with a lead. Two choices say it; nothing need be typed. */
@Schema(name = "CreateFollowUp")
record FollowUpRequest(
    @NotNull @Schema(enumeration = {"call", "mail", "meeting", "message", "other"}) String kind,
    @NotNull @Schema(enumeration = {"reached", "not-reached"}) String outcome,
    @Schema(description = "At most 30 days ago; now when absent", nullable = true)
        Instant occurredAt,
    @Size(max = 1000) @Pattern(regexp = Forms.LINES) @Schema(examples = "要求下周报价", nullable = true)
        String note,
    @Size(max = 200) @Pattern(regexp = Forms.ONE_LINE) @Schema(description = "What was promised", examples = "Send the offer", nullable = true)
        String nextStep,
    @Schema(
            description = "For which day: today at the earliest",
            examples = "2026-12-01",
            nullable = true)
        LocalDate nextStepOn) {

  FollowUpRequest {
    note = Spelling.lines(note);
    nextStep = Spelling.oneLine(nextStep);
  }

  /**
   * @throws io.salesline.platform.problem.Refusal 400 for a kind or an outcome that is none
   */
  FollowUpAccount account() {
    return new FollowUpAccount(
        Invalid.unlessKnown("kind", FollowUpKind.of(kind), "call, mail, meeting, message, other"),
        Invalid.unlessKnown("outcome", FollowUpOutcome.of(outcome), "reached, not-reached"),
        occurredAt == null ? null : occurredAt.truncatedTo(ChronoUnit.MICROS),
        note,
        new NextStep(nextStep, nextStepOn));
  }

  /** Says nothing about the person: requests may stand in logs. */
  @Override
  public String toString() {
    return "FollowUpRequest[•]";
  }
}
