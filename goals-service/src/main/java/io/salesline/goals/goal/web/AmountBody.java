package io.salesline.goals.goal.web;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.salesline.goals.goal.domain.Amount;
import io.salesline.platform.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much a goal asks for. What is no money of the currency is no such body. */
@Schema(
    name = "GoalAmount",
    description = "Money, or a count: without a currency, and whole",
    examples = {"{\"amount\":\"1054.00\",\"currency\":\"USD\"}", "{\"amount\":\"40\"}"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record AmountBody(
    @Schema(type = SchemaType.STRING, required = true) @JsonFormat(shape = JsonFormat.Shape.STRING)
        BigDecimal amount,
    @Schema(description = "ISO 4217; absent or null for a count") String currency) {

  AmountBody {
    if (amount == null) {
      throw new IllegalArgumentException("how much needs an amount");
    }
    if (currency != null) {
      amount = new Money(amount, Currency.getInstance(currency)).amount();
    }
  }

  static AmountBody of(Amount amount) {
    return new AmountBody(
        amount.value(), amount.currency().map(Currency::getCurrencyCode).orElse(null));
  }

  /** Empty for what is not said; as {@link Amount#count} for a count. */
  static Optional<Amount> said(String field, AmountBody body) {
    return Optional.ofNullable(body).map(said -> said.amount(field));
  }

  Amount amount(String field) {
    return currency == null
        ? Amount.count(field, amount)
        : new Amount(amount, Optional.of(Currency.getInstance(currency)));
  }
}
