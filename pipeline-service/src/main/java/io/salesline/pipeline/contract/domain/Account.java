package io.salesline.pipeline.contract.domain;

import io.salesline.platform.problem.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A contract with all that is owed, paid and corrected in it. What changes is decided here and
 * collected as {@link #decisions}; the sums of the contract are those of its parts, to the cent.
 */
public final class Account {

  private final Contract contract;
  private final Plan plan;
  private final List<Receipt> receipts;
  private final List<CreditNote> notes;
  private final List<ContractDecision> decisions = new ArrayList<>();
  private final List<Object> added = new ArrayList<>();
  private ContractDecision.Facts last;

  /** As it is stored. */
  public Account(
      Contract contract,
      Collection<Instalment> instalments,
      Collection<Receipt> receipts,
      Collection<Match> matches,
      Collection<CreditNote> notes) {
    this.contract = contract;
    this.plan = new Plan(instalments, matches);
    this.receipts = new ArrayList<>(receipts);
    this.notes = new ArrayList<>(notes);
    this.last = facts();
  }

  /** Opens the contract of a won deal, with the usual schedule. */
  public static Account open(ContractId id, Contract.WonDeal deal, Moment moment) {
    var contract = new Contract(id, deal, moment.at());
    var account = new Account(contract, List.of(), List.of(), List.of(), List.of());
    account.added.add(contract);
    account.plan.set(id, Schedule.usual(deal.wonOn(), deal.terms().amount()));
    account.last = null;
    account.tell(new ContractEvent.Opened(), moment);
    return account;
  }

  /**
   * Edits amount and tax rate. Another amount goes into the one instalment; a schedule of several
   * is set together with its amount.
   *
   * @throws Refusal 409 {@code contract-collected}, {@code contract-terminated}, {@code
   *     schedule-decides-amount}, {@code instalment-below-matched}
   */
  public void amend(Terms edited, Moment moment) {
    List<String> fields = edits(contract.terms(), edited);
    if (fields.isEmpty()) {
      return;
    }
    requireOpen();
    if (fields.contains("amount")) {
      if (plan.all().size() != 1) {
        throw Refusal.conflict("schedule-decides-amount");
      }
      plan.set(contract.id(), plan.all().getFirst().planned(edited.amount()));
    }
    contract.become(edited);
    decided(new ContractEvent.Amended(fields), moment);
    settle(moment, null);
  }

  private static List<String> edits(Terms before, Terms after) {
    return Stream.of(
            before.amount().compareTo(after.amount()) == 0 ? null : "amount",
            same(before.taxRate(), after.taxRate()) ? null : "tax_rate")
        .filter(Objects::nonNull)
        .toList();
  }

  /**
   * Sets the schedule as a whole. Instalments are known again by their numbers; one that money or a
   * document refers to stays, and covers what is matched to it.
   *
   * @param amount the contract's from now on; as before when empty
   * @param invoiced the instalments that invoices name
   * @throws Refusal 409 {@code contract-collected}, {@code contract-terminated}, {@code
   *     instalment-in-use}, {@code instalment-below-matched}, 422
   */
  public void schedule(
      List<Instalment.Planned> planned,
      Optional<BigDecimal> amount,
      Collection<Integer> invoiced,
      Moment moment) {
    requireOpen();
    BigDecimal total = amount.orElse(contract.terms().amount());
    plan.set(
        contract.id(),
        Schedule.checked(planned, total),
        instalment -> isCredited(instalment) || invoiced.contains(instalment.number()));
    contract.become(contract.terms().withAmount(total));
    decided(new ContractEvent.ScheduleSet(), moment);
    settle(moment, null);
  }

  private boolean isCredited(Instalment instalment) {
    return notes.stream().anyMatch(note -> note.isFor(instalment));
  }

  /**
   * @param sharedBefore the last share that was told; null for none
   * @throws Refusal 409 {@code contract-terminated}, {@code delivered-already}, 422 {@code
   *     delivery-share-shrinks}
   */
  public void deliver(Delivery delivery, Integer sharedBefore, Moment moment) {
    requireNotTerminated();
    PlausibleDay.past("delivered_on", delivery.deliveredOn(), moment.day());
    if (contract.progress().deliveredOn() != null) {
      throw Refusal.conflict("delivered-already");
    }
    if (delivery.share() != null && sharedBefore != null && delivery.share() < sharedBefore) {
      throw Refusal.field("share", "delivery-share-shrinks", "share", sharedBefore);
    }
    if (delivery.complete()) {
      contract.become(contract.progress().delivered(delivery.deliveredOn()));
    }
    decided(new ContractEvent.Delivered(delivery), moment);
    settle(moment, null);
  }

  /**
   * @throws Refusal 409 {@code contract-terminated}, 422 {@code instalment-unknown}
   */
  public void invoice(Invoice invoice, Moment moment) {
    requireNotTerminated();
    PlausibleDay.past("invoiced_on", invoice.invoicedOn(), moment.day());
    if (invoice.instalment() != null) {
      plan.require(invoice.instalment());
    }
    decided(new ContractEvent.Invoiced(invoice), moment);
  }

  /**
   * Records a receipt, or finds the one that was recorded before under its reference.
   *
   * @param wanted number → amount; oldest due first when empty
   * @throws Refusal 409 {@code receipt-reference-used}, {@code contract-terminated}, {@code
   *     receipt-overmatched}, {@code instalment-overmatched}, 422
   */
  public Receipt receive(
      Receipt.Told told, Optional<Map<Integer, BigDecimal>> wanted, Moment moment) {
    PlausibleDay.past("received_on", told.receivedOn(), moment.day());
    Optional<Receipt> known = receipts.stream().filter(it -> it.isNamed(told)).findFirst();
    if (known.isPresent()) {
      return known.filter(it -> it.says(told)).orElseThrow(Account::referenceUsed);
    }
    requireNotTerminated();
    var receipt = new Receipt(contract.id(), told, moment);
    receipts.add(receipt);
    added.add(receipt);
    plan.allot(receipt, wanted);
    decided(new ContractEvent.ReceiptRecorded(receipt), moment);
    return receipt;
  }

  private static Refusal referenceUsed() {
    return Refusal.conflict("receipt-reference-used");
  }

  /**
   * Decides what a receipt pays. Of a confirmed one only what is left over can still be matched.
   *
   * @param wanted as for {@link #receive}
   * @throws Refusal 409 {@code rejected-already}, {@code matches-final} and as there
   */
  public Receipt match(ReceiptId id, Optional<Map<Integer, BigDecimal>> wanted, Moment moment) {
    requireNotTerminated();
    Receipt receipt = receipt(id);
    if (receipt.isRejected()) {
      throw Refusal.conflict("rejected-already");
    }
    if (plan.allot(receipt, wanted)) {
      decided(new ContractEvent.ReceiptMatched(receipt), moment);
      settle(moment, null);
    }
    return receipt;
  }

  /**
   * Finance has seen the money: it is collected cash now.
   *
   * @throws Refusal 409 {@code confirmed-already}, {@code rejected-already}, 403 {@code own-record}
   */
  public Receipt confirm(ReceiptId id, Moment moment) {
    Receipt receipt = receipt(id);
    receipt.confirm(moment);
    plan.pay(receipt);
    decided(new ContractEvent.ReceiptConfirmed(receipt), moment);
    settle(moment, null);
    return receipt;
  }

  /**
   * There is no such money; what it was matched to is free again.
   *
   * @throws Refusal 409 {@code confirmed-already}, {@code rejected-already}
   */
  public Receipt reject(ReceiptId id, String reason, Moment moment) {
    Receipt receipt = receipt(id);
    receipt.reject(reason, moment);
    plan.release(receipt);
    decided(new ContractEvent.ReceiptRejected(receipt), moment);
    return receipt;
  }

  /**
   * Once the contract fell through, only what gives money back.
   *
   * @throws Refusal 409 {@code credit-exceeds}, {@code contract-terminated}, 422 {@code
   *     instalment-unknown}
   */
  public CreditNote credit(CreditNote.Told told, Moment moment) {
    if (!told.refunds()) {
      requireNotTerminated();
    }
    PlausibleDay.past("credited_on", told.creditedOn(), moment.day());
    Instalment instalment = plan.require(told.instalment());
    var note = new CreditNote(contract.id(), instalment, told, moment);
    note.checkAgainst(instalment);
    notes.add(note);
    added.add(note);
    decided(new ContractEvent.CreditNoteRecorded(note, instalment.number()), moment);
    return note;
  }

  /**
   * @throws Refusal 409 {@code credit-exceeds}, {@code confirmed-already}, {@code
   *     rejected-already}, 403 {@code own-record}
   */
  public CreditNote confirm(CreditNoteId id, Moment moment) {
    CreditNote note = note(id);
    Instalment instalment = plan.of(note);
    note.confirm(instalment, moment);
    decided(new ContractEvent.CreditNoteConfirmed(note, instalment.number()), moment);
    settle(moment, note.reason());
    return note;
  }

  /**
   * @throws Refusal 409 {@code confirmed-already}, {@code rejected-already}
   */
  public CreditNote reject(CreditNoteId id, String reason, Moment moment) {
    CreditNote note = note(id);
    note.reject(reason, moment);
    decided(new ContractEvent.CreditNoteRejected(note, plan.of(note).number()), moment);
    return note;
  }

  /**
   * It falls through: what is still owed is cancelled and never due again, what came in stays.
   * Receipts that finance has not decided on may still be confirmed, and money be given back.
   *
   * @throws Refusal 409 {@code contract-collected}, {@code contract-terminated}
   */
  public void terminate(String reason, Moment moment) {
    requireOpen();
    contract.terminate(reason, moment);
    decided(new ContractEvent.Terminated(), moment);
  }

  /** Whether it is collected now follows from the sums, whichever way they changed. */
  private void settle(Moment moment, String reason) {
    Progress progress = contract.progress();
    if (progress.isTerminated()) {
      return;
    }
    boolean complete = progress.isComplete(contract.terms());
    if (complete && !progress.isCollected()) {
      contract.become(progress.collected(moment.day()));
      decided(new ContractEvent.Collected(), moment);
    }
    if (!complete && progress.isCollected()) {
      contract.become(progress.reopened());
      decided(new ContractEvent.Reopened(reason), moment);
    }
  }

  private void decided(ContractEvent event, Moment moment) {
    contract.count(moment.at());
    tell(event, moment);
  }

  private void tell(ContractEvent event, Moment moment) {
    contract.become(summed());
    ContractDecision.Facts before = last;
    last = facts();
    decisions.add(new ContractDecision(contract, before, last, event, moment));
  }

  private Progress summed() {
    List<Receipt> confirmed = receipts.stream().filter(Receipt::isConfirmed).toList();
    return contract
        .progress()
        .summing(
            plan.sum(Instalment::credited),
            Plan.sum(confirmed, Receipt::amount).add(contract.terms().nothing()),
            plan.sum(Instalment::refunded),
            plan.sum(Instalment::paid),
            plan.nextDueOn());
  }

  private ContractDecision.Facts facts() {
    return new ContractDecision.Facts(
        contract.revision(), contract.terms(), contract.progress(), plan.all().size());
  }

  private void requireNotTerminated() {
    if (contract.progress().isTerminated()) {
      throw Refusal.conflict("contract-terminated");
    }
  }

  private void requireOpen() {
    requireNotTerminated();
    if (contract.progress().isCollected()) {
      throw Refusal.conflict("contract-collected");
    }
  }

  private CreditNote note(CreditNoteId id) {
    return notes.stream()
        .filter(note -> note.id().equals(id))
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }

  private static boolean same(BigDecimal one, BigDecimal other) {
    return one == null || other == null ? Objects.equals(one, other) : one.compareTo(other) == 0;
  }

  public Contract contract() {
    return contract;
  }

  /** By number. */
  public List<Instalment> instalments() {
    return plan.all();
  }

  public List<Receipt> receipts() {
    return List.copyOf(receipts);
  }

  public List<CreditNote> notes() {
    return List.copyOf(notes);
  }

  /** The number of the instalment that a note is about. */
  public int instalmentOf(CreditNote note) {
    return plan.of(note).number();
  }

  /** Fails with a 404 refusal where there is none. */
  public Receipt receipt(ReceiptId id) {
    return receipts.stream()
        .filter(receipt -> receipt.id().equals(id))
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }

  /** Number of the instalment → how much of the receipt is for it. */
  public Map<Integer, BigDecimal> matchesOf(Receipt receipt) {
    return plan.matchesOf(receipt);
  }

  /** What was decided since it was loaded, in order. */
  public List<ContractDecision> decisions() {
    return List.copyOf(decisions);
  }

  /** What is to be stored that was not: what others refer to comes first. */
  public List<Object> added() {
    return Stream.concat(added.stream(), plan.added().stream()).toList();
  }

  /** What is to be stored no longer. */
  public List<Object> removed() {
    return List.copyOf(plan.removed());
  }
}
