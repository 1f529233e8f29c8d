package io.salesline.pipeline.contract.web;

import io.salesline.pipeline.contract.domain.Contract;
import io.salesline.pipeline.contract.domain.Instalment;
import io.salesline.pipeline.contract.domain.Terms;
import io.salesline.platform.money.Money;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A part of a contract's payment. */
@Schema(name = "Instalment")
record InstalmentBody(
    @Schema(examples = "1") int number,
    @Schema(nullable = true, examples = "On delivery") String label,
    LocalDate dueOn,
    Money amount,
    @Schema(description = "By how much credit notes have reduced it") Money credited,
    @Schema(description = "Receipts matched to it, confirmed or not, less refunds") Money matched,
    @Schema(description = "Those that are confirmed, less refunds") Money paid,
    @Schema(description = "What is still to be confirmed as paid") Money outstanding,
    @Schema(description = "What is not owed any more because the contract was terminated")
        Money cancelled,
    boolean overdue) {

  static InstalmentBody of(Instalment instalment, Contract contract, LocalDate today) {
    Terms terms = contract.terms();
    boolean owed = !contract.progress().isTerminated();
    Money unpaid = terms.money(instalment.outstanding());
    Money nothing = unpaid.minus(unpaid);
    return new InstalmentBody(
        instalment.number(),
        instalment.label().orElse(null),
        instalment.dueOn(),
        terms.money(instalment.amount()),
        terms.money(instalment.credited()),
        terms.money(instalment.matched()),
        terms.money(instalment.paid()),
        owed ? unpaid : nothing,
        owed ? nothing : unpaid,
        owed && instalment.isOverdue(today));
  }
}
