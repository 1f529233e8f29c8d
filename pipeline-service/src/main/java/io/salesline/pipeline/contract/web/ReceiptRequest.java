package io.salesline.pipeline.contract.web;

import io.salesline.pipeline.contract.app.RecordingMoney.Payment;
import io.salesline.pipeline.contract.domain.Receipt;
import io.salesline.pipeline.contract.domain.ReceiptId;
import io.salesline.pipeline.contract.domain.Terms;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.money.Money;
import io.salesline.platform.web.Texts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Money that came in (收款). */
@Schema(name = "RecordReceipt")
record ReceiptRequest(
    @NotNull @Size(max = 100) @Pattern(regexp = Texts.NAME) @Schema(
            description = "The payer's; of one reference a contract takes one receipt",
            examples = "ICBC 20261201-0042")
        String reference,
    @Schema(description = "Today when absent", nullable = true) LocalDate receivedOn,
    @NotNull Money amount,
    @Size(max = 120) @Schema(description = "What it is for; oldest due first when absent", nullable = true)
        List<@NotNull @Valid MatchBody> matches) {

  Payment payment(UnitOfWork unit, Terms terms) {
    var told =
        new Receipt.Told(
            ReceiptId.fresh(),
            reference.strip(),
            receivedOn == null ? unit.today() : receivedOn,
            terms.positive("amount", amount));
    return new Payment(told, MatchBody.wanted(matches, terms));
  }
}
