package io.salesline.leads.pool.domain;

import io.salesline.platform.problem.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;

/**
 * By what rules one claims (领取) from a pool.
 *
 * @param dailyClaims how many somebody may claim a day; null for any number
 * @param holdingCap how many somebody may have out of it at once; null for any number
 * @param protectionDays for how long what is claimed is not taken away again
 * @param coolDownDays for how long who gave something up may not have it back, nor anything else of
 *     the same company
 * @param newDataDelayMinutes for how long what has just come in is not to be claimed
 */
@Embeddable
public record PoolRules(
    @Column(name = "daily_claims") Integer dailyClaims,
    @Column(name = "holding_cap") Integer holdingCap,
    @Column(name = "protection_days") int protectionDays,
    @Column(name = "cool_down_days") int coolDownDays,
    @Column(name = "new_data_delay_minutes") int newDataDelayMinutes) {

  /**
   * Lets somebody claim. Days are of 24 hours, but for those of the daily limit.
   *
   * @return until when what they claim is protected
   * @throws Refusal 409 that says why not, and from when on
   */
  public Instant admit(ClaimCircumstances claim) {
    refuseTooNew(claim);
    claim.gaveUp().ifPresent(gaveUp -> refuseCooling(gaveUp, claim.now()));
    if (dailyClaims != null && claim.holding().claimsOn(claim.today()) >= dailyClaims) {
      throw Refusal.conflict(
          "claim-daily-limit", "limit", dailyClaims, "resets_at", claim.tomorrow());
    }
    if (isFull(claim.holding())) {
      throw Refusal.conflict("claim-holding-cap", "limit", holdingCap);
    }
    return protectedUntil(claim.now());
  }

  /** For what somebody gets at that instant. */
  public Instant protectedUntil(Instant at) {
    return at.plus(Duration.ofDays(protectionDays));
  }

  /** Whether somebody who holds so much may hold no more. */
  public boolean isFull(Holding holding) {
    return holdingCap != null && holding.held() >= holdingCap;
  }

  private void refuseTooNew(ClaimCircumstances claim) {
    Instant from = claim.cameIn().plus(Duration.ofMinutes(newDataDelayMinutes));
    if (claim.now().isBefore(from)) {
      throw Refusal.conflict("claim-too-early", "from", from);
    }
  }

  private void refuseCooling(Instant gaveUp, Instant now) {
    Instant until = gaveUp.plus(Duration.ofDays(coolDownDays));
    if (now.isBefore(until)) {
      throw Refusal.conflict("claim-cooling-down", "until", until);
    }
  }
}
