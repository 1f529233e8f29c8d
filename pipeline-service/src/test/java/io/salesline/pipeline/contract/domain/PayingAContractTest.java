package io.salesline.pipeline.contract.domain;

import static io.salesline.pipeline.contract.domain.SampleContracts.FINANCE;
import static io.salesline.pipeline.contract.domain.SampleContracts.OWNER;
import static io.salesline.pipeline.contract.domain.SampleContracts.WON_ON;
import static io.salesline.pipeline.contract.domain.SampleContracts.by;
import static io.salesline.pipeline.contract.domain.SampleContracts.confirmed;
import static io.salesline.pipeline.contract.domain.SampleContracts.delivered;
import static io.salesline.pipeline.contract.domain.SampleContracts.inThree;
import static io.salesline.pipeline.contract.domain.SampleContracts.lastEvent;
import static io.salesline.pipeline.contract.domain.SampleContracts.progress;
import static io.salesline.pipeline.contract.domain.SampleContracts.received;
import static io.salesline.pipeline.contract.domain.SampleContracts.worth;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PayingAContractTest {

  @Test
  void aWonDealOwesItsAmountThirtyDaysLater() {
    Account account = worth("1054.00");
    Instalment only = account.instalments().getFirst();
    assertThat(account.instalments()).hasSize(1);
    assertThat(only.amount()).isEqualByComparingTo("1054.00");
    assertThat(only.dueOn()).isEqualTo(WON_ON.plusDays(30));
    assertThat(lastEvent(account)).isEqualTo(ContractEvent.Opened.class);
    assertThat(account.decisions().getLast().before()).isNull();
  }

  @Test
  void aReceiptPaysTheOldestDueFirstAndSaysWhatIsLeftOver() {
    // Given
    Account account = inThree();

    // When
    Receipt receipt = received(account, "1050.00");

    // Then
    assertThat(account.matchesOf(receipt))
        .isEqualTo(Map.of(1, dollars("300.00"), 2, dollars("300.00"), 3, dollars("400.00")));
    assertThat(receipt.remainder()).isEqualByComparingTo("50.00");
    assertThat(progress(account).received()).isEqualByComparingTo("0.00");
  }

  @Test
  void aReceiptMayBeForALaterInstalment() {
    Account account = inThree();
    Receipt receipt = received(account, "100.00", Map.of(3, dollars("60.00")));
    assertThat(account.matchesOf(receipt)).isEqualTo(Map.of(3, dollars("60.00")));
    assertThat(receipt.remainder()).isEqualByComparingTo("40.00");
  }

  @Test
  void nothingIsMatchedTwice() {
    Account account = inThree();
    received(account, "200.00", Map.of(1, dollars("200.00")));
    assertThatThrownBy(() -> received(account, "200.00", Map.of(1, dollars("100.01"))))
        .hasMessageStartingWith("instalment-overmatched");
    assertThatThrownBy(() -> received(account, "10.00", Map.of(2, dollars("10.01"))))
        .hasMessageStartingWith("receipt-overmatched");
    assertThatThrownBy(() -> received(account, "10.00", Map.of(4, dollars("1.00"))))
        .hasMessageStartingWith("instalment-unknown");
  }

  @Test
  void moneyCountsOnceItIsConfirmedByAnother() {
    // Given
    Account account = inThree();
    Receipt receipt = received(account, "450.00");

    // When
    account.confirm(receipt.id(), by(FINANCE));

    // Then
    assertThat(progress(account).collectedCash()).isEqualByComparingTo("450.00");
    assertThat(progress(account).settled()).isEqualByComparingTo("450.00");
    assertThat(progress(account).nextDueOn()).isEqualTo(LocalDate.of(2027, 1, 1));
    assertThat(account.instalments())
        .extracting(Instalment::outstanding)
        .usingElementComparator(BigDecimal::compareTo)
        .containsExactly(dollars("0"), dollars("150"), dollars("400"));
    assertThatThrownBy(() -> account.confirm(receipt.id(), by(FINANCE)))
        .hasMessageStartingWith("confirmed-already");
    assertThatThrownBy(() -> account.reject(receipt.id(), "No", by(FINANCE)))
        .hasMessageStartingWith("confirmed-already");
  }

  @Test
  void nobodyConfirmsWhatTheyRecorded() {
    Account account = inThree();
    Receipt receipt = received(account, "10.00");
    assertThatThrownBy(() -> account.confirm(receipt.id(), by(OWNER)))
        .hasMessageStartingWith("own-record");
  }

  @Test
  void whatIsRejectedIsFreeAgain() {
    Account account = inThree();
    Receipt receipt = received(account, "450.00");
    account.reject(receipt.id(), "No such money", by(FINANCE));
    assertThat(account.matchesOf(receipt)).isEmpty();
    assertThat(receipt.matched()).isEqualByComparingTo("0");
    assertThat(account.instalments()).allMatch(it -> it.matched().signum() == 0);
    assertThatThrownBy(() -> account.match(receipt.id(), Optional.empty(), by(OWNER)))
        .hasMessageStartingWith("rejected-already");
  }

  @Test
  void ofAConfirmedReceiptOnlyTheRemainderIsMatched() {
    // Given
    Account account = inThree();
    Receipt receipt = received(account, "500.00", Map.of(2, dollars("100.00")));
    account.confirm(receipt.id(), by(FINANCE));

    // When
    account.match(receipt.id(), Optional.empty(), by(OWNER));

    // Then
    assertThat(account.matchesOf(receipt))
        .isEqualTo(Map.of(1, dollars("300.00"), 2, dollars("200.00")));
    assertThat(progress(account).settled()).isEqualByComparingTo("500.00");
    assertThat(progress(account).received()).isEqualByComparingTo("500.00");
    assertThatThrownBy(
            () -> account.match(receipt.id(), Optional.of(Map.of(1, dollars("300.00"))), by(OWNER)))
        .hasMessageStartingWith("matches-final");
  }

  @Test
  void theSameReferenceIsTheSameReceipt() {
    Account account = inThree();
    var told = SampleContracts.told("300.00");
    Receipt first = account.receive(told, Optional.empty(), by(OWNER));
    int decided = account.decisions().size();
    assertThat(account.receive(told, Optional.empty(), by(FINANCE))).isSameAs(first);
    assertThat(account.decisions()).hasSize(decided);
    var other = new Receipt.Told(ReceiptId.fresh(), told.reference(), WON_ON, dollars("300.01"));
    assertThatThrownBy(() -> account.receive(other, Optional.empty(), by(OWNER)))
        .hasMessageStartingWith("receipt-reference-used");
    account.reject(first.id(), "A slip", by(FINANCE));
    assertThat(account.receive(other, Optional.empty(), by(OWNER))).isNotSameAs(first);
  }

  @Test
  void onlyWhatIsDeliveredAndPaidIsCollected() {
    Account account = inThree();
    confirmed(account, "999.99");
    delivered(account);
    assertThat(progress(account).isCollected()).isFalse();
    confirmed(account, "0.01");
    assertThat(progress(account).isCollected()).isTrue();
    assertThat(lastEvent(account)).isEqualTo(ContractEvent.Collected.class);
    assertThat(progress(account).nextDueOn()).isNull();
  }

  @Test
  void deliveryMayComeLast() {
    Account account = inThree();
    confirmed(account, "1000.00");
    assertThat(progress(account).isCollected()).isFalse();
    delivered(account);
    assertThat(progress(account).isCollected()).isTrue();
    assertThatThrownBy(() -> delivered(account)).hasMessageStartingWith("delivered-already");
  }

  @Test
  void eachEventSaysHowTheContractThenWas() {
    Account account = inThree();
    delivered(account);
    confirmed(account, "1000.00");
    var decisions = account.decisions();
    assertThat(decisions)
        .extracting(decision -> decision.after().revision())
        .containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    assertThat(decisions.get(4).after().progress().isCollected()).isFalse();
    assertThat(decisions.get(5).after().progress().isCollected()).isTrue();
  }

  @Test
  void aContractWithoutAnAmountIsGivenOneBeforeItIsCollected() {
    // Given
    Account account = worth("0.00");
    delivered(account);
    assertThat(progress(account).isCollected()).isFalse();
    Receipt early = confirmed(account, "20.00");
    assertThat(early.remainder()).isEqualByComparingTo("20.00");

    // When
    account.amend(account.contract().terms().with(dollars("20.00"), null), by(OWNER));
    account.match(early.id(), Optional.empty(), by(OWNER));

    // Then
    assertThat(progress(account).isCollected()).isTrue();
    assertThat(progress(account).collectedCash()).isEqualByComparingTo("20.00");
  }

  @Test
  void anInstalmentIsOverdueFromTheDayAfter() {
    Account account = inThree();
    assertThat(progress(account).isOverdue(LocalDate.of(2026, 12, 1))).isFalse();
    assertThat(progress(account).isOverdue(LocalDate.of(2026, 12, 2))).isTrue();
    confirmed(account, "300.00");
    assertThat(progress(account).isOverdue(LocalDate.of(2026, 12, 2))).isFalse();
  }

  private static BigDecimal dollars(String amount) {
    return new BigDecimal(amount);
  }
}
