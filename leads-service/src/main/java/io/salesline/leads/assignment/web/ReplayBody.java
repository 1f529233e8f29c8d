package io.salesline.leads.assignment.web;

import io.salesline.leads.assignment.app.ReplayingRule.Outcome;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a rule's log gives the same choices again. */
@Schema(name = "AssignmentReplay")
record ReplayBody(
    @Schema(description = "Decisions that came out the same", examples = "10412") long decisions,
    @Schema(
            description = "What is wrong with the next one; absent where nothing is",
            enumeration = {"out-of-sequence", "epoch-unknown", "other-choice", "other-digest"},
            nullable = true)
        String flaw) {

  static ReplayBody of(Outcome outcome) {
    return new ReplayBody(
        outcome.decisions(),
        outcome
            .flaw()
            .map(flaw -> flaw.name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .orElse(null));
  }
}
