package io.salesline.reporting.kpi;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A KPI against an earlier period.
 *
 * @param value what it was then; null for none
 * @param difference what it is more now, in its unit; null where either is not known
 * @param growth the difference as a share of what it was; null where that was nothing
 */
@Schema(name = "KpiComparison")
public record Comparison(
    @Schema(nullable = true, description = "What it was then", examples = "9000.00") String value,
    @Schema(nullable = true, description = "What it is more now", examples = "1000.00")
        String difference,
    @Schema(
            nullable = true,
            description = "The difference as a share of what it was; null where that was nothing",
            examples = "0.1111")
        String growth) {}
