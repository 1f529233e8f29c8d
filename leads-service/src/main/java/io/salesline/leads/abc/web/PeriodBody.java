package io.salesline.leads.abc.web;

import io.salesline.leads.abc.domain.ClassPeriod;
import io.salesline.leads.abc.domain.Figures;
import io.salesline.platform.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A time in which a customer had a class. Its figures are null where it had none yet. */
@Schema(name = "ClassPeriod")
record PeriodBody(
    @Schema(enumeration = {"A", "B", "C"}) String customerClass,
    @Schema(description = "It had not bought anything yet (潜在)") boolean prospect,
    @Schema(enumeration = {"current-value", "potential", "neither", "override"}) String reason,
    @Schema(description = "Why somebody said so", nullable = true) String note,
    @Schema(description = "Who said so", nullable = true) UUID decidedBy,
    @Schema(description = "Of the twelve months that end with as_of", nullable = true) Money value,
    @Schema(
            description = "Percent of the value of all customers",
            examples = "1.2345",
            nullable = true)
        BigDecimal valueShare,
    @Schema(
            description = "Percent that those with more have together",
            examples = "78.1234",
            nullable = true)
        BigDecimal valueBefore,
    @Schema(description = "Wallet and open deals", nullable = true) Money potential,
    @Schema(nullable = true) BigDecimal potentialShare,
    @Schema(nullable = true) BigDecimal potentialBefore,
    @Schema(nullable = true) LocalDate asOf,
    Instant validFrom,
    @Schema(description = "Null for the class of now", nullable = true) Instant validTo) {

  private static final Figures NONE = new Figures(null, null, null, null, null, null, null, null);

  static PeriodBody of(ClassPeriod period, Currency currency) {
    Figures figures = period.figures().orElse(NONE);
    return new PeriodBody(
        period.stand().customerClass().key(),
        period.stand().prospect(),
        period.stand().reason().key(),
        period.note(),
        period.decidedBy() == null ? null : period.decidedBy().value(),
        money(figures.value(), currency),
        figures.valueShare(),
        figures.valueBefore(),
        money(figures.potential(), currency),
        figures.potentialShare(),
        figures.potentialBefore(),
        figures.asOf(),
        period.validFrom(),
        period.validTo());
  }

  private static Money money(BigDecimal amount, Currency currency) {
    return amount == null ? null : new Money(amount, currency);
  }
}
