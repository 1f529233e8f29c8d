package io.salesline.pipeline.contract.app;

import io.salesline.pipeline.contract.domain.Account;
import io.salesline.pipeline.contract.domain.ContractId;
import io.salesline.pipeline.contract.domain.Instalment;
import io.salesline.pipeline.contract.domain.Terms;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.web.IfMatch;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Sets what is owed, and when. All fail with a 404, 409, 412 or 422 refusal. */
@ApplicationScoped
public class AgreeingOnPayment {

  private final Contracts contracts;
  private final Papers papers;
  private final Journal journal;

  AgreeingOnPayment(Contracts contracts, Papers papers, Journal journal) {
    this.contracts = contracts;
    this.papers = papers;
    this.journal = journal;
  }

  /**
   * What is agreed.
   *
   * @param amount the contract's from now on; as before when empty
   */
  public record Agreement(Optional<BigDecimal> amount, List<Instalment.Planned> instalments) {}

  /**
   * @param edit makes the new terms of the old
   */
  public Uni<Account> amend(
      UnitOfWork unit, ContractId id, long expectedRevision, UnaryOperator<Terms> edit) {
    return require(unit, id, expectedRevision)
        .invoke(account -> account.amend(edit.apply(account.contract().terms()), Moments.of(unit)))
        .call(account -> journal.record(unit, account));
  }

  /**
   * @param agreement of the terms, which say the currency
   */
  public Uni<Account> schedule(
      UnitOfWork unit, ContractId id, long expectedRevision, Function<Terms, Agreement> agreement) {
    return require(unit, id, expectedRevision)
        .call(account -> schedule(unit, account, agreement.apply(account.contract().terms())));
  }

  private Uni<Void> schedule(UnitOfWork unit, Account account, Agreement agreement) {
    return papers
        .invoiced(unit, account.contract().id())
        .invoke(invoiced -> schedule(unit, account, agreement, invoiced))
        .chain(() -> journal.record(unit, account));
  }

  private static void schedule(
      UnitOfWork unit, Account account, Agreement agreement, Set<Integer> invoiced) {
    account.schedule(agreement.instalments(), agreement.amount(), invoiced, Moments.of(unit));
  }

  private Uni<Account> require(UnitOfWork unit, ContractId id, long expectedRevision) {
    return contracts
        .require(unit, id)
        .invoke(account -> IfMatch.check(expectedRevision, account.contract().revision()));
  }
}
