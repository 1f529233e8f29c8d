package io.salesline.pipeline.contract.web;

import io.salesline.platform.web.Texts;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a contract falls through. */
@Schema(name = "Termination")
record TerminationRequest(
    @NotNull @Size(max = 500) @Pattern(regexp = Texts.WORDS) @Schema(description = "Never published", examples = "The customer was declared insolvent")
        String reason) {}
