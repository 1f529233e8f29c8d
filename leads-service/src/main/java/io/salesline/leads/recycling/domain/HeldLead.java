package io.salesline.leads.recycling.domain;

import io.salesline.leads.id.LeadId;
import io.salesline.leads.id.MemberId;
import io.salesline.leads.id.PoolId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What is known of a lead that somebody holds and that has not become a deal.
 *
 * @param lastContactedAt null where nobody has turned to it yet; may lie before the claim
 * @param exemptUntil stays with its owner on this day and before; null where it is not exempt
 * @param protectedUntil stays with its owner until then; null where it is not protected
 */
public record HeldLead(
    LeadId id,
    PoolId pool,
    MemberId owner,
    Instant claimedAt,
    Instant lastContactedAt,
    LocalDate exemptUntil,
    Instant protectedUntil) {

  /** When the time began that may run out for this reason. */
  Instant since(RecyclingReason reason) {
    return switch (reason) {
      case NO_FOLLOW_UP ->
          lastContactedAt == null || lastContactedAt.isBefore(claimedAt)
              ? claimedAt
              : lastContactedAt;
      case NO_OPPORTUNITY -> claimedAt;
    };
  }

  /** The first day on which neither an exemption nor its protection keeps it with its owner. */
  LocalDate freeFrom(ZoneId zone) {
    LocalDate unexempt = exemptUntil == null ? LocalDate.MIN : exemptUntil.plusDays(1);
    LocalDate unprotected = protectedUntil == null ? LocalDate.MIN : unprotectedFrom(zone);
    return unexempt.isAfter(unprotected) ? unexempt : unprotected;
  }

  /** A day begins at midnight: one on which the protection ends later is still protected. */
  private LocalDate unprotectedFrom(ZoneId zone) {
    LocalDate last = LocalDate.ofInstant(protectedUntil, zone);
    boolean over = !last.atStartOfDay(zone).toInstant().isBefore(protectedUntil);
    return over ? last : last.plusDays(1);
  }
}
