package io.salesline.leads.pool.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.salesline.platform.problem.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClaimingByTheRulesTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final LocalDate TODAY = LocalDate.parse("2026-11-27");

  /** The 27th has begun in Shanghai, not yet in Greenwich. */
  private static final Instant NOW = Instant.parse("2026-11-26T16:30:00Z");

  private static final PoolRules RULES = new PoolRules(10, 100, 7, 30, 15);
  private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(400));

  @Test
  void whatIsClaimedIsProtectedForAWeek() {
    assertThat(RULES.admit(claim(new Holding(99, TODAY, 9))))
        .isEqualTo(NOW.plus(Duration.ofDays(7)));
  }

  @Test
  void theEleventhOfADayIsRefusedUntilTheNextDayOfTheZone() {
    assertRefused(
        claim(new Holding(10, TODAY, 10)),
        "claim-daily-limit",
        Map.of("limit", 10, "resets_at", Instant.parse("2026-11-27T16:00:00Z")));
  }

  @Test
  void theClaimsOfYesterdayAreForgotten() {
    assertThat(RULES.admit(claim(new Holding(10, TODAY.minusDays(1), 10)))).isAfter(NOW);
  }

  @Test
  void whoHasAHundredGivesSomethingBackFirst() {
    assertRefused(claim(new Holding(100, null, 0)), "claim-holding-cap", Map.of("limit", 100));
  }

  @Test
  void whoGaveItUpWaitsThirtyDays() {
    Instant gaveUp = NOW.minus(Duration.ofDays(30)).plusSeconds(1);
    assertRefused(
        claim(LONG_AGO, Optional.of(gaveUp)),
        "claim-cooling-down",
        Map.of("until", NOW.plusSeconds(1)));
    assertThat(RULES.admit(claim(LONG_AGO, Optional.of(gaveUp.minusSeconds(1))))).isAfter(NOW);
  }

  @Test
  void whatHasJustComeInIsNotClaimedYet() {
    Instant cameIn = NOW.minus(Duration.ofMinutes(14));
    assertRefused(
        claim(cameIn, Optional.empty()),
        "claim-too-early",
        Map.of("from", NOW.plus(Duration.ofMinutes(1))));
  }

  @Test
  void aPoolWithoutLimitsHasNone() {
    var easy = new PoolRules(null, null, 0, 0, 0);
    assertThat(easy.admit(claim(new Holding(5_000, TODAY, 5_000)))).isEqualTo(NOW);
  }

  private static ClaimCircumstances claim(Holding holding) {
    return new ClaimCircumstances(holding, LONG_AGO, Optional.empty(), NOW, SHANGHAI);
  }

  private static ClaimCircumstances claim(Instant cameIn, Optional<Instant> gaveUp) {
    return new ClaimCircumstances(new Holding(0, null, 0), cameIn, gaveUp, NOW, SHANGHAI);
  }

  private static void assertRefused(
      ClaimCircumstances claim, String code, Map<String, Object> parameters) {
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> RULES.admit(claim));
    assertThat(refusal.status()).isEqualTo(409);
    assertThat(refusal.code()).isEqualTo(code);
    assertThat(refusal.parameters()).isEqualTo(parameters);
  }
}
