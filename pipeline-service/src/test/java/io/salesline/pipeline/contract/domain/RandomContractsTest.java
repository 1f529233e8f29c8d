package io.salesline.pipeline.contract.domain;

import static io.salesline.pipeline.contract.domain.SampleContracts.FINANCE;
import static io.salesline.pipeline.contract.domain.SampleContracts.OWNER;
import static io.salesline.pipeline.contract.domain.SampleContracts.WON_ON;
import static io.salesline.pipeline.contract.domain.SampleContracts.by;
import static io.salesline.pipeline.contract.domain.SampleContracts.worth;
import static org.assertj.core.api.Assertions.assertThat;

import io.salesline.platform.problem.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Whatever people do, the sums agree to the cent with a ledger that is kept beside it in cents, by
 * addition alone.
 */
class RandomContractsTest {

  private static final long SEED = 20261126;
  private static final int CONTRACTS = 300;
  private static final int DEEDS = 60;

  private final Random random = new Random(SEED);
  private int done;
  private int refused;
  private int collected;
  private int reopened;
  private int terminated;
  private int confirmedAfterwards;

  @Test
  void sumsAlwaysAgreeToTheCent() {
    for (int i = 0; i < CONTRACTS; i++) {
      new Life().live();
    }
    assertThat(done).isGreaterThan(CONTRACTS * DEEDS / 3);
    assertThat(refused).isGreaterThan(CONTRACTS);
    assertThat(collected).isGreaterThan(CONTRACTS / 4);
    assertThat(reopened).isGreaterThan(CONTRACTS / 20);
    assertThat(terminated).isGreaterThan(CONTRACTS / 10);
    assertThat(confirmedAfterwards).isGreaterThan(CONTRACTS / 20);
  }

  /** A contract and its ledger in cents. */
  private final class Life {

    private final Account account = worth(dollars(1 + random.nextInt(100_000)).toPlainString());
    private final List<Receipt> receipts = new ArrayList<>();
    private final List<CreditNote> notes = new ArrayList<>();
    private long received;
    private long refunded;
    private long credited;
    private boolean delivered;

    void live() {
      for (int deed = 0; deed < DEEDS; deed++) {
        long before = account.contract().revision();
        try {
          doSomething();
          done++;
        } catch (Refusal refusal) {
          refused++;
          assertThat(account.contract().revision()).isEqualTo(before);
        }
        check();
      }
    }

    private void doSomething() {
      if (random.nextInt(DEEDS * 2) == 0) {
        account.terminate("The customer is insolvent", by(FINANCE));
        return;
      }
      switch (random.nextInt(10)) {
        case 0 -> schedule();
        case 1, 2, 3 -> receive();
        case 4, 5 -> confirm();
        case 6 -> rejectOrMatch();
        case 7 -> credit();
        case 8 -> confirmNote();
        default -> deliver();
      }
    }

    private void schedule() {
      long left = cents(account.contract().terms().amount());
      var planned = new ArrayList<Instalment.Planned>();
      for (int number = 1; left > 0; number++) {
        long part = number == 4 ? left : 1 + random.nextLong(left);
        planned.add(
            new Instalment.Planned(
                number, null, WON_ON.plusDays(random.nextInt(90)), dollars(part)));
        left -= part;
      }
      account.schedule(planned, Optional.empty(), List.of(), by(OWNER));
    }

    private void receive() {
      long most = cents(account.contract().terms().amount());
      var told = SampleContracts.told(dollars(1 + random.nextLong(most)).toPlainString());
      receipts.add(account.receive(told, Optional.empty(), by(OWNER)));
    }

    private void confirm() {
      if (!receipts.isEmpty()) {
        Receipt receipt = receipts.get(random.nextInt(receipts.size()));
        account.confirm(receipt.id(), by(FINANCE));
        received += cents(receipt.amount());
        confirmedAfterwards += account.contract().progress().isTerminated() ? 1 : 0;
      }
    }

