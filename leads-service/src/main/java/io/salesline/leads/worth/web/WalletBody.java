package io.salesline.leads.worth.web;

import io.salesline.leads.id.CustomerId;
import io.salesline.leads.worth.domain.WalletStatement;
import io.salesline.platform.money.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a customer is said to spend a year, with whomever, on what the organisation sells. */
@Schema(name = "Wallet")
record WalletBody(
    UUID customerId,
    @Schema(description = "The ETag: how often something was said", examples = "1") long revision,
    @Schema(description = "Null where nobody has said", nullable = true) Money amount,
    @Schema(description = "The day for which it was said", nullable = true) LocalDate declaredOn,
    @Schema(nullable = true) UUID declaredBy) {

  static WalletBody none(CustomerId customer) {
    return new WalletBody(customer.value(), 0, null, null, null);
  }

  static WalletBody of(WalletStatement statement, Currency currency) {
    return new WalletBody(
        statement.customerId().value(),
        statement.revision(),
        new Money(statement.amount(), currency),
        statement.declaredOn(),
        statement.declaredBy().value());
  }
}
