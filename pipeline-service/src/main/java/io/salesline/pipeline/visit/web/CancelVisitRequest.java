package io.salesline.pipeline.visit.web;

import io.salesline.platform.web.Texts;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a visit is called off. */
@Schema(name = "CancelVisit")
record CancelVisitRequest(
    @NotNull @Size(max = 500) @Pattern(regexp = Texts.WORDS) @Schema(description = "Kept here, never published", examples = "They moved the meeting")
        String reason) {}
