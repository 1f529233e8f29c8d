package io.salesline.leads.registration.domain;

import static io.salesline.leads.registration.domain.RegistrationState.ACTIVE;
import static io.salesline.leads.registration.domain.RegistrationState.EXPIRED;
import static io.salesline.leads.registration.domain.RegistrationState.LIFTED;
import static io.salesline.leads.registration.domain.RegistrationState.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesline.leads.id.MemberId;
import io.salesline.platform.calendar.WorkingDays;
import io.salesline.platform.problem.Refusal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProtectingForATermTest {

  /** A Thursday evening in UTC, and a Friday in Shanghai. */
  private static final Instant FRIDAY = Instant.parse("2026-11-26T20:00:00Z");

  private static final Instant END_OF_MONDAY = Instant.parse("2026-11-30T16:00:00Z");
  private static final Instant END_OF_TUESDAY = Instant.parse("2026-12-01T16:00:00Z");
  private static final Term A_DAY = new Term(WorkingDays.PLAIN, 1, ZoneId.of("Asia/Shanghai"));
  private static final MemberId RICK = new MemberId(UUID.randomUUID());
  private static final MemberId MIA = new MemberId(UUID.randomUUID());

  private final Registration registration =
      new Registration(new CompanyKeys("云帆", null), "云帆公司", null, RICK, A_DAY, FRIDAY);

  @Test
  void itLastsThroughTheLastWorkingDayAndTheFirstDayDoesNotCount() {
    assertThat(registration.end()).isEqualTo(END_OF_MONDAY);
    assertThat(registration.state(END_OF_MONDAY.minusNanos(1))).isEqualTo(ACTIVE);
    assertThat(registration.state(END_OF_MONDAY)).isEqualTo(EXPIRED);
  }

  @Test
  void itIsRenewedOnceForATermThatFollowsTheFirst() {
    // When
    registration.renew(RICK, A_DAY, FRIDAY);

    // Then
    assertThat(registration.end()).isEqualTo(END_OF_TUESDAY);
    assertThat(registration.revision()).isEqualTo(2);
    assertRefused("registration-renewed", () -> registration.renew(RICK, A_DAY, FRIDAY));
  }

  @Test
  void onlyItsRegistrantRenewsOrWithdrawsIt() {
    assertRefused("registration-not-yours", () -> registration.renew(MIA, A_DAY, FRIDAY));
    assertRefused("registration-not-yours", () -> registration.withdraw(MIA, FRIDAY));

    registration.withdraw(RICK, FRIDAY);

    assertThat(registration.state(FRIDAY)).isEqualTo(WITHDRAWN);
    assertThat(registration.end()).isEqualTo(FRIDAY);
  }

  @Test
  void whatIsOverStaysOver() {
    // Given
    registration.lift(MIA, FRIDAY);

    // Then
    assertThat(registration.state(END_OF_MONDAY)).isEqualTo(LIFTED);
    assertRefused("registration-over", () -> registration.renew(RICK, A_DAY, FRIDAY));
    assertRefused("registration-over", () -> registration.withdraw(RICK, FRIDAY));
    assertRefused("registration-over", () -> registration.lift(MIA, FRIDAY));
  }

  private static void assertRefused(String code, Runnable change) {
    assertThatThrownBy(change::run)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