    private void rejectOrMatch() {
      if (!receipts.isEmpty()) {
        Receipt receipt = receipts.get(random.nextInt(receipts.size()));
        if (random.nextBoolean()) {
          account.reject(receipt.id(), "No", by(FINANCE));
        } else if (random.nextBoolean()) {
          account.match(receipt.id(), Optional.of(new TreeMap<>()), by(OWNER));
        } else {
          account.match(receipt.id(), Optional.empty(), by(OWNER));
        }
      }
    }

    private void credit() {
      Instalment instalment =
          account.instalments().get(random.nextInt(account.instalments().size()));
      boolean refunds = random.nextBoolean();
      long most = cents(refunds ? instalment.paid() : instalment.unmatched());
      if (most > 0) {
        var told =
            new CreditNote.Told(
                CreditNoteId.fresh(),
                instalment.number(),
                WON_ON,
                dollars(1 + random.nextLong(most)),
                !refunds || random.nextBoolean(),
                refunds,
                "Broken");
        notes.add(account.credit(told, by(OWNER)));
      }
    }

    private void confirmNote() {
      if (!notes.isEmpty()) {
        CreditNote note = notes.remove(random.nextInt(notes.size()));
        account.confirm(note.id(), by(FINANCE));
        refunded += note.refunds() ? cents(note.amount()) : 0;
        credited += note.reduces() ? cents(note.amount()) : 0;
      }
    }

    private void deliver() {
      if (!delivered) {
        SampleContracts.delivered(account);
        delivered = true;
      }
    }

    private void check() {
      Progress progress = account.contract().progress();
      long amount = cents(account.contract().terms().amount());
      assertThat(cents(progress.received())).isEqualTo(received);
      assertThat(cents(progress.refunded())).isEqualTo(refunded);
      assertThat(cents(progress.credited())).isEqualTo(credited);
      assertThat(cents(progress.collectedCash())).isEqualTo(received - refunded);
      assertThat(account.instalments().stream().mapToLong(it -> cents(it.amount())).sum())
          .isEqualTo(amount);
      long leftOver =
          receipts.stream()
              .filter(Receipt::isConfirmed)
              .mapToLong(receipt -> cents(receipt.remainder()))
              .sum();
      assertThat(cents(progress.settled())).isEqualTo(received - refunded - leftOver);
      long owed = amount - credited - (received - refunded - leftOver);
      assertThat(cents(progress.outstanding(account.contract().terms())))
          .isEqualTo(progress.isTerminated() ? 0 : owed);
      assertThat(cents(progress.cancelled(account.contract().terms())))
          .isEqualTo(progress.isTerminated() ? owed : 0);
      assertThat(progress.isOverdue(LocalDate.MAX)).isEqualTo(progress.nextDueOn() != null);
      assertThat(progress.nextDueOn() == null).isEqualTo(progress.isTerminated() || owed == 0);
      boolean complete = !progress.isTerminated() && delivered && owed == 0;
      assertThat(progress.isCollected()).isEqualTo(complete);
      account.instalments().forEach(RandomContractsTest::assertInBounds);
      account.receipts().forEach(this::assertMatchesAddUp);
      count();
    }

    private void assertMatchesAddUp(Receipt receipt) {
      long matched =
          account.matchesOf(receipt).values().stream().mapToLong(RandomContractsTest::cents).sum();
      assertThat(cents(receipt.matched())).isEqualTo(matched);
      assertThat(receipt.remainder().signum()).isNotNegative();
    }

    private void count() {
      Class<?> last = SampleContracts.lastEvent(account);
      collected += last == ContractEvent.Collected.class ? 1 : 0;
      reopened += last == ContractEvent.Reopened.class ? 1 : 0;
      terminated += last == ContractEvent.Terminated.class ? 1 : 0;
    }
  }

  private static void assertInBounds(Instalment instalment) {
    assertThat(instalment.paid().signum()).isNotNegative();
    assertThat(instalment.paid()).isLessThanOrEqualTo(instalment.matched());
    assertThat(instalment.unmatched().signum()).isNotNegative();
  }

  private static long cents(BigDecimal amount) {
    return amount.movePointRight(2).longValueExact();
  }

  private static BigDecimal dollars(long cents) {
    return BigDecimal.valueOf(cents, 2);
  }
}
