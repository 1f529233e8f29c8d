package io.salesline.reporting.answer;

import io.salesline.platform.time.Organisation;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Amounts as decimal strings at the scale of the organisation's currency. */
@ApplicationScoped
public class Amounts {

  /** Signed, without tax: what a number here means unless its answer says otherwise. */
  public static final String BASIS = "booked-net";

  private final String currency;
  private final int digits;

  Amounts(Organisation organisation) {
    this.currency = organisation.currency().getCurrencyCode();
    this.digits = Math.max(0, organisation.currency().getDefaultFractionDigits());
  }

  public String text(BigDecimal amount) {
    return amount.setScale(digits, RoundingMode.HALF_UP).toPlainString();
  }

  /** How many decimals the currency has. */
  public int digits() {
    return digits;
  }

  public String currency() {
    return currency;
  }
}
