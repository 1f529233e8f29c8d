package io.salesline.pipeline.visit.web;

import io.salesline.pipeline.activity.app.CreatingActivities;
import io.salesline.pipeline.visit.domain.Debrief;
import io.salesline.pipeline.visit.domain.Outcome;
import io.salesline.platform.web.Invalid;
import io.salesline.platform.web.Texts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a visit came to (复盘), and what is to be done next. */
@Schema(name = "DebriefVisit")
record DebriefRequest(
    @NotNull @Schema(enumeration = {"reached", "partly", "not-reached"}) String outcome,
    @Size(max = 2000) @Pattern(regexp = Texts.LINES) @Schema(description = "The result against the goal", nullable = true)
        String result,
    @Size(max = 2000) @Pattern(regexp = Texts.LINES) @Schema(description = "What the customer said", nullable = true)
        String feedback,
    @Size(max = 2000) @Pattern(regexp = Texts.LINES) @Schema(nullable = true) String wentWell,
    @Size(max = 2000) @Pattern(regexp = Texts.LINES) @Schema(nullable = true) String wentBadly,
    @Size(max = 20) @Schema(description = "Each becomes a task", nullable = true)
        List<@NotNull @Valid NextAction> nextActions) {

  Debrief told(Instant at) {
    return new Debrief(
        Invalid.unlessKnown("outcome", Outcome.of(outcome), "reached, partly, not-reached"),
        Texts.stripped(result),
        Texts.stripped(feedback),
        Texts.stripped(wentWell),
        Texts.stripped(wentBadly),
        at);
  }

  List<CreatingActivities.NextAction> actions(UUID caller) {
    return nextActions == null
        ? List.of()
        : nextActions.stream().map(action -> action.by(caller)).toList();
  }

  @Schema(name = "NextAction")
  record NextAction(
      @NotBlank @Size(max = 200) @Pattern(regexp = Texts.ONE_LINE) @Schema(examples = "Send the offer")
          String subject,
      @Schema(
              description = "The caller when absent; others only within the caller's scope",
              nullable = true)
          UUID ownerId,
      @Schema(examples = "2026-12-04", nullable = true) LocalDate dueOn) {

    CreatingActivities.NextAction by(UUID caller) {
      UUID owner = ownerId == null ? caller : ownerId;
      return new CreatingActivities.NextAction(owner, subject.strip(), dueOn);
    }
  }
}
