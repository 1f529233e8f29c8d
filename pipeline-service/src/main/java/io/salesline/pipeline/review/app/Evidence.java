package io.salesline.pipeline.review.app;

import java.util.UUID;

/**
 * A deal as reviewers look at it.
 *
 * @param digest of all that must not change for an approval to hold
 * @param snapshot the deal as it stands, as JSON
 */
public record Evidence(UUID opportunityId, UUID ownerId, String digest, String snapshot) {}
