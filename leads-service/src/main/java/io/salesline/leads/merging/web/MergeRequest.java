package io.salesline.leads.merging.web;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which other one is the same. */
@Schema(name = "MergeDuplicate")
record MergeRequest(
    @NotNull @Schema(description = "The one that goes up in the other") UUID duplicateId) {}
