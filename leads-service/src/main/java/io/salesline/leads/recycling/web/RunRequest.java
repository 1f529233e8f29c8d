package io.salesline.leads.recycling.web;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A run that somebody asks for. */
@Schema(name = "NewRecyclingRun")
record RunRequest(
    @Schema(description = "Leads that are due by this day are taken; today where absent, not later")
        LocalDate on) {}
