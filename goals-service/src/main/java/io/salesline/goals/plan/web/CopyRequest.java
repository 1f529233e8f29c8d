package io.salesline.goals.plan.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What clients send to copy a plan. */
@Schema(name = "PlanCopy")
record CopyRequest(
    @NotBlank @Size(max = 100) @Schema(examples = "East 2026, if we win Siemens") String name) {}
