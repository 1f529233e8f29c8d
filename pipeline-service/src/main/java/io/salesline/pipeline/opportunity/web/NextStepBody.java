package io.salesline.pipeline.opportunity.web;

import io.salesline.pipeline.opportunity.domain.NextStep;
import io.salesline.pipeline.opportunity.domain.PlausibleDay;
import io.salesline.platform.web.Texts;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to be done next for a deal. */
@Schema(name = "NextStep")
record NextStepBody(
    @NotNull @Size(max = 200) @Pattern(regexp = Texts.NAME) @Schema(description = "Never published", examples = "Call about the trial")
        String text,
    @NotNull @Schema(description = "By when", examples = "2026-12-01") LocalDate dueOn) {

  static NextStepBody of(NextStep step) {
    return step == null ? null : new NextStepBody(step.text(), step.dueOn());
  }

  NextStep step() {
    return new NextStep(text.strip(), PlausibleDay.check("next_step.due_on", dueOn));
  }
}
