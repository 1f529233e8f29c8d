package io.salesline.pipeline.contract.app;

import io.salesline.pipeline.contract.app.RecordingMoney.Credited;
import io.salesline.pipeline.contract.app.RecordingMoney.Received;
import io.salesline.pipeline.contract.domain.Account;
import io.salesline.pipeline.contract.domain.CreditNote;
import io.salesline.pipeline.contract.domain.CreditNoteId;
import io.salesline.pipeline.contract.domain.Moment;
import io.salesline.pipeline.contract.domain.Receipt;
import io.salesline.pipeline.contract.domain.ReceiptId;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.BiFunction;

/** Finance's word on receipts and credit notes; it is final. All fail with a 404, 403 or 409. */
@ApplicationScoped
public class ConfirmingMoney {

  private final Contracts contracts;
  private final Journal journal;

  ConfirmingMoney(Contracts contracts, Journal journal) {
    this.contracts = contracts;
    this.journal = journal;
  }

  public Uni<Received> confirm(UnitOfWork unit, ReceiptId id) {
    return decide(unit, id, (account, moment) -> account.confirm(id, moment));
  }

  public Uni<Received> reject(UnitOfWork unit, ReceiptId id, String reason) {
    return decide(unit, id, (account, moment) -> account.reject(id, reason, moment));
  }

  public Uni<Credited> confirm(UnitOfWork unit, CreditNoteId id) {
    return decide(unit, id, (account, moment) -> account.confirm(id, moment));
  }

  public Uni<Credited> reject(UnitOfWork unit, CreditNoteId id, String reason) {
    return decide(unit, id, (account, moment) -> account.reject(id, reason, moment));
  }

  private Uni<Received> decide(
      UnitOfWork unit, ReceiptId id, BiFunction<Account, Moment, Receipt> decision) {
    return contracts
        .require(unit, id)
        .map(account -> new Received(account, decision.apply(account, Moments.of(unit))))
        .call(received -> journal.record(unit, received.account()));
  }

  private Uni<Credited> decide(
      UnitOfWork unit, CreditNoteId id, BiFunction<Account, Moment, CreditNote> decision) {
    return contracts
        .require(unit, id)
        .map(account -> new Credited(account, decision.apply(account, Moments.of(unit))))
        .call(credited -> journal.record(unit, credited.account()));
  }
}
