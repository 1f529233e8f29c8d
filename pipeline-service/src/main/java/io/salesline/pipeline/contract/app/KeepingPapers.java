package io.salesline.pipeline.contract.app;

import io.salesline.pipeline.contract.domain.Account;
import io.salesline.pipeline.contract.domain.ContractId;
import io.salesline.pipeline.contract.domain.Delivery;
import io.salesline.pipeline.contract.domain.Invoice;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Function;

/** Records deliveries and invoices. All fail with a 404, 409 or 422 refusal. */
@ApplicationScoped
public class KeepingPapers {

  private final Contracts contracts;
  private final Papers papers;
  private final Journal journal;

  KeepingPapers(Contracts contracts, Papers papers, Journal journal) {
    this.contracts = contracts;
    this.papers = papers;
    this.journal = journal;
  }

  public Uni<Account> deliver(UnitOfWork unit, ContractId id, Delivery delivery) {
    return contracts
        .require(unit, id)
        .call(account -> deliver(unit, account, delivery))
        .call(account -> papers.add(unit, id, delivery))
        .call(account -> journal.record(unit, account));
  }

  private Uni<Optional<Integer>> deliver(UnitOfWork unit, Account account, Delivery delivery) {
    return papers
        .shareDelivered(unit, account.contract().id())
        .invoke(share -> account.deliver(delivery, share.orElse(null), Moments.of(unit)));
  }

  /**
   * @param invoice of the contract, which says the currency
   */
  public Uni<Account> invoice(UnitOfWork unit, ContractId id, Function<Account, Invoice> invoice) {
    return contracts
        .require(unit, id)
        .call(account -> invoice(unit, account, invoice.apply(account)))
        .call(account -> journal.record(unit, account));
  }

  private Uni<Void> invoice(UnitOfWork unit, Account account, Invoice invoice) {
    account.invoice(invoice, Moments.of(unit));
    return papers
        .add(unit, account.contract().id(), invoice)
        .invoke(KeepingPapers::requireAdded)
        .replaceWithVoid();
  }

  private static void requireAdded(boolean added) {
    if (!added) {
      throw Refusal.conflict("invoice-number-used");
    }
  }
}
