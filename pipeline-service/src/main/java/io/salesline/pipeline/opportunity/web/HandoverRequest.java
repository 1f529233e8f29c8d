package io.salesline.pipeline.opportunity.web;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose deals go to whom. */
@Schema(name = "Handover")
record HandoverRequest(
    @NotNull @Schema(description = "Who has them, active or not") UUID fromOwnerId,
    @NotNull @Schema(description = "Who gets them; somebody active in the caller's scope")
        UUID toOwnerId) {}
