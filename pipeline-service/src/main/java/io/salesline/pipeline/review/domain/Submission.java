package io.salesline.pipeline.review.domain;

import io.salesline.platform.access.Role;
import io.salesline.platform.problem.Bilingual;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What is brought before reviewers: a deal as it stands, and the move that it wants to make.
 *
 * @param gate the gate's key
 * @param reviewers the role of those who decide
 * @param approvals how many must approve
 * @param from the deal's stage
 * @param to the stage, or {@code won}, that was asked for
 * @param closedOn the day that came with {@code won}; null for none
 * @param digest of all that must not change for an approval to hold
 * @param evidence the deal as it stands, as JSON
 * @param dueAt when the review is escalated
 */
public record Submission(
    UUID opportunityId,
    UUID ownerId,
    UUID submitterId,
    String gate,
    Bilingual label,
    Role reviewers,
    int approvals,
    String from,
    String to,
    LocalDate closedOn,
    String digest,
    String evidence,
    Instant dueAt) {}
