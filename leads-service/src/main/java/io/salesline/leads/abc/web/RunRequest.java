package io.salesline.leads.abc.web;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A classification that somebody wants now. */
@Schema(name = "RequestClassRun")
record RunRequest(
    @Schema(description = "By the figures of which day; today when absent", nullable = true)
        LocalDate asOf,
    @Schema(
            description = "Without holding on to the classes there are; false when absent",
            nullable = true)
        Boolean anew) {}
