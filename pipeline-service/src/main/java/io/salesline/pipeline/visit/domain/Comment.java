package io.salesline.pipeline.visit.domain;

import io.salesline.pipeline.id.MemberId;
import io.salesline.pipeline.id.VisitId;
import java.time.Instant;

/**
 * What a manager says to a plan.
 *
 * @param visitId the entry that it is about; null for the plan as a whole
 * @param text never published as an event
 */
public record Comment(
    CommentId id, MemberId authorId, VisitId visitId, String text, Instant commentedAt) {}
