package io.salesline.pipeline.opportunity.domain;

import io.salesline.pipeline.id.MemberId;
import io.salesline.pipeline.id.OpportunityId;
import java.time.Instant;

/**
 * Somebody who works on a deal beside its owner: sees it and answers its checklist, and neither
 * moves nor amends it.
 *
 * @param role {@code presales}, {@code technical} or {@code support}
 * @param addedAt when first added; another role does not change it
 */
public record Collaborator(
    OpportunityId opportunity, MemberId member, String role, Instant addedAt) {}
