package io.salesline.pipeline.contract.web;

import io.salesline.pipeline.contract.domain.CreditNote;
import io.salesline.pipeline.contract.domain.CreditNoteId;
import io.salesline.pipeline.contract.domain.Terms;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.money.Money;
import io.salesline.platform.web.Texts;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A correction of what is final (贷项, 红字). */
@Schema(name = "RecordCreditNote")
record CreditNoteRequest(
    @NotNull @Min(1) @Schema(description = "The number of the instalment it corrects", examples = "1")
        Integer instalment,
    @Schema(description = "Today when absent", nullable = true) LocalDate creditedOn,
    @NotNull Money amount,
    @NotNull @Size(max = 500) @Pattern(regexp = Texts.WORDS) String reason,
    @Schema(description = "Less is owed; when absent, unless it refunds", nullable = true)
        Boolean reduces,
    @Schema(description = "Collected cash goes back; no when absent", nullable = true)
        Boolean refunds) {

  CreditNote.Told told(UnitOfWork unit, Terms terms) {
    boolean back = Boolean.TRUE.equals(refunds);
    return new CreditNote.Told(
        CreditNoteId.fresh(),
        instalment,
        creditedOn == null ? unit.today() : creditedOn,
        terms.positive("amount", amount),
        reduces == null ? !back : reduces,
        back,
        reason.strip());
  }
}
