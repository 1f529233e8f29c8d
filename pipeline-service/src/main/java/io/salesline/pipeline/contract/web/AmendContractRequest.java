package io.salesline.pipeline.contract.web;

import io.salesline.pipeline.contract.domain.Terms;
import io.salesline.platform.money.Money;
import io.salesline.platform.web.Invalid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is to change of a contract. An absent field stays as it is; null clears {@code tax_rate}.
 * The setters tell the two apart.
 */
@Schema(name = "AmendContract")
class AmendContractRequest {

  @Schema(hidden = true)
  private final Map<String, Object> given = new TreeMap<>();

  @Schema(description = "Tax included; only while the schedule is one instalment")
  public Money getAmount() {
    return (Money) given.get("amount");
  }

  public void setAmount(Money amount) {
    given.put("amount", amount);
  }

  @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 4) @Schema(description = "0.13 for 13 %", nullable = true, examples = "0.13")
  public BigDecimal getTaxRate() {
    return (BigDecimal) given.get("tax_rate");
  }

  public void setTaxRate(BigDecimal taxRate) {
    given.put("tax_rate", taxRate);
  }

  /** The fields that were sent, null for those to clear: two requests that differ, differ here. */
  Map<String, Object> given() {
    return given;
  }

  Terms applyTo(Terms terms) {
    return terms.with(
        given.containsKey("amount")
            ? terms.positive("amount", Invalid.unlessThere("amount", getAmount()))
            : terms.amount(),
        given.containsKey("tax_rate") ? getTaxRate() : terms.taxRate());
  }
}
