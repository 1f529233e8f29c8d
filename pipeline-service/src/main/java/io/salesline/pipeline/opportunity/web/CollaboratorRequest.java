package io.salesline.pipeline.opportunity.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** As what somebody works on a deal. */
@Schema(name = "PutCollaborator")
record CollaboratorRequest(
    @NotNull @Pattern(regexp = "presales|technical|support") @Schema(description = "`presales`, `technical` or `support`", examples = "presales")
        String role) {}
