package io.salesline.pipeline.contract.store;

import io.salesline.pipeline.contract.app.Contracts;
import io.salesline.pipeline.contract.app.Reach;
import io.salesline.pipeline.contract.domain.Account;
import io.salesline.pipeline.contract.domain.Contract;
import io.salesline.pipeline.contract.domain.ContractId;
import io.salesline.pipeline.contract.domain.CreditNoteId;
import io.salesline.pipeline.contract.domain.ReceiptId;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.store.EntityRows;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class ContractTables implements Contracts {

  /** What belongs to the contract is read once its row is held, and so as the last one left it. */
  private static final String LOCK =
      "select c.* from contract c where %s and " + InReach.SQL + " for no key update of c";

  private static final String SEEN =
      "select exists (select from contract c where %s and " + InReach.SEEN + ")";
  private static final String BY_ID = "c.id = :id";
  private static final String BY_RECEIPT =
      "c.id = (select r.contract_id from contract_receipt r where r.id = :id)";
  private static final String BY_NOTE =
      "c.id = (select n.contract_id from contract_credit_note n where n.id = :id)";

  @Override
  public Uni<Account> require(UnitOfWork unit, ContractId id) {
    return require(unit, BY_ID, id.value());
  }

  @Override
  public Uni<Account> require(UnitOfWork unit, ReceiptId id) {
    return require(unit, BY_RECEIPT, id.value());
  }

  @Override
  public Uni<Account> require(UnitOfWork unit, CreditNoteId id) {
    return require(unit, BY_NOTE, id.value());
  }

  private static Uni<Account> require(UnitOfWork unit, String which, UUID id) {
    return ask(unit, LOCK.formatted(which), id, Contract.class)
        .getSingleResultOrNull()
        .onItem()
        .ifNull()
        .switchTo(() -> refuse(unit, which, id))
        .chain(contract -> AccountRows.of(unit.session(), contract));
  }

  private static <R> Mutiny.SelectionQuery<R> ask(
      UnitOfWork unit, String sql, UUID id, Class<R> type) {
    var query = EntityRows.query(unit.session(), sql, type).setParameter("id", id);
    return InReach.bind(Reach.of(unit.caller(), unit.today()), query);
  }

  // Asked only of those who may not work with it.
  private static Uni<Contract> refuse(UnitOfWork unit, String which, UUID id) {
    return ask(unit, SEEN.formatted(which), id, Boolean.class)
        .getSingleResult()
        .chain(seen -> Uni.createFrom().failure(refusal(seen)));
  }

  private static Refusal refusal(boolean seen) {
    return seen ? Refusal.forbidden("collaborators-only-look") : Refusal.notFound();
  }

  @Override
  public Uni<Void> record(UnitOfWork unit, Account account) {
    return unit.session()
        .persistAll(account.added().toArray())
        .chain(() -> unit.session().removeAll(account.removed().toArray()))
        .chain(() -> unit.session().flush());
  }
}
