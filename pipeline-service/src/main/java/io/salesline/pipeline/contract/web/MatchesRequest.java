package io.salesline.pipeline.contract.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a receipt is for, as a whole. */
@Schema(name = "SetMatches")
record MatchesRequest(
    @Size(max = 120) @Schema(
            description = "When absent, what is left over goes to the oldest due",
            nullable = true)
        List<@NotNull @Valid MatchBody> matches) {}
