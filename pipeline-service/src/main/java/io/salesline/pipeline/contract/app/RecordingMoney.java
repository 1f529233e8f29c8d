package io.salesline.pipeline.contract.app;

import io.salesline.pipeline.contract.domain.Account;
import io.salesline.pipeline.contract.domain.ContractId;
import io.salesline.pipeline.contract.domain.CreditNote;
import io.salesline.pipeline.contract.domain.Receipt;
import io.salesline.pipeline.contract.domain.ReceiptId;
import io.salesline.pipeline.contract.domain.Terms;
import io.salesline.platform.access.Role;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.web.IfMatch;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Records receipts and credit notes, which count once finance confirms them. Finance, sales
 * assistants and the owner do. All fail with a 404, 403, 409, 412 or 422 refusal.
 */
@ApplicationScoped
public class RecordingMoney {

  private final Contracts contracts;
  private final Journal journal;

  RecordingMoney(Contracts contracts, Journal journal) {
    this.contracts = contracts;
    this.journal = journal;
  }

  /**
   * A receipt as told.
   *
   * @param matches number of the instalment → amount; oldest due first when empty
   */
  public record Payment(Receipt.Told told, Optional<Map<Integer, BigDecimal>> matches) {}

  /** A receipt and its contract. */
  public record Received(Account account, Receipt receipt) {

    /** False where it was recorded before under its reference. */
    public boolean isNew() {
      return !account.decisions().isEmpty();
    }
  }

  /** A credit note and its contract. */
  public record Credited(Account account, CreditNote note) {}

  /**
   * @param payment of the terms, which say the currency
   */
  public Uni<Received> receive(UnitOfWork unit, ContractId id, Function<Terms, Payment> payment) {
    return contracts
        .require(unit, id)
        .invoke(account -> checkMayRecord(unit, account))
        .map(account -> receive(unit, account, payment.apply(account.contract().terms())))
        .call(received -> journal.record(unit, received.account()));
  }

  private static Received receive(UnitOfWork unit, Account account, Payment payment) {
    return new Received(
        account, account.receive(payment.told(), payment.matches(), Moments.of(unit)));
  }

  /**
   * @param matches as in {@link Payment}, of the terms, which say the currency
   */
  public Uni<Received> match(
      UnitOfWork unit,
      ReceiptId id,
      long expectedRevision,
      Function<Terms, Optional<Map<Integer, BigDecimal>>> matches) {
    return contracts
        .require(unit, id)
        .invoke(account -> checkMayRecord(unit, account))
        .invoke(account -> IfMatch.check(expectedRevision, account.contract().revision()))
        .map(account -> match(unit, account, id, matches.apply(account.contract().terms())))
        .call(received -> journal.record(unit, received.account()));
  }

  private static Received match(
      UnitOfWork unit, Account account, ReceiptId id, Optional<Map<Integer, BigDecimal>> matches) {
    return new Received(account, account.match(id, matches, Moments.of(unit)));
  }

  /**
   * @param told of the terms, which say the currency
   */
  public Uni<Credited> credit(
      UnitOfWork unit, ContractId id, Function<Terms, CreditNote.Told> told) {
    return contracts
        .require(unit, id)
        .invoke(account -> checkMayRecord(unit, account))
        .map(account -> credit(unit, account, told.apply(account.contract().terms())))
        .call(credited -> journal.record(unit, credited.account()));
  }

  private static Credited credit(UnitOfWork unit, Account account, CreditNote.Told told) {
    return new Credited(account, account.credit(told, Moments.of(unit)));
  }

  private static void checkMayRecord(UnitOfWork unit, Account account) {
    if (!unit.caller().hasAny(Role.FINANCE, Role.SALES_ASSISTANT)
        && !account.contract().ownerId().equals(Moments.caller(unit))) {
      throw Refusal.forbidden("contract-of-another");
    }
  }
}
