package io.salesline.pipeline.contract.app;

import io.salesline.pipeline.contract.domain.Account;
import io.salesline.pipeline.contract.domain.ContractId;
import io.salesline.platform.access.Role;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Ends a contract that falls through. Finance does, and those above the owner; not the owner. */
@ApplicationScoped
public class TerminatingContract {

  private final Contracts contracts;
  private final Journal journal;

  TerminatingContract(Contracts contracts, Journal journal) {
    this.contracts = contracts;
    this.journal = journal;
  }

  /**
   * @param reason in people's words
   * @return fails with a 404 refusal, 403, 409 when it is collected or was terminated before
   */
  public Uni<Account> terminate(UnitOfWork unit, ContractId id, String reason) {
    return contracts
        .require(unit, id)
        .invoke(account -> checkMayTerminate(unit, account))
        .invoke(account -> account.terminate(reason, Moments.of(unit)))
        .call(account -> journal.record(unit, account));
  }

  private static void checkMayTerminate(UnitOfWork unit, Account account) {
    boolean own = account.contract().ownerId().equals(Moments.caller(unit));
    if (!unit.caller().has(Role.FINANCE)
        && (own || !unit.caller().hasAny(Role.MANAGER, Role.DIRECTOR))) {
      throw Refusal.forbidden("own-contract");
    }
  }
}
