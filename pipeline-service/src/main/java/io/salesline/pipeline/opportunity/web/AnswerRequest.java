package io.salesline.pipeline.opportunity.web;

import io.salesline.platform.web.Texts;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is answered. */
@Schema(name = "AnswerChecklistItem")
record AnswerRequest(
    @NotNull @Size(max = 4000) @Pattern(regexp = Texts.LINES) @Schema(
            description = "May be empty for a document or an action; never published",
            examples = "80,000 a year; released by the head of finance")
        String answer) {}
