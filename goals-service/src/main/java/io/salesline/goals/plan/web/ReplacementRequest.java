package io.salesline.goals.plan.web;

import jakarta.validation.constraints.Positive;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What clients send to replace a plan by its copy. */
@Schema(name = "PlanReplacement")
record ReplacementRequest(
    @Positive @Schema(
            description =
                "The origin's revision as it was looked at, where it was edited since it was copied:"
                    + " these edits are lost. Where absent, the origin must be as it was copied.")
        Long originRevision) {}
