package io.salesline.leads.merging.web;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which customer is the same. */
@Schema(name = "MergeCustomer")
record MergeRequest(
    @NotNull @Schema(description = "The one that goes up in the other") UUID duplicateId) {}
