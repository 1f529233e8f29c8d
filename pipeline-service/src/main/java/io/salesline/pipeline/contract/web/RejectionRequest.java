package io.salesline.pipeline.contract.web;

import io.salesline.platform.web.Texts;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a receipt or a credit note does not stand. */
@Schema(name = "Rejection")
record RejectionRequest(
    @NotNull @Size(max = 500) @Pattern(regexp = Texts.WORDS) @Schema(examples = "No such money on the account")
        String reason) {}
