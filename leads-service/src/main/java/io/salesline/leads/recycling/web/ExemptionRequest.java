package io.salesline.leads.recycling.web;

import io.salesline.platform.web.Texts;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A lead that stays with its owner. */
@Schema(name = "RecyclingExemption")
record ExemptionRequest(
    @NotNull UUID leadId,
    @NotNull @Schema(description = "The last day on which it stays", examples = "2026-12-31")
        LocalDate until,
    @NotNull @Size(max = 500) @Pattern(regexp = Texts.NAME) @Schema(examples = "Waits for the new budget")
        String why) {}
