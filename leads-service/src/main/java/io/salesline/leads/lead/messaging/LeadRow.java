package io.salesline.leads.lead.messaging;

import io.salesline.leads.lead.domain.Lead;
import io.salesline.leads.lead.domain.Profile;
import io.salesline.leads.lead.domain.Standing;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * The lead as its topics show it: the full row without company, contact and note, which are names,
 * personal data and free text.
 *
 * @param score 0 to 100; null where it has not been scored
 * @param estimatedAmount at the scale of {@code currency}
 */
record LeadRow(
    UUID leadId,
    UUID ownerId,
    UUID poolId,
    String status,
    String source,
    String region,
    String industry,
    Integer score,
    BigDecimal estimatedAmount,
    String currency,
    UUID customerId,
    UUID conversionId,
    UUID opportunityId,
    String disqualificationReason,
    Instant claimedAt,
    Instant firstContactedAt,
    Instant lastContactedAt,
    UUID mergedIntoId) {

  static LeadRow of(Lead lead) {
    Profile profile = lead.profile();
    Standing standing = lead.standing();
    return new LeadRow(
        lead.id().value(),
        standing.ownerId() == null ? null : standing.ownerId().value(),
        standing.poolId().value(),
        standing.status().key(),
        profile.source(),
        profile.region(),
        profile.industry(),
        lead.score(),
        profile.worth() == null ? null : profile.worth().amount(),
        profile.currency(),
        standing.customerId() == null ? null : standing.customerId().value(),
        standing.conversionId() == null ? null : standing.conversionId().value(),
        standing.opportunityId() == null ? null : standing.opportunityId().value(),
        standing.disqualificationReason() == null ? null : standing.disqualificationReason().key(),
        standing.claimedAt(),
        lead.engagement().firstContactedAt(),
        lead.engagement().lastContactedAt(),
        standing.mergedInto() == null ? null : standing.mergedInto().value());
  }
}
