package io.salesline.pipeline.contract.domain;

import static io.salesline.pipeline.contract.domain.SampleContracts.FINANCE;
import static io.salesline.pipeline.contract.domain.SampleContracts.OWNER;
import static io.salesline.pipeline.contract.domain.SampleContracts.WON_ON;
import static io.salesline.pipeline.contract.domain.SampleContracts.by;
import static io.salesline.pipeline.contract.domain.SampleContracts.confirmed;
import static io.salesline.pipeline.contract.domain.SampleContracts.credited;
import static io.salesline.pipeline.contract.domain.SampleContracts.delivered;
import static io.salesline.pipeline.contract.domain.SampleContracts.inThree;
import static io.salesline.pipeline.contract.domain.SampleContracts.lastEvent;
import static io.salesline.pipeline.contract.domain.SampleContracts.progress;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 1,000 dollars, delivered, of which 900 came in. */
class CorrectingAContractTest {

  private final Account account = inThree();

  @BeforeEach
  void nineHundredCameIn() {
    delivered(account);
    confirmed(account, "900.00");
  }

  @Test
  void lessIsOwedAndThatMayCompleteIt() {
    credited(account, 3, "100.00", true, false);
    assertThat(progress(account).outstanding(account.contract().terms())).isEqualByComparingTo("0");
    assertThat(progress(account).credited()).isEqualByComparingTo("100.00");
    assertThat(progress(account).collectedCash()).isEqualByComparingTo("900.00");
    assertThat(lastEvent(account)).isEqualTo(ContractEvent.Collected.class);
  }

  @Test
  void aRefundIsOwedAgainAndReopensWhatWasCollected() {
    // Given
    confirmed(account, "100.00");
    assertThat(progress(account).isCollected()).isTrue();

    // When
    credited(account, 2, "0.01", false, true);

    // Then
    assertThat(progress(account).isCollected()).isFalse();
    assertThat(progress(account).collectedOn()).isNull();
    assertThat(progress(account).collectedCash()).isEqualByComparingTo("999.99");
    assertThat(progress(account).outstanding(account.contract().terms()))
        .isEqualByComparingTo("0.01");
    assertThat(lastEvent(account)).isEqualTo(ContractEvent.Reopened.class);
    confirmed(account, "0.01");
    assertThat(progress(account).isCollected()).isTrue();
    assertThat(progress(account).collectedCash()).isEqualByComparingTo("1000.00");
  }

  @Test
  void whatIsGivenBackForGoodIsNotOwedAgain() {
    confirmed(account, "100.00");
    credited(account, 1, "300.00", true, true);
    assertThat(progress(account).isCollected()).isTrue();
    assertThat(progress(account).collectedCash()).isEqualByComparingTo("700.00");
    assertThat(progress(account).credited()).isEqualByComparingTo("300.00");
  }

  @Test
  void noMoreIsCorrectedThanThereIs() {
    assertThatThrownBy(() -> credited(account, 3, "100.01", true, false))
        .hasMessageStartingWith("credit-exceeds");
    assertThatThrownBy(() -> credited(account, 3, "300.01", false, true))
        .hasMessageStartingWith("credit-exceeds");
    assertThatThrownBy(() -> credited(account, 1, "300.01", true, true))
        .hasMessageStartingWith("credit-exceeds");
    assertThatThrownBy(() -> credited(account, 1, "1.00", false, false))
        .hasMessageStartingWith("credit-without-effect");
  }

  @Test
  void itIsJudgedAnewWhenItIsConfirmedByAnother() {
    // Given
    CreditNote note = account.credit(told("100.00"), by(OWNER));
    assertThat(progress(account).credited()).isEqualByComparingTo("0");
    assertThatThrownBy(() -> account.confirm(note.id(), by(OWNER)))
        .hasMessageStartingWith("own-record");

    // When
    confirmed(account, "50.00");

    // Then
    assertThatThrownBy(() -> account.confirm(note.id(), by(FINANCE)))
        .hasMessageStartingWith("credit-exceeds");
  }

  @Test
  void whatIsRejectedChangesNothing() {
    CreditNote note = account.credit(told("100.00"), by(OWNER));
    account.reject(note.id(), "Not agreed", by(FINANCE));
    assertThat(progress(account).credited()).isEqualByComparingTo("0");
    assertThatThrownBy(() -> account.confirm(note.id(), by(FINANCE)))
        .hasMessageStartingWith("rejected-already");
  }

  private static CreditNote.Told told(String amount) {
    return new CreditNote.Told(
        CreditNoteId.fresh(), 3, WON_ON, new BigDecimal(amount), true, false, "Two came broken");
  }
}
