package io.salesline.reporting.answer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many deals, and their amount.
 *
 * @param amount a decimal string in the organisation's currency
 * @param deals where exactly these deals are listed; null for callers who read sums only
 */
@Schema(name = "Total")
public record Total(
    @Schema(examples = "4238") long count,
    @Schema(description = "Decimal string in the organisation's currency", examples = "10005534.00")
        String amount,
    @Schema(
            nullable = true,
            description =
                "Where exactly these deals are listed; null for callers who read sums only",
            examples = "/api/reporting/v1/deals?status=won")
        String deals) {}
