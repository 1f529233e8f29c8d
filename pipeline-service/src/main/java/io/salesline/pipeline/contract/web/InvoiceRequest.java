package io.salesline.pipeline.contract.web;

import io.salesline.pipeline.contract.domain.Invoice;
import io.salesline.pipeline.contract.domain.InvoiceId;
import io.salesline.pipeline.contract.domain.Terms;
import io.salesline.pipeline.id.MemberId;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.money.Money;
import io.salesline.platform.web.Texts;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An invoice that was issued elsewhere (开票). */
@Schema(name = "RecordInvoice")
record InvoiceRequest(
    @NotNull @Size(max = 50) @Pattern(regexp = Texts.NAME) @Schema(description = "Unique in the organisation", examples = "25117000000012345678")
        String number,
    @Schema(description = "Today when absent", nullable = true) LocalDate invoicedOn,
    @NotNull @Schema(description = "Tax included") Money amount,
    @NotNull @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 4) @Schema(description = "0.13 for 13 %", examples = "0.13")
        BigDecimal taxRate,
    @Min(1) @Schema(description = "The number of the instalment it is for", nullable = true)
        Integer instalment) {

  Invoice invoice(UnitOfWork unit, Terms terms) {
    return new Invoice(
        InvoiceId.fresh(),
        number.strip(),
        invoicedOn == null ? unit.today() : invoicedOn,
        terms.positive("amount", amount),
        taxRate,
        instalment,
        new MemberId(unit.caller().memberId()),
        unit.now());
  }
}
