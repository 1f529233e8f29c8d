package io.salesline.leads.worth.web;

import io.salesline.platform.money.Money;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a customer spends. */
@Schema(name = "DeclareWallet")
record DeclareWalletRequest(
    @NotNull @Schema(description = "A year, in the organisation's currency") Money amount,
    @Schema(description = "Today when absent; never in the future", nullable = true)
        LocalDate declaredOn) {}
