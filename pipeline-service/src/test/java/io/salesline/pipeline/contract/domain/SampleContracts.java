package io.salesline.pipeline.contract.domain;

import io.salesline.pipeline.id.CustomerId;
import io.salesline.pipeline.id.MemberId;
import io.salesline.pipeline.id.OpportunityId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Contracts, and the people who work with them. */
final class SampleContracts {

  static final LocalDate WON_ON = LocalDate.of(2026, 11, 24);
  static final MemberId OWNER = new MemberId(UUID.randomUUID());
  static final MemberId FINANCE = new MemberId(UUID.randomUUID());

  private SampleContracts() {}

  /** The contract of a deal that was won for so many dollars. */
  static Account worth(String amount) {
    var terms = new Terms(new BigDecimal(amount), "USD", "USD", BigDecimal.ONE, null);
    var deal =
        new Contract.WonDeal(
            new OpportunityId(UUID.randomUUID()),
            new CustomerId(UUID.randomUUID()),
            OWNER,
            WON_ON,
            terms);
    return Account.open(ContractId.fresh(), deal, by(OWNER));
  }

  /** 1,000 dollars in three instalments of 300, 300 and 400, due on the 1st of the next months. */
  static Account inThree() {
    Account account = worth("1000.00");
    account.schedule(
        List.of(
            part(1, LocalDate.of(2026, 12, 1), "300.00"),
            part(2, LocalDate.of(2027, 1, 1), "300.00"),
            part(3, LocalDate.of(2027, 2, 1), "400.00")),
        Optional.empty(),
        List.of(),
        by(OWNER));
    return account;
  }

  static Instalment.Planned part(int number, LocalDate dueOn, String amount) {
    return new Instalment.Planned(number, null, dueOn, new BigDecimal(amount));
  }

  static Moment by(MemberId somebody) {
    return new Moment(Instant.parse("2026-11-24T03:00:00Z"), WON_ON, somebody);
  }

  static Receipt received(Account account, String amount) {
    return account.receive(told(amount), Optional.empty(), by(OWNER));
  }

  static Receipt received(Account account, String amount, Map<Integer, BigDecimal> matches) {
    return account.receive(told(amount), Optional.of(matches), by(OWNER));
  }

  static Receipt confirmed(Account account, String amount) {
    return account.confirm(received(account, amount).id(), by(FINANCE));
  }

  static Receipt.Told told(String amount) {
    return new Receipt.Told(
        ReceiptId.fresh(), UUID.randomUUID().toString(), WON_ON, new BigDecimal(amount));
  }

  static CreditNote credited(
      Account account, int instalment, String amount, boolean reduces, boolean refunds) {
    var told =
        new CreditNote.Told(
            CreditNoteId.fresh(),
            instalment,
            WON_ON,
            new BigDecimal(amount),
            reduces,
            refunds,
            "Two came broken");
    return account.confirm(account.credit(told, by(OWNER)).id(), by(FINANCE));
  }

  static void delivered(Account account) {
    account.deliver(
        new Delivery(DeliveryId.fresh(), WON_ON, null, 100, true, OWNER, Instant.EPOCH),
        null,
        by(OWNER));
  }

  static Progress progress(Account account) {
    return account.contract().progress();
  }

  static Class<?> lastEvent(Account account) {
    return account.decisions().getLast().event().getClass();
  }
}
