package io.salesline.leads.recycling.domain;

import io.salesline.leads.id.LeadId;
import io.salesline.leads.id.MemberId;
import io.salesline.leads.id.PoolId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What is known of a lead that somebody holds and that has not become a deal.
 *
 * @param lastContactedAt null where nobody has turned to it yet; may lie before the claim
 * @param exemptUntil stays with its owner on this day and before; null where it is not exempt
 */
public record HeldLead(
    LeadId id,
    PoolId pool,
    MemberId owner,
    Instant claimedAt,
    Instant lastContactedAt,
    LocalDate exemptUntil) {

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
}
