package io.salesline.pipeline.exchange.web;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a rate is. */
@Schema(name = "SetExchangeRate")
record ExchangeRateRequest(
    @NotNull @Schema(
            description =
                "Units of the organisation's currency for one unit of the other; at most ten decimals",
            examples = "1.0835")
        BigDecimal rate) {}
