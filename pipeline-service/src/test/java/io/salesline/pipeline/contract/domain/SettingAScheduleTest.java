package io.salesline.pipeline.contract.domain;

import static io.salesline.pipeline.contract.domain.SampleContracts.OWNER;
import static io.salesline.pipeline.contract.domain.SampleContracts.WON_ON;
import static io.salesline.pipeline.contract.domain.SampleContracts.by;
import static io.salesline.pipeline.contract.domain.SampleContracts.confirmed;
import static io.salesline.pipeline.contract.domain.SampleContracts.delivered;
import static io.salesline.pipeline.contract.domain.SampleContracts.inThree;
import static io.salesline.pipeline.contract.domain.SampleContracts.part;
import static io.salesline.pipeline.contract.domain.SampleContracts.received;
import static io.salesline.pipeline.contract.domain.SampleContracts.worth;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettingAScheduleTest {

  @Test
  void theInstalmentsAddUpToTheContractToTheCent() {
    Account account = worth("100.00");
    assertThatThrownBy(() -> set(account, part(1, WON_ON, "33.33"), part(2, WON_ON, "66.66")))
        .hasMessageStartingWith("schedule-sum");
    assertThatThrownBy(() -> set(account, part(1, WON_ON, "50.00"), part(1, WON_ON, "50.00")))
        .hasMessageStartingWith("instalment-numbers");
    set(account, part(1, WON_ON, "33.33"), part(2, WON_ON, "66.67"));
    assertThat(account.instalments()).hasSize(2);
  }

  @Test
  void aScheduleMayBringAnotherAmount() {
    Account account = worth("100.00");
    account.schedule(
        List.of(part(1, WON_ON, "80.00"), part(2, WON_ON, "40.00")),
        Optional.of(new BigDecimal("120.00")),
        List.of(),
        by(OWNER));
    assertThat(account.contract().terms().amount()).isEqualByComparingTo("120.00");
  }

  @Test
  void whatIsMatchedStaysAndIsCovered() {
    // Given
    Account account = inThree();
    received(account, "250.00", Map.of(2, new BigDecimal("250.00")));

    // Then
    assertThatThrownBy(() -> set(account, part(1, WON_ON, "1000.00")))
        .hasMessageStartingWith("instalment-in-use");
    assertThatThrownBy(() -> set(account, part(2, WON_ON, "249.99"), part(3, WON_ON, "750.01")))
        .hasMessageStartingWith("instalment-below-matched");
    set(account, part(2, WON_ON, "250.00"), part(7, WON_ON, "750.00"));
    assertThat(account.instalments()).extracting(Instalment::number).containsExactly(2, 7);
  }

  @Test
  void whatAnInvoiceNamesStays() {
    Account account = inThree();
    assertThatThrownBy(
            () ->
                account.schedule(
                    List.of(part(1, WON_ON, "1000.00")), Optional.empty(), List.of(3), by(OWNER)))
        .hasMessageStartingWith("instalment-in-use");
  }

  @Test
  void theOneInstalmentFollowsTheAmountSeveralDoNot() {
    Account one = worth("100.00");
    one.amend(one.contract().terms().with(new BigDecimal("90.00"), null), by(OWNER));
    assertThat(one.instalments().getFirst().amount()).isEqualByComparingTo("90.00");
    Account three = inThree();
    assertThatThrownBy(
            () ->
                three.amend(
                    three.contract().terms().with(new BigDecimal("90.00"), null), by(OWNER)))
        .hasMessageStartingWith("schedule-decides-amount");
  }

  @Test
  void whatIsCollectedIsNotAmended() {
    Account account = worth("100.00");
    confirmed(account, "100.00");
    delivered(account);
    assertThatThrownBy(() -> set(account, part(1, WON_ON, "100.00")))
        .hasMessageStartingWith("contract-collected");
  }

  private static void set(Account account, Instalment.Planned... planned) {
    account.schedule(List.of(planned), Optional.empty(), List.of(), by(OWNER));
  }
}
