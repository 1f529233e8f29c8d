package io.salesline.pipeline.contract.app;

import io.salesline.pipeline.contract.domain.Account;
import io.salesline.pipeline.contract.domain.ContractId;
import io.salesline.pipeline.contract.domain.CreditNoteId;
import io.salesline.pipeline.contract.domain.ReceiptId;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;

/**
 * Where the contracts are kept. Whoever changes one holds its row until the transaction ends, so
 * that all that is owed and paid in it is decided one after the other. Each fails with a 404
 * refusal where it is not there for the caller, and with 403 where they only collaborate on its
 * deal.
 */
public interface Contracts {

  Uni<Account> require(UnitOfWork unit, ContractId id);

  /** The contract that a receipt is for. */
  Uni<Account> require(UnitOfWork unit, ReceiptId id);

  /** The contract that a credit note corrects. */
  Uni<Account> require(UnitOfWork unit, CreditNoteId id);

  /** Writes what was decided. */
  Uni<Void> record(UnitOfWork unit, Account account);
}
