package io.salesline.reporting.answer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many deals, and their amount.
 *
 * @param amount a decimal string in the organisation's currency
 * @param deals where exactly these deals are listed; null for callers who read sums only
 */
@Schema(name = "Total")
public record Total(long count, String amount, String deals) {}
