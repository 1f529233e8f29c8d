package io.salesline.goals.result.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TellingWhyTest {

  static final UUID RICK = new UUID(0, 1);
  static final UUID ROSA = new UUID(0, 2);
  static final String AMENDED = "salesline.pipeline.opportunity.amended.v1";
  static final Side THERE = side(RICK, 10, "100.00");

  @Test
  void whatIsGoneWasLostOrWithdrawn() {
    assertThat(because("salesline.pipeline.opportunity.lost.v1", THERE, null))
        .isEqualTo(Cause.DEAL_LOST);
    assertThat(because(AMENDED, THERE, null)).isEqualTo(Cause.WITHDRAWN);
  }

  @Test
  void whatIsNewWasKnownLateUnlessItIsACreditNote() {
    assertThat(because(AMENDED, null, THERE)).isEqualTo(Cause.KNOWN_LATE);
    assertThat(because("salesline.pipeline.credit-note.confirmed.v1", null, THERE))
        .isEqualTo(Cause.CREDIT_NOTE);
  }

  @Test
  void whatIsOtherNamesTheFirstThingThatChanged() {
    assertThat(because(AMENDED, THERE, side(ROSA, 11, "90.00"))).isEqualTo(Cause.OWNER_CHANGED);
    assertThat(because(AMENDED, THERE, side(RICK, 11, "90.00"))).isEqualTo(Cause.RE_DATED);
    assertThat(because(AMENDED, THERE, side(RICK, 10, "90.00"))).isEqualTo(Cause.AMOUNT_CHANGED);
    assertThat(because(AMENDED, THERE, side(RICK, 10, "100.0"))).isEqualTo(Cause.RECLASSIFIED);
  }

  private static Cause because(String type, Side before, Side after) {
    return Cause.of(type, Optional.ofNullable(before), Optional.ofNullable(after));
  }

  private static Side side(UUID owner, int day, String amount) {
    return new Side(owner, LocalDate.of(2026, 3, day), new BigDecimal(amount));
  }
}
