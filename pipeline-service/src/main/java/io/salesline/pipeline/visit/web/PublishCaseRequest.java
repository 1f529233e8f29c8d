package io.salesline.pipeline.visit.web;

import io.salesline.pipeline.visit.domain.Debrief;
import io.salesline.pipeline.visit.domain.Lesson;
import io.salesline.pipeline.visit.domain.Visit;
import io.salesline.platform.web.Texts;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the case says. Absent texts are the debrief's own; an empty one leaves it out. What the
 * customer said is never taken over.
 */
@Schema(name = "PublishCase")
record PublishCaseRequest(
    @NotNull @Size(max = 200) @Pattern(regexp = "(?=.*\\S)" + Texts.ONE_LINE)
        @Schema(examples = "A pilot before the tender")
        String title,
    @Size(max = 500) @Pattern(regexp = Texts.WORDS) @Schema(nullable = true) String goal,
    @Size(max = 2000) @Pattern(regexp = Texts.LINES) @Schema(nullable = true) String result,
    @Size(max = 2000) @Pattern(regexp = Texts.LINES) @Schema(nullable = true) String wentWell,
    @Size(max = 2000) @Pattern(regexp = Texts.LINES) @Schema(nullable = true) String wentBadly,
    @Size(max = 2000) @Pattern(regexp = Texts.LINES) @Schema(description = "What others can take from it", nullable = true)
        String lesson) {

  Lesson told(Visit visit) {
    Optional<Debrief> debrief = visit.debrief();
    return new Lesson(
        title.strip(),
        goal == null ? visit.intent().goal() : goal.strip(),
        chosen(result, debrief.map(Debrief::result)),
        chosen(wentWell, debrief.map(Debrief::wentWell)),
        chosen(wentBadly, debrief.map(Debrief::wentBadly)),
        Texts.stripped(lesson));
  }

  private static String chosen(String told, Optional<String> debriefed) {
    return told == null ? debriefed.orElse(null) : Texts.stripped(told);
  }
}
